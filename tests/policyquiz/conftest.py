"""How values are drawn for the tests of the engine: the same ones on every machine, at any speed."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("steady")
