"""What *What is this?* says of the panes and controls of an open project, and where the guide
goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alc_desktop.help.explained import explain
from alc_desktop.model.listing import Scope

if TYPE_CHECKING:
    from alc_desktop.window.workspace import Workspace


def explain_workspace(views: Workspace) -> None:
    """Give each pane and each control its words."""
    _explain_queue(views)
    _explain_images(views)
    _explain_image(views)
    _explain_classes(views)
    _explain_figures(views)
    _explain_progress(views)


def _explain_queue(views: Workspace) -> None:
    translate, buttons = QCoreApplication.translate, views.browser.scopes.buttons
    for widget, words, place in (
        (
            buttons[Scope.SUSPECTED],
            translate(
                "WhatIsThis",
                "Suspects: images you have not looked at whose label is more likely wrong than"
                " right. Go through them first; those that the model is sure of can be accepted"
                " together.",
            ),
            "7:Suspects",
        ),
        (
            buttons[Scope.BATCH],
            translate(
                "WhatIsThis",
                "Questions: the batch of this round. Each answer here teaches the model most.",
            ),
            "7:Questions",
        ),
        (
            buttons[Scope.CHECKS],
            translate(
                "WhatIsThis",
                "Checks: images of the batch that were drawn by chance. From them the program"
                " tells how many wrong labels are left.",
            ),
            "7:Checks",
        ),
        (
            buttons[Scope.ALL],
            translate("WhatIsThis", "All images of the project, in the order of the import."),
            "7",
        ),
        (
            buttons[Scope.REVIEWED],
            translate(
                "WhatIsThis",
                "The images that you have answered. An answer can be changed here at any time.",
            ),
            "7",
        ),
        (
            views.browser.scopes,
            translate(
                "WhatIsThis",
                "The work in its order, from left to right. The numbers count what waits.",
            ),
            "7",
        ),
        (
            views.browser.next_step,
            translate(
                "WhatIsThis", "What is left of each part of the work, and about how long it takes."
            ),
            "7",
        ),
        (
            views.strip,
            translate("WhatIsThis", "What can be done now, with a button for it."),
            "5",
        ),
        (
            views.browser.suspect_bar,
            translate(
                "WhatIsThis",
                "Suggestions that are sure enough can be accepted together. The slider says how"
                " sure. First look at some of them, drawn by chance: that shows how many of the"
                " others are right.",
            ),
            "7",
        ),
    ):
        explain(widget, words, place)


def _explain_images(views: Workspace) -> None:
    translate, browser = QCoreApplication.translate, views.browser
    for widget, words, place in (
        (
            views.answer_bar,
            translate(
                "WhatIsThis",
                "The answers as buttons, for mouse, touch, pen and screen reader. Each says what"
                " it would do to the current image.",
            ),
            "3:Buttons to answer",
        ),
        (
            views.comparing.shelf,
            translate(
                "WhatIsThis",
                "Examples to compare the image with: of its label and of its likeliest classes,"
                " your own first, then those whose label training trusts most.",
            ),
            "3:Compare",
        ),
        (
            views.grid,
            translate(
                "WhatIsThis",
                "The images. Each tile shows the label and, where it is another class, the model's"
                " suggestion; the bar below says how unsure the model was. A key answers the image"
                " with the ring, or all that are selected.",
            ),
            "3",
        ),
        (
            browser.search_field,
            translate(
                "WhatIsThis",
                "Finds images by a part of the file name or by conditions: label:…, given:…,"
                " predicted:…, status:unsure, entropy>1.2. A minus in front turns one around.",
            ),
            "7",
        ),
        (
            browser.order_box,
            translate(
                "WhatIsThis",
                "The order of the images listed: as they were asked or imported, by how unsure the"
                " model is, by suspicion, by class, or by similarity to the current image.",
            ),
            "7",
        ),
        (
            browser.notice,
            translate("WhatIsThis", "Says that only some images are listed, and why."),
            "7",
        ),
        (
            browser.key_line,
            translate(
                "WhatIsThis",
                "The keys that answer. They count while the images have the blue ring or frame.",
            ),
            "3:Keys act on images only on purpose",
        ),
        (
            browser.tile_slider,
            translate(
                "WhatIsThis", "Makes the images smaller or larger, until one fills the width."
            ),
            "3:Look closely",
        ),
        (
            views.class_finder,
            translate(
                "WhatIsThis",
                "Type the beginnings of the words of a class; Enter gives it to the image beside"
                " the line, Esc gives it up.",
            ),
            "3:Look closely",
        ),
        (
            views.looking.loupe,
            translate(
                "WhatIsThis",
                "The loupe: one image in all the room there is. All keys mean what they mean over"
                " the grid; Esc leads back.",
            ),
            "3:Look closely",
        ),
    ):
        explain(widget, words, place)


def _explain_image(views: Workspace) -> None:
    translate, inspector = QCoreApplication.translate, views.inspector
    for widget, words, place in (
        (
            inspector,
            translate(
                "WhatIsThis",
                "The current image and what is known of it: why it is asked, its likeliest"
                " classes, its labels, and every answer it was given.",
            ),
            "4",
        ),
        (
            inspector.large,
            translate(
                "WhatIsThis",
                "The current image. The wheel zooms, dragging moves; the sliders change how bright"
                " it is shown, never the file.",
            ),
            "3:Look closely",
        ),
        (
            inspector.likeliest,
            translate(
                "WhatIsThis",
                "The classes that the model finds likeliest, best first. The key in front or the"
                " button Give gives one to all selected images. The model may err.",
            ),
            "3:Alt+1",
        ),
        (
            inspector.copies,
            translate(
                "WhatIsThis",
                "Pictures that are nearly the same as this one, with their labels. One under"
                " another name stands in red: one of the two labels is wrong.",
            ),
            "3:Near-duplicates",
        ),
    ):
        explain(widget, words, place)


def _explain_classes(views: Workspace) -> None:
    translate = QCoreApplication.translate
    for widget, words, place in (
        (
            views.classes,
            translate(
                "WhatIsThis",
                "All classes with their keys and how many images carry each. A click shows these"
                " images; the button Give, under the mouse, gives the class to the selected ones.",
            ),
            "3:classes",
        ),
        (
            views.classes.examples,
            translate(
                "WhatIsThis",
                "Examples of the class under the mouse: images you confirmed or, before there are"
                " any, those whose label training trusts most.",
            ),
            "3:classes",
        ),
    ):
        explain(widget, words, place)


def _explain_figures(views: Workspace) -> None:
    translate = QCoreApplication.translate
    for widget, words, place in (
        (
            views.neighbors,
            translate(
                "WhatIsThis",
                "The images most like the current one, nearest first. The bars say how unsure the"
                " model was of each before and after the current one was asked. Select some to"
                " give them its label in one go.",
            ),
            "4:Neighbours",
        ),
        (
            views.heatmap,
            translate(
                "WhatIsThis",
                "All images as a map: those that look alike lie close together. Where a colour"
                " stands out most, the model is unsure. Select a region to list its images.",
            ),
            "4:Map",
        ),
        (
            views.class_view,
            translate(
                "WhatIsThis",
                "Which classes are mixed up: how many images carry one class and are taken for"
                " another. Click a number to list these images.",
            ),
            "4:Class view",
        ),
        (
            views.history,
            translate(
                "WhatIsThis",
                "Everything that was done, newest first: what an image was and became, who did it"
                " and when. Enter goes to the images; Undo to here takes back all that came after.",
            ),
            "4:History",
        ),
    ):
        explain(widget, words, place)


def _explain_progress(views: Workspace) -> None:
    translate, progress = QCoreApplication.translate, views.progress
    for widget, words in (
        (
            progress,
            translate(
                "WhatIsThis",
                "How far the work is, how many wrong labels are probably left, when you can stop,"
                " and how training goes.",
            ),
        ),
        (
            progress.tiles["reviewed"],
            translate("WhatIsThis", "How many images somebody has looked at."),
        ),
        (
            progress.tiles["corrected"],
            translate(
                "WhatIsThis",
                "How many of a hundred labels looked at were wrong. If it stays low, little is"
                " left to find.",
            ),
        ),
        (
            progress.tiles["errors_left"],
            translate(
                "WhatIsThis",
                "How many wrong labels are probably left among the images nobody looked at, from"
                " the random checks. The range holds the true number nine times in ten.",
            ),
        ),
        (
            progress.tiles["agreement"],
            translate(
                "WhatIsThis",
                "How often your answer was what the model had predicted. It rises as the model"
                " learns.",
            ),
        ),
        (
            progress.tiles["round"],
            translate(
                "WhatIsThis",
                "The round you are in: in each, the model learns from your answers and asks a new"
                " batch of questions.",
            ),
        ),
        (
            progress.enough,
            translate(
                "WhatIsThis",
                "Whether enough labels are right. Set your target; the line says how many random"
                " checks it still takes to know.",
            ),
        ),
        (
            progress.stage,
            translate("WhatIsThis", "What is being computed at the moment, and how long it takes."),
        ),
    ):
        explain(widget, words, "4:Progress")
