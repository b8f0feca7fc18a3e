"""The pictures of the site, drawn from a few parts in one style.

A picture is a function that returns SVG elements. `python3 build.py draw` writes all of them
to docs/pictures. A picture drawn by hand may stand beside them.
"""
