"""Tests of Python for the browser, and what finds out which modules it needs."""
