"""QTI 2.1: a package of items that mark themselves exactly as ours do, and a test for each form."""
