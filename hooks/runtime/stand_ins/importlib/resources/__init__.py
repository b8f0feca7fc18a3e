"""Stands for importlib.resources, which importlib.abc imports for a name that it no longer has."""
