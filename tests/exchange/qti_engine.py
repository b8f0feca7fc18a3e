"""A small reader of QTI 2.1: processes responses and outcomes, as far as our packages need it.

Written from the specification, and knows nothing of how the package is made. What it does not
know it refuses.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element, fromstring

NS = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"

Values = dict[str, Any]


def tag(element: Element) -> str:
    """Return the name of an element of QTI."""
    assert element.tag.startswith(NS), element.tag
    return element.tag.removeprefix(NS)


@dataclass
class Session:
    """Declared variables, and what they hold: None, one value, or a list of them."""

    root: Element
    values: Values = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.root.findall(f"{NS}outcomeDeclaration"):
            default = each.findtext(f"{NS}defaultValue/{NS}value")
            self.values.setdefault(each.attrib["identifier"], _typed(each, default))

    def run(self, part: str) -> Values:
        """Process responses or outcomes, and return what the variables hold then."""
        processing = self.root.find(f"{NS}{part}")
        assert processing is not None
        for rule in processing:
            self.rule(rule)
        return self.values

    def rule(self, rule: Element) -> None:
        """Carry out a rule."""
        match tag(rule):
            case "setOutcomeValue":
                assert rule.attrib["identifier"] in self.values, "A variable is not declared."
                self.values[rule.attrib["identifier"]] = self.value(rule[0])
            case "responseCondition":
                self.condition(rule)
            case other:
                raise AssertionError(other)

    def condition(self, condition: Element) -> None:
        """Carry out the first branch whose test holds."""
        for branch in condition:
            tested = tag(branch) != "responseElse"
            if not tested or self.value(branch[0]) is True:
                for rule in branch[1:] if tested else branch:
                    self.rule(rule)
                return

    def value(self, expression: Element) -> Any:
        """Return what an expression is worth."""
        name = tag(expression)
        inside = [self.value(each) for each in expression]
        if name == "mapResponse":
            return self.mapped(expression.attrib["identifier"])
        if name == "variable":
            return self.values.get(expression.attrib["identifier"])
        if name == "testVariables":
            ending = f".{expression.attrib['variableIdentifier']}"
            return [value for key, value in self.values.items() if key.endswith(ending)]
        if name == "baseValue":
            return _typed(expression, expression.text)
        if name == "index":
            place = int(expression.attrib["n"])
            return inside[0][place - 1] if inside[0] and place <= len(inside[0]) else None
        return _OPERATORS[name](inside)

    def mapped(self, name: str) -> float:
        """Return the sum of what the chosen ones are mapped to, within its bounds."""
        declared = next(
            each
            for each in self.root.findall(f"{NS}responseDeclaration")
            if each.attrib["identifier"] == name
        )
        mapping = declared.find(f"{NS}mapping")
        assert mapping is not None
        worth = {each.attrib["mapKey"]: float(each.attrib["mappedValue"]) for each in mapping}
        chosen = set(_listed(self.values.get(name)))
        total = sum(worth.get(each, float(mapping.attrib["defaultValue"])) for each in chosen)
        return max(total, float(mapping.attrib["lowerBound"]))


def _typed(element: Element, text: str | None) -> Any:
    if text is None:
        return None
    return float(text) if element.attrib["baseType"] == "float" else text


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _flat(values: list[Any]) -> list[Any]:
    return [each for value in values for each in _listed(value)]


def _match(values: list[Any]) -> bool | None:
    one, other = values
    return None if one is None or other is None else one == other


_OPERATORS: dict[str, Callable[[list[Any]], Any]] = {
    "sum": lambda values: sum(_flat(values)),
    "subtract": lambda values: values[0] - values[1],
    "divide": lambda values: values[0] / values[1],
    "max": lambda values: max(_flat(values)),
    "match": _match,
    "gte": lambda values: values[0] >= values[1],
    "and": all,
    "or": any,
    "multiple": _flat,
}


def answered(document: bytes, responses: Mapping[str, Any]) -> Values:
    """Return what the variables of an item hold after these responses."""
    return Session(fromstring(document), dict(responses)).run("responseProcessing")


def finished(document: bytes, scores: Mapping[str, float]) -> Values:
    """Return what the variables of a test hold when its items have these scores."""
    named = {f"{name}.SCORE": score for name, score in scores.items()}
    return Session(fromstring(document), named).run("outcomeProcessing")
