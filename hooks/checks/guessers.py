"""No quiz can be passed by somebody who knows nothing of the policy."""

from functools import partial

from ..content import Content, QuizSource
from ..progress import told
from .section import Section, joined, once


def check(content: Content) -> Section:
    """Return every guesser's mean mark and chance of passing, and those that do too well.

    The figures stand in the order of how far a guesser is from chance, the farthest first.
    """
    ready = [source for _, source in content.quizzes() if source.forms]
    sources = told("Quizzes whose options are checked:", ready)
    return joined(once("guessers", each.told, partial(_of, each)) for each in sources)


def _of(source: QuizSource) -> Section:
    from .gains import section  # it calculates with numpy, which takes its time to load

    return section(source)
