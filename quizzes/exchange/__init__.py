"""Exchange of item banks with other programs: GIFT in and out, Moodle XML out, QTI 2.1 out."""
