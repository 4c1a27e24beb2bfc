"""One small function per thing the user does; the only place that changes a session.

Each takes the model of the open project, does one thing, tells the model, and
returns what changed; the same answer again changes nothing. What the user can
mend is raised as `UserFixableError`; whoever calls shows it. All belong to the
window's thread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alc_desktop.background.worker import RequestWorker
from alc_desktop.model.session_model import SessionModel
from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import UNLABELLED, EventKind, LabelChange, Verdict
from alc_engine.learning.insights import Acceptance, acceptance
from alc_engine.learning.rounds import RoundResult
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

if TYPE_CHECKING:
    from alc_desktop.model.new_images import NewImages
    from alc_engine.formats import ExportReport
    from alc_engine.images.catalog import CatalogScan
    from alc_engine.project import Addition, Project, Relocation
    from alc_engine.runtime.settings import ProjectSettings

ImageIds = NDArray[np.int64]


class CacheLost(UserFixableError):
    """What was computed of the images is gone; preparing computes it again."""


# -- answering -----------------------------------------------------------------


def answer(
    model: SessionModel, image_ids: ImageIds, class_id: int, seconds: float | None = None
) -> LabelChange | None:
    """Give all of `image_ids` one class; None if there are none."""
    return _record(model, image_ids, Verdict.LABEL, class_id, seconds)


def confirm(
    model: SessionModel, image_ids: ImageIds, seconds: float | None = None
) -> LabelChange | None:
    """Say that the given label of each image is right; those without one are left alone."""
    given = model.session.labels.given_labels[image_ids]
    labelled = image_ids[given >= 0]
    if len(image_ids) and not len(labelled):
        raise UserFixableError(
            say("There is no given label to confirm."),
            where=verbatim(model.facts.file_names[int(image_ids[0])]),
            remedy=say("Choose a class instead."),
        )
    return _record(model, labelled, Verdict.LABEL, given[given >= 0], seconds)


def take_suggestion(
    model: SessionModel,
    image_ids: ImageIds,
    seconds: float | None = None,
    copies: ImageIds | None = None,
) -> LabelChange | None:
    """Give each image the class that the model suggests; those it says too little of stay.

    Where the model suggests the given label that is a confirmation. `copies` of a single
    image get its class.

    Raises
    ------
    UserFixableError
        If there is no model yet, if it agrees with the labels no better than
        chance, or if it is too little sure of every one of the images.
    """
    from alc_engine.learning.insights import suggestions

    if len(image_ids) == 0:
        return None
    where = verbatim(model.facts.file_names[int(image_ids[0])])
    found = suggestions(model.session)
    if found is None or not (found.classes[image_ids] >= 0).any():
        raise UserFixableError(
            say("The model suggests nothing for this image yet."),
            where=where,
            remedy=say("Choose a class, or wait for the first round."),
        )
    if not found.worth:
        raise UserFixableError(
            say(
                "The model agrees with the labels no better than chance; its "
                "suggestions are guesses."
            ),
            where=where,
            remedy=say("Choose a class; the model learns from your answers in the next round."),
        )
    likely = found.likely(image_ids)
    if not likely.any():
        percent = round(100 * float(found.probability[image_ids].max()))
        raise UserFixableError(
            say("The model is only {percent} % sure of what it suggests.", percent=percent),
            where=where,
            remedy=say("Choose a class yourself."),
        )
    taken = image_ids[likely]
    classes = found.classes[taken]
    if copies is not None:
        taken, classes = np.concatenate([taken, copies]), classes[0]
    return _record(model, taken, Verdict.LABEL, classes, seconds)


def accept(model: SessionModel, offer: Acceptance) -> LabelChange | None:
    """Accept what was offered in bulk, as one operation; None if nothing was.

    Raises
    ------
    UserFixableError
        If one of the images was answered meanwhile, or it is not the offer of this round.
    """
    if not offer.offered:
        return None
    session, found = model.session, model.queue.found
    now = None if found is None else acceptance(session, found.only(offer.image_ids), 0.0)
    if now is None or not offer.same_as(now):
        raise UserFixableError(
            say("The list is not what it was when it was shown; nothing was accepted."),
            remedy=say("Renew the list and look again."),
        )
    change = session.accept(offer.image_ids, offer.class_ids, reviewer=model.reviewer)
    model.took_in(change)
    return change


def mark_unsure(
    model: SessionModel, image_ids: ImageIds, seconds: float | None = None
) -> LabelChange | None:
    """Say that the class can't be told."""
    return _record(model, image_ids, Verdict.UNSURE, UNLABELLED, seconds)


