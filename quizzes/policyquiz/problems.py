"""The one way in which the engine refuses: a sentence on what is wrong, and one on the repair."""


class Refused(ValueError):
    """A request that cannot be carried out, told so that a reader can mend it."""

    def __init__(self, what: str, repair: str) -> None:
        super().__init__(what)
        self.what = what
        self.repair = repair
