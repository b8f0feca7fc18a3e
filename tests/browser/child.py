"""A child who does a quiz in pictures: taps a picture, then the arrow."""

from playwright.sync_api import Locator

from .person import Person


class Child(Person):
    """Drives a quiz in pictures by taps, and by nothing that has to be read."""

    def choice(self, *, right: bool = True) -> Locator:
        """A picture that fits, or one that does not."""
        return self.question.locator(f".choice{'[data-fits]' if right else ':not([data-fits])'} input").first  # fmt: skip

    def tap(self, place: Locator) -> None:
        """Tap the middle of something, as a finger does."""
        place.scroll_into_view_if_needed()
        box = place.bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    @property
    def arrow(self) -> Locator:
        """The one big button that goes on."""
        return self.page.locator("[data-action=next]:visible")

    def do_all(self, wrong: tuple[int, ...] = ()) -> None:
        """Answer all questions; those whose numbers (from 1) are in `wrong` are answered wrong."""
        for number in range(1, len(self.form["items"]) + 1):
            self.tap(self.choice(right=number not in wrong))
            self.tap(self.arrow)

    @property
    def first(self) -> list[str]:
        """The first answers so far."""
        answers: list[str] = self.page.evaluate("document.querySelector('policy-quiz').run.first")
        return [each for each in answers if each]