def exclude(
    model: SessionModel, image_ids: ImageIds, seconds: float | None = None
) -> LabelChange | None:
    """Say that the images are not usable."""
    return _record(model, image_ids, Verdict.EXCLUDE, UNLABELLED, seconds)


def _record(
    model: SessionModel,
    image_ids: ImageIds,
    verdict: Verdict,
    class_ids: ImageIds | int,
    seconds: float | None,
) -> LabelChange | None:
    """Record what this reviewer has not said already; the same answer again is no event.

    But for an image that was offered for a second look, where it says that he stays with it.
    """
    image_ids = np.asarray(image_ids, dtype=np.int64)
    if len(image_ids) == 0:
        return None
    session, by = model.session, model.reviewer
    classes = np.broadcast_to(np.asarray(class_ids, dtype=np.int64), image_ids.shape)
    stands = session.labels.stands(image_ids, verdict, classes, by)
    stands &= ~np.isin(image_ids, list(model.second_look))
    already, ids, classes = image_ids[stands], image_ids[~stands], classes[~stands]
    if len(ids) == 0:
        said = np.unique(session.labels.expert_labels[already])
        class_id = int(said[0]) if len(said) == 1 else UNLABELLED
        return LabelChange(EventKind.ANSWER, ids, class_id, _saved(), already=already)
    if verdict is Verdict.LABEL:
        change = session.answer(ids, classes, reviewer=by, seconds=seconds)
    else:
        change = session.set_aside(ids, verdict, reviewer=by, seconds=seconds)
    model.second_look = model.second_look.difference(ids.tolist())
    model.took_in(change)
    return replace(change, already=already)


def _saved() -> Future[None]:
    done: Future[None] = Future()
    done.set_result(None)
    return done


def put_later(model: SessionModel, image_ids: ImageIds) -> ImageIds:
    """Move images of the batch to its end; returns those that moved."""
    moved = image_ids[np.isin(image_ids, model.facts.batch)]
    if len(moved):
        model.put_later(moved)
    return moved


def undo(model: SessionModel) -> LabelChange | None:
    """Undo the last operation; None if there is none."""
    return _travelled(model, model.session.undo(reviewer=model.reviewer))


def redo(model: SessionModel) -> LabelChange | None:
    """Redo the operation undone last; None if there is none."""
    return _travelled(model, model.session.redo(reviewer=model.reviewer))


def undo_last(model: SessionModel, count: int) -> tuple[LabelChange, ...]:
    """Undo the last operations that stand, `count` of them.

    Returns what was undone, the last first.
    """
    changes = model.session.undo_last(count, reviewer=model.reviewer)
    remarks = [change for change in changes if change.remark is not None]
    others = [change for change in changes if change.remark is None]
    if others:
        ids = np.unique(np.concatenate([change.image_ids for change in others]))
        edit = next((change.edit for change in others if change.edit is not None), None)
        model.took_in(replace(others[-1], image_ids=ids, class_id=UNLABELLED, edit=edit))
    for change in remarks:
        model.took_in(change)
    return changes


def _travelled(model: SessionModel, change: LabelChange | None) -> LabelChange | None:
    if change is not None:
        model.took_in(change)
    return change


# -- classes -------------------------------------------------------------------


def add_class(model: SessionModel, name: str) -> LabelChange:
    """Add a class, shown last."""
    change = model.session.add_class(name, reviewer=model.reviewer)
    model.took_in(change)
    return change


def rename_class(model: SessionModel, class_id: int, name: str) -> LabelChange:
    """Give a class another name."""
    change = model.session.rename_class(class_id, name, reviewer=model.reviewer)
    model.took_in(change)
    return change


def merge_classes(model: SessionModel, class_id: int, into: int) -> LabelChange:
    """Let all labels of a class count as another one."""
    change = model.session.merge_classes(class_id, into, reviewer=model.reviewer)
    model.took_in(change)
    return change


def order_classes(model: SessionModel, class_ids: Sequence[int]) -> LabelChange:
    """Show the classes in another order, which is that of the number keys."""
    change = model.session.order_classes(class_ids, reviewer=model.reviewer)
    model.took_in(change)
    return change


# -- remarks -------------------------------------------------------------------


def note_images(model: SessionModel, image_ids: ImageIds, text: str) -> LabelChange | None:
    """Put a note on images, none of them an answer; None if all of them bear just this one.

    Raises
    ------
    UserFixableError
        If notes may not be told of one of them yet, or the text is too long or no text.
    """
    _require_told(model, image_ids)
    by = model.reviewer
    return _travelled(model, model.session.note_images(image_ids, text, reviewer=by))


