"""Measures what the site costs: to build (building.py), with as many made-up schools as wanted."""
