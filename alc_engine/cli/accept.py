"""`alc accept`: take the model's suggestion for many images at once, above a threshold."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from alc_engine.cli import arguments
from alc_engine.cli import ranking_table as listing
from alc_engine.cli.console import count, tell, warn
from alc_engine.formats import cleaned_table
from alc_engine.learning.insights import SPOT_CHECKS, Acceptance, acceptance, suspects
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc accept`."""
    arguments.project(parser)
    parser.add_argument(
        "--above",
        metavar="P",
        type=_probability,
        required=True,
        help="accept a suggestion that is right with at least this probability, 0.5 to 1",
    )
    parser.add_argument(
        "--checks",
        metavar="CHECKS.csv",
        type=Path,
        help="accept nothing; write the images to look at one by one before, drawn at random",
    )
    parser.add_argument(
        "--unchecked",
        action="store_true",
        help="accept even though they were not looked at",
    )
    parser.add_argument("--reviewer", metavar="NAME", default="", help="who accepts")
    arguments.as_json(parser)
    arguments.example(
        parser,
        f"""
        alc accept cats.alc --above 0.9 --checks checks.csv
        alc answer cats.alc checks.csv         (after filling in the column `label`)
        alc accept cats.alc --above 0.9

        Of images whose label is probably wrong and that nobody has answered. It is one
        operation, which one undo takes back, and its labels are exported as `accepted`.
        {SPOT_CHECKS} images drawn at random from those above the threshold say before how
        many of the suggestions are right.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Write the checks, or accept what they allow."""
    with Project.open(args.project) as project:
        session = project.session
        listed = suspects(session)
        if listed is None:
            raise UserFixableError(
                say("Nothing is known about the labels before the first round."),
                where=verbatim(args.project),
                remedy=say("Compute one first: `alc round`."),
            )
        offer = acceptance(session, listed, args.above)
        written = None
        if args.checks is not None:
            table = cleaned_table(project.catalog, session, project.source_table())
            listing.refuse_place(args.checks, table, listing.BATCH_COLUMNS)
            listing.refuse_unheard_answers(args.checks, table)
            if not len(offer.to_check):
                raise _nothing_to_check(args, offer)
            written = listing.write_batch(args.checks, table, offer.to_check.tolist())
        elif len(offer.image_ids):
            if not offer.offered and not args.unchecked:
                raise _not_checked(args, offer) if len(offer.to_check) else _belied(args, offer)
            session.accept(offer.image_ids, offer.class_ids, reviewer=args.reviewer).saved.result()
        warn((*project.place_risks, *project.problems))
    accepted = 0 if written is not None else len(offer.image_ids)
    tell(args.json, _values(offer, accepted, written), _lines(offer, accepted, written))
    return 0


def _values(offer: Acceptance, accepted: int, written: Path | None) -> dict[str, Any]:
    measured = offer.measured
    return {
        "above": offer.threshold,
        "accepted": accepted,
        "expected_precision": offer.expected if len(offer.image_ids) else None,
        "checked": measured.checked,
        "right": measured.right,
        "precision_low": measured.low,
        "precision_high": measured.high,
        "to_check": len(offer.to_check),
        "checks": None if written is None else str(written),
    }


def _lines(offer: Acceptance, accepted: int, written: Path | None) -> list[str]:
    lines = []
    if written is not None:
        lines.append(
            f"{count(len(offer.to_check), 'image')} to look at in {arguments.shown(written)}; "
            f"{count(len(offer.image_ids), 'suggestion')} above {offer.threshold:g} in all."
        )
    elif accepted:
        lines.append(
            f"{count(accepted, 'label')} accepted; `alc undo` takes them back together. "
            f"The model expects {offer.expected:.0%} of them to be right."
        )
    else:
        lines.append(
            f"No suggestion above {offer.threshold:g} is left to accept; an image that waits as a "
            "random check is answered one by one."
        )
    measured = offer.measured
    if measured.checked:
        lines.append(
            f"{measured.right:,} of {measured.checked:,} looked at one by one were right: "
            f"{measured.low:.0%} to {measured.high:.0%}, nine times in ten."
        )
    return lines


def _probability(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = 0.0
    if not 0.5 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a probability from 0.5 to 1 is expected, not {text!r}")
    return value


def _nothing_to_check(args: argparse.Namespace, offer: Acceptance) -> UserFixableError:
    return UserFixableError(
        say(
            "No image is left to look at before suggestions above {above} are accepted.",
            above=f"{offer.threshold:g}",
        ),
        where=verbatim(args.project),
        remedy=say("Accept them without `--checks`, or choose another threshold."),
    )


def _belied(args: argparse.Namespace, offer: Acceptance) -> UserFixableError:
    measured = offer.measured
    return UserFixableError(
        say(
            "Of {checked} suggestions looked at one by one {right} were right: {low} to {high} of "
            "all, nine times in ten. That is less than {above}.",
            checked=measured.checked,
            right=measured.right,
            low=f"{measured.low:.0%}",
            high=f"{measured.high:.0%}",
            above=f"{offer.threshold:.0%}",
        ),
        where=verbatim(args.project),
        remedy=say(
            "Choose a higher threshold, or look through them one by one; or add `--unchecked`."
        ),
    )


def _not_checked(args: argparse.Namespace, offer: Acceptance) -> UserFixableError:
    return UserFixableError(
        say(
            "{missing} of the images that are to be looked at first have no answer yet.",
            missing=len(offer.to_check),
        ),
        where=verbatim(args.project),
        remedy=say(
            "Write them with `--checks CHECKS.csv`, fill in their labels and take them in with "
            "`alc answer`; or add `--unchecked`."
        ),
    )