def toggle_flag(model: SessionModel, image_ids: ImageIds) -> LabelChange | None:
    """Flag images; where all of them are flagged, take the flags off.

    Raises
    ------
    UserFixableError
        If flags may not be told of one of them yet.
    """
    if len(image_ids) == 0:
        return None
    _require_told(model, image_ids)
    flagged = not all(image_id in model.facts.flagged for image_id in image_ids.tolist())
    by = model.reviewer
    return _travelled(model, model.session.flag_images(image_ids, flagged, reviewer=by))


def _require_told(model: SessionModel, image_ids: ImageIds) -> None:
    if model.facts.hides_any(image_ids):
        raise UserFixableError(
            say("Blind: notes and flags are hidden until the image is answered."),
            remedy=say("Answer it first."),
        )


def describe_class(model: SessionModel, class_id: int, text: str) -> LabelChange | None:
    """Say what a class is; None if it is described so already."""
    by = model.reviewer
    return _travelled(model, model.session.describe_class(class_id, text, reviewer=by))


def toggle_pictures(model: SessionModel, image_ids: ImageIds) -> LabelChange | None:
    """Use images as pictures of the class they bear; where all of them are, no longer.

    Raises
    ------
    UserFixableError
        If they bear no class, or more than one, as far as may be told.
    """
    facts = model.facts
    classes = np.unique(facts.labels[image_ids])
    if len(classes) != 1 or classes[0] < 0:
        raise UserFixableError(
            say("Pictures of a class are images that bear its label."),
            remedy=say("Select images of one class."),
        )
    class_id, chosen = int(classes[0]), image_ids.tolist()
    # The whole set as it stands, also what is not told: none may be lost.
    before = model.session.labels.remarks.pictures.get(class_id, ())
    after = [image_id for image_id in before if image_id not in chosen]
    if not set(chosen) <= set(before):
        after = [*before, *(image_id for image_id in chosen if image_id not in before)]
    by = model.reviewer
    return _travelled(model, model.session.picture_class(class_id, after, reviewer=by))


def retry_saving(model: SessionModel) -> None:
    """Try again to save the answers that a failure left waiting."""
    model.watch_retry(model.project.retry())


# -- preparing and rounds ------------------------------------------------------


def prepare(model: SessionModel, worker: RequestWorker, *, trust_cache: bool = False) -> None:
    """Start computing embeddings, graph and map in the background.

    With `trust_cache`, what another user or computer has kept of them is taken up.
    """

    def take(prepared: Prepared) -> None:
        model.session.finish_preparation(prepared)
        model.took_preparation()

    request = replace(model.project.preparation(), trust_cache=trust_cache)
    worker.submit(request, then=take)


def start_round(model: SessionModel, worker: RequestWorker, *, audit: bool = False) -> None:
    """Start training and selection in the background; with `audit` of random checks alone,
    no more than the target needs.

    The finished round is taken up at once if the batch has been answered;
    otherwise it is held, so that no image changes under the expert's hands.

    Raises `CacheLost` if what the images look like has to be computed anew first.
    """
    prepared = model.session.prepared
    if prepared is not None and not prepared.is_whole:
        model.session.prepared = None
        raise CacheLost(
            say("A file of computed features was deleted, cut short or can't be read."),
            where=verbatim(model.project.cache),
            remedy=say("It is computed anew. No answer is lost."),
        )

    def take(result: RoundResult) -> None:
        if len(model.session.waiting) == 0:
            take_round(model, result)
        else:
            model.hold_round(result)

    from alc_engine.learning.insights import errors_left

    session, size, expected = model.session, None, math.nan
    estimate = errors_left(session)
    if estimate is not None:
        expected = estimate.expected
        if audit and not estimate.enough:
            size = min(session.settings.batch_size, estimate.checks_needed)
    request = session.begin_round(batch_size=size, audit=audit, expected_left=expected)
    worker.submit(request, then=take)


def take_round(model: SessionModel, result: RoundResult) -> ImageIds:
    """Take up a finished round; returns its batch."""
    batch = model.session.finish_round(result)
    model.took_batch()
    return batch


def choose_method(model: SessionModel, name: str, noise_share: float | None = None) -> bool:
    """Choose how batches are chosen from the next one on; False if that changes nothing.

    Parameters
    ----------
    name : str
        Of a strategy.
    noise_share : float, optional
        Share of wrong labels, for a method that must be told; else it stays as it is.
    """
    before = model.session.settings
    training = before.training
    if noise_share is not None:
        training = replace(training, assumed_noise=noise_share)
    settings = replace(before, strategy=name, training=training)
    if settings == before:
        return False
    model.took_settings(model.project.change_settings(settings))
    return True


