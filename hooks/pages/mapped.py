"""What a quiz can ask of a policy, by topic: the ground that the map in a result shows."""

from typing import Any

from ..checks.tested import duties
from ..content import QuizSource, SchoolContent


def mapped(school: SchoolContent, source: QuizSource) -> list[dict[str, Any]]:
    """Return the topics in the register's order: {"id", "name", "clauses"}.

    The clauses are the duties that bind the audience, and what a question rests on besides.
    """
    asked = {clause for item in source.bank.items for clause in item.clauses}
    asked |= {clause.id for clause in duties(school.register, source.audience)}
    clauses = [each for each in school.register.clauses if each.id in asked]
    topics = [
        {"id": topic, "name": name, "clauses": [each.id for each in clauses if each.topic == topic]}
        for topic, name in school.register.topics.items()
    ]
    used = {item.topic for item in source.bank.items}
    return [topic for topic in topics if topic["clauses"] or topic["id"] in used]
