"""The pictures, each a function that puts parts together."""
