"""How many wrong labels are left, and whether it is enough, in lines of the command line."""

from __future__ import annotations

from alc_engine.cli.console import count
from alc_engine.learning.insights import HUNDRED, ErrorEstimate


def errors_left_lines(left: ErrorEstimate) -> list[str]:
    """What is left and on whose word, what more reviews would find, what the target needs."""
    if not left.among:
        return ["every label was looked at: those are taken to be right"]
    about = f"about {count(round(left.expected), 'wrong label')} left among {left.among:,}"
    if left.accepted:
        about += f", of which {left.accepted:,} accepted in bulk"
    if left.checks:
        about += (
            f" ({left.low:,.0f} to {left.high:,.0f}, nine times in ten; "
            f"{count(left.checks, 'random check')}, {left.model_share:.0%} the model's word)"
        )
    else:
        about += ", by the model's word alone: no random check has been answered yet"
    target = f"the target of {100 * left.target:g} % right labels"
    if left.enough:
        verdict = f"{target} is reached: you can stop"
    else:
        verdict = (
            f"for {target} {count(left.checks_needed, 'more random check')} without a find "
            "would be needed: alc round --audit"
        )
    lines = [about, verdict]
    if left.among > HUNDRED:
        found = f"another hundred reviews would find about {left.next_hundred:,.0f}"
        lines.insert(1, found)
    return lines
