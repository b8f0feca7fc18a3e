"""Tests of what authors write: read, fitted, linted, assembled, published."""
