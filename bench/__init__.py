"""Benches: what the site costs readers and keepers, beside what is held against it."""
