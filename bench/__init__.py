"""Benches: what the site costs readers (pages.py) and keepers (building.py), beside plain ones."""
