"""Pages that are made from data: pure functions from a school to Markdown text."""
