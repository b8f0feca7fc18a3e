"""The page of a model letter: what its author wrote, and the way to the Word file."""

LINK = "[Save this letter as a Word file](letter.docx)"


def with_word_file(markdown: str) -> str:
    """Return the page with a link to the Word file before the letter itself."""
    before, quotation, letter = markdown.partition("\n> ")
    return f"{before}\n{LINK}\n{quotation}{letter}" if quotation else markdown
