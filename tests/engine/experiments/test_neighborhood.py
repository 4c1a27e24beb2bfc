"""Fig. 1: the values are the engine's, the picture is drawn by whoever registered for it."""

import pytest

from alc_engine.experiments import neighborhood, outputs

from .conftest import CONFIG

FIG1 = CONFIG.replace('"accuracy"', '"neighborhood"').replace(
    'claim = "Both learn."', "pick = { round = 2, place = 3, neighbors = 4 }"
)


def test_a_neighbourhood_is_written_value_by_value_and_handed_to_the_drawer(shapes, monkeypatch):
    drawn = []

    def draw(shown, image_paths, class_names, labels, out):
        drawn.append((shown, image_paths, class_names, labels))
        out.with_suffix(".png").write_bytes(b"picture")
        return (out.with_suffix(".png"),)

    monkeypatch.setattr(outputs, "drawer", lambda: draw)
    shapes.write(FIG1)
    assert shapes.run("--only", "Ours") == 0
    rows = shapes.table("neighborhood")
    shown, paths, class_names, labels = drawn[0]
    assert [row["rank"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert [path.relative_to(shapes.folder / "train").as_posix() for path in paths] == [
        row["file_name"] for row in rows
    ]
    assert [class_names[label] for label in labels] == [row["label"] for row in rows]
    distances = [float(row["distance"]) for row in rows]
    assert distances == sorted(distances)
    assert float(rows[0]["entropy_after_10"]) == 0
    assert float(rows[1]["entropy_after_10"]) < float(rows[1]["entropy_before"])
    assert float(rows[1]["entropy_before"]) == pytest.approx(shown.entropy[0, 1], rel=1e-5)
    assert shown.is_pick
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    assert "pick 3 of round 2" in page
    assert "(shapes.png)" in page


def test_without_the_application_the_values_of_a_neighbourhood_are_written(
    shapes, monkeypatch, capsys
):
    monkeypatch.setattr(neighborhood, "entry_points", lambda **_: ())
    shapes.write(FIG1)
    assert shapes.run() == 0
    assert "alc-desktop[desktop]" in capsys.readouterr().err
    rows = shapes.table("neighborhood")
    assert {row["method"] for row in rows} == {"Ours", "By chance"}
    assert len(rows) == 10
    assert not (shapes.out / "shapes.png").exists()


def test_a_pick_beyond_the_batch_is_refused(shapes, capsys):
    shapes.write(FIG1.replace("place = 3", "place = 11"))
    assert shapes.run() == 1
    assert "shapes.toml: pick.place" in capsys.readouterr().err
