"""How the site is put together: registers, citations, pages, checks, and the builder's events."""