def choose_target(model: SessionModel, target: float) -> None:
    """Aim at another share of right labels, 0..1."""
    settings = replace(model.session.settings, target=target)
    if settings != model.session.settings:
        model.keep_watch(model.project.change_settings(settings))


def drop_round(model: SessionModel) -> None:
    """Forget a finished round that waits for the expert; it is asked for anew."""
    model.drop_round()


def cancel(worker: RequestWorker) -> None:
    """Stop what runs in the background; the last good model stays."""
    worker.cancel()


# -- projects and files --------------------------------------------------------


def open_project(path: Path, *, read_only: bool = False, reviewer: str = "") -> SessionModel:
    """Open a project file."""
    return show_project(opening(path, read_only)(ignore_progress, never_cancelled), reviewer)


def opening(path: Path, read_only: bool = False) -> Callable[..., Project]:
    """What opens a project file; may be called as ``(progress, cancelled)`` in any thread."""
    from alc_engine.project import Project

    return partial(Project.open, path, read_only)


def creating(path: Path, scan: CatalogScan, settings: ProjectSettings) -> Callable[..., Project]:
    """What creates a project file over what was found, and opens it; for any thread."""
    from alc_engine.project import Project

    return lambda progress, cancelled: Project.create(
        path, scan.catalog, settings, scan.source_table, scan.answers
    )


def show_project(project: Project, reviewer: str = "") -> SessionModel:
    """Take over a project that was opened, in the window's thread from now on."""
    return SessionModel(project, reviewer)


def save_copy(model: SessionModel, path: Path) -> Path:
    """Write the project with every answer to a new file; returns where it is."""
    model.project.save_copy(path)
    return path


def close_project(model: SessionModel, *, abandon_unsaved: bool = False) -> None:
    """Keep a round that was held, then commit what waits and let go of the project file.

    Raises `UserFixableError` if answers can't be saved; the project stays open then.
    """
    if model.ready is not None:
        model.session.finish_round(model.ready)
        model.ready = None
    model.project.close(abandon_unsaved)


def relocate(model: SessionModel, worker: RequestWorker, folder: Path) -> None:
    """Look for the images below another folder, in the background."""

    def take(relocation: Relocation) -> None:
        model.project.finish_relocation(relocation)
        model.took_images()

    worker.submit(model.project.relocation(folder), then=take)


def look_for_new_images(
    model: SessionModel,
    worker: RequestWorker,
    wanted: NewImages,
    then: Callable[[Addition | UserFixableError], None],
) -> None:
    """Look for images that the project has not got yet, in the background.

    `then` gets what was found, or what the user has to choose before.
    """
    from alc_engine.formats import AdditionRequest

    project = model.project
    request = AdditionRequest(
        *(project.catalog, model.session.classes, project.source_table()),
        *(wanted.folder, wanted.table),
        read_as=wanted.read_as,
        unlabelled=wanted.unlabelled,
    )
    worker.submit(request.or_question, then=then)


def add_images(model: SessionModel, addition: Addition) -> None:
    """Take up new images; the project is to be opened again to work on them."""
    model.project.add_images(addition)


def export(
    model: SessionModel, format_name: str, target: Path, *, certified: bool = False
) -> Callable[[ProgressCallback, CancelCheck], ExportReport]:
    """Freeze the labels as they stand now.

    Parameters
    ----------
    certified : bool
        Write a certificate beside the table, too.

    Returns
    -------
    callable
        Writes them and says what was written and where; may be called in any thread,
        as ``(progress, cancelled)``.
    """
    from alc_engine.formats import EXPORTS, cleaned_table
    from alc_engine.formats.certificate import (
        certificate,
        require_something_known,
        write_certificate,
    )
    from alc_engine.learning.insights import summarize

    project, session = model.project, model.session.snapshot()

    def write(_: ProgressCallback, cancelled: CancelCheck) -> ExportReport:
        table = cleaned_table(project.catalog, session, project.source_table())
        stop_if(cancelled)
        if not certified:
            return EXPORTS[format_name].write(table, target)
        summary = summarize(session)
        require_something_known(summary, target)
        report = EXPORTS[format_name].write(table, target)
        beside = report.path.with_name(f"{report.path.stem}-certificate.json")
        place, remarks = write_certificate(
            certificate(summary, report.path), beside, project.catalog
        )
        told = say("The certificate is beside it: {name}.", name=verbatim(place.name))
        return replace(report, notes=(*report.notes, told, *remarks))

    return write
