"""Stands for importlib.resources.abc."""

__all__: list[str] = []
