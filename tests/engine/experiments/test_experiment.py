"""The tiny experiment from its file to its tables."""


def test_smoke(shapes):
    assert shapes.run() == 0
    assert len(shapes.table("results")) == 12
    assert shapes.run() == 0
