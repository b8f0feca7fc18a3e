"""How each type of item is asked and marked in QTI: interactions, and exact marks.

The marks are those of quizzes/policyquiz/marking.py, for every response that it allows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from xml.etree.ElementTree import Element

from quizzes.policyquiz.marking import rights, steps_of
from quizzes.policyquiz.model import Item, Option

from ..weights import FINEST
from .nodes import choice, node, number, paragraphs, put, variable

CHOICE, BEST, WORST = "choice", "best", "worst"
"""What the identifier of a choice begins with: an option may be offered twice."""

OFF = "OFF"
"""By how many places the steps are off in all."""

Worths = Mapping[str, Fraction]


@dataclass(frozen=True)
class Asked:
    """One item in QTI: its responses, what is shown, its marking, and what is told afterwards.

    `told` is the expression that gives the choices whose reasons are shown, and `reasons` the
    options with what the identifiers of their choices begin with.
    """

    responses: list[Element]
    body: list[Element]
    marking: list[Element]
    told: Element
    reasons: list[tuple[str, Option]]
    outcomes: tuple[str, ...] = ()


def asked(item: Item) -> Asked:
    """Return how an item is asked. Raises KeyError for a type without a rule."""
    return _TYPES[item.type](item)


def name_of(option: Option, begin: str = CHOICE) -> str:
    """Return the identifier of an option's choice."""
    return f"{begin}-{option.id}"


def _choose_one(item: Item) -> Asked:
    return _by_map([("RESPONSE", "", list(item.options), 1)], _own(item.options))


def _choose_some(item: Item) -> Asked:
    right = rights(item)
    wrong = -Fraction(1, len(item.options) - len(right))
    worths = {
        option.id: Fraction(1, len(right)) if option.id in right else wrong
        for option in item.options
    }
    return _by_map([("RESPONSE", "", list(item.options), len(right))], worths)


def _two_steps(item: Item) -> Asked:
    texts = ("", item.then)
    steps = [
        (f"RESPONSE_{n}", text, step, 1)
        for n, (text, step) in enumerate(zip(texts, steps_of(item), strict=True), 1)
    ]
    return _by_map(steps, _own(item.options))


def _own(options: Iterable[Option]) -> Worths:
    return {option.id: Fraction(option.mark).limit_denominator(FINEST) for option in options}


def _by_map(questions: list[tuple[str, str, list[Option], int]], worths: Worths) -> Asked:
    """Return questions whose choices add up: name, text, options, how many to choose."""
    names = [name for name, *_ in questions]
    options = [option for _, _, each, _ in questions for option in each]
    return Asked(
        [_mapped(name, each, most, worths) for name, _, each, most in questions],
        [part for name, text, each, most in questions for part in _shown(name, text, each, most)],
        [put("SCORE", node("sum", *(node("mapResponse", identifier=name) for name in names)))],
        node("multiple", *map(variable, names)),
        [(CHOICE, option) for option in options],
    )


def _shown(name: str, text: str, options: list[Option], most: int) -> list[Element]:
    return [*(paragraphs(text) if text else []), _choices(name, options, most)]


def _choices(
    name: str, options: Iterable[Option], most: int = 1, begin: str = CHOICE, prompt: str = ""
) -> Element:
    return node(
        "choiceInteraction",
        *([node("prompt", prompt)] if prompt else []),
        *(_simple(option, begin) for option in options),
        responseIdentifier=name,
        shuffle="true",
        minChoices=str(most),
        maxChoices=str(most),
    )


def _simple(option: Option, begin: str = CHOICE) -> Element:
    return node("simpleChoice", option.text, identifier=name_of(option, begin))


def _mapped(
    name: str, options: list[Option], most: int, worths: Worths, begin: str = CHOICE
) -> Element:
    """Declare a response whose choices have marks; the sum is never below 0."""
    best = sorted((option for option in options), key=lambda option: -worths[option.id])[:most]
    entries = (
        node("mapEntry", mapKey=name_of(option, begin), mappedValue=repr(float(worths[option.id])))
        for option in options
    )
    return _response(
        name,
        "single" if most == 1 else "multiple",
        [name_of(option, begin) for option in best],
        node("mapping", *entries, defaultValue="0", lowerBound="0"),
    )


def _response(name: str, cardinality: str, right: list[str], *mapping: Element) -> Element:
    values = (node("value", each) for each in right)
    return node(
        "responseDeclaration",
        node("correctResponse", *values),
        *mapping,
        identifier=name,
        cardinality=cardinality,
        baseType="identifier",
    )


def _best_and_worst(item: Item) -> Asked:
    half = Fraction(1, 2)
    options = list(item.options)
    best = {option.id: half * (option.id in rights(item)) for option in options}
    worst = {option.id: half * option.danger for option in options}
    return Asked(
        [_mapped("BEST", options, 1, best, BEST), _mapped("WORST", options, 1, worst, WORST)],
        [
            _choices("BEST", options, 1, BEST, "Which is the best?"),
            _choices("WORST", options, 1, WORST, "Which is the worst?"),
        ],
        [_unless(_taken_for_best(options), node("sum", *_maps("BEST", "WORST")))],
        node("multiple", variable("BEST"), variable("WORST")),
        [(begin, option) for begin in (BEST, WORST) for option in options],
    )


def _maps(*names: str) -> list[Element]:
    return [node("mapResponse", identifier=name) for name in names]


def _unless(condition: Element, score: Element) -> Element:
    """Set the score, or nothing where a condition holds."""
    return node(
        "responseCondition",
        node("responseIf", condition, put("SCORE", number(0))),
        node("responseElse", put("SCORE", score)),
    )


def _taken_for_best(options: list[Option]) -> Element:
    """Return whether the worst was taken for the best, or one option for both."""
    worst = next(option for option in options if option.danger)
    return node(
        "or",
        _is("BEST", name_of(worst, BEST)),
        *(
            node("and", _is("BEST", name_of(each, BEST)), _is("WORST", name_of(each, WORST)))
            for each in options
        ),
    )


def _is(name: str, value: str) -> Element:
    return node("match", variable(name), choice(value))


def _put_in_order(item: Item) -> Asked:
    names = [name_of(option) for option in item.options]
    usual = Fraction(len(names) ** 2 - 1, 3)
    share = node("divide", variable(OFF), number(usual))
    score = node("max", number(0), node("subtract", number(1), share))
    steps = [_simple(option) for option in item.options]
    return Asked(
        [_response("RESPONSE", "ordered", names)],
        [node("orderInteraction", *steps, responseIdentifier="RESPONSE", shuffle="true")],
        [*(_off(names, place) for place in range(len(names))), put("SCORE", score)],
        node("multiple", *map(choice, names)),
        [(CHOICE, option) for option in item.options],
        (OFF,),
    )


def _off(names: list[str], place: int) -> Element:
    """Add by how far the step at a place is off; a place left empty is as far off as can be."""
    here = node("index", variable("RESPONSE"), n=str(place + 1))
    tags = ["responseIf", *["responseElseIf"] * (len(names) - 1)]
    return node(
        "responseCondition",
        *(
            node(tag, node("match", here, choice(name)), _add(abs(place - n)))
            for n, (tag, name) in enumerate(zip(tags, names, strict=True))
        ),
        node("responseElse", _add(len(names))),
    )


def _add(places: int) -> Element:
    return put(OFF, node("sum", variable(OFF), number(places)))


_TYPES: dict[str, Callable[[Item], Asked]] = {
    "one": _choose_one,
    "tell": _choose_one,
    "picture": _choose_one,
    "some": _choose_some,
    "best-worst": _best_and_worst,
    "order": _put_in_order,
    "steps": _two_steps,
}
