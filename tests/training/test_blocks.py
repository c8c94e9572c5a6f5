"""Training of the judge of blocks."""

import gzip
import json
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
from newsparse.training import blocks  # noqa: E402 - it needs numpy

LINE = "The council met on Monday and spoke about the new road for two hours, part {}."


def folder(path: Path, outlets: int) -> Path:
    """Write a set of pages: five paragraphs of story and two of something else on each."""
    (path / "set").mkdir()
    rows = []
    for k in range(outlets):
        body = [f"{LINE.format(n)} {k}" for n in range(5)]
        card = "<div class=card><p><a>Read of another road that leads to another town</a></p></div>"
        text = "".join(f"<p>{p}</p>" for p in body)
        page = f"<html><body><h1>The road {k}</h1><div class=main>{text}{card * 2}</div></body></html>"
        (path / "set" / f"p{k}.html.gz").write_bytes(gzip.compress(page.encode()))
        rows.append({"id": f"p{k}", "url": f"https://outlet{k}.example/x", "body": "\n".join(body)})
    (path / "set.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_shared() -> None:
    """The part of a block's runs of four words in the body; a short block must be a line of it."""
    body = blocks.runs("the old bridge opens again\nToday")
    assert blocks.shared("the old bridge opens again", body, set()) == 1
    assert blocks.shared("the old bridge opens late", body, set()) == pytest.approx(0.5)
    assert blocks.shared("Today", body, {"today"}) == 1
    assert blocks.shared("Tomorrow", body, {"today"}) == 0


def test_weight() -> None:
    """Longer blocks count more, what is in doubt less."""
    assert blocks.weight("a " * 13, 1) == pytest.approx(2)
    assert blocks.weight("a " * 13, 0.5) == pytest.approx(0.6)
    assert blocks.weight("a " * 99, 1) == pytest.approx(6)
    assert blocks.weight("***", 0) == pytest.approx(0.3)


def test_minimize() -> None:
    """The least value of a bowl that is much steeper one way."""
    scale = np.array([1.0, 50.0])
    target = np.array([3.0, -2.0])

    def bowl(at: np.ndarray) -> tuple[float, np.ndarray]:
        return float(scale @ (at - target) ** 2), 2 * scale * (at - target)

    assert blocks.minimize(bowl, np.zeros(2)) == pytest.approx(target, abs=1e-2)


def test_gradient() -> None:
    """The gradient of the loss is its slope."""
    rows = [blocks.Row(["a"], good=True, weight=1.0), blocks.Row(["a", "b"], good=False, weight=2.0)]
    value = blocks.loss([[0], [0, 1]], rows, 2)
    at, step = np.array([0.3, -0.2, 0.1]), 1e-6
    _, gradient = value(at)
    for k in range(3):
        ahead = at.copy()
        ahead[k] += step
        assert (value(ahead)[0] - value(at)[0]) / step == pytest.approx(gradient[k], abs=1e-4)


def test_train(tmp_path: Path) -> None:
    """The story's blocks get a higher sum than the others; the table can be read again."""
    taught = [(p, blocks.rows(p)) for p in blocks.pages(folder(tmp_path, blocks.LEAST_OUTLETS))]
    assert {r.good for _, rows in taught for r in rows} == {True, False}
    table = blocks.fit([(p.outlet, rows) for p, rows in taught])
    sums = {r.good: sum(table.get(f, 0) for f in r.features) for r in taught[0][1]}
    assert sums[True] > sums[False]
    blocks.write(table, tmp_path / "blocks.txt")
    assert len((tmp_path / "blocks.txt").read_text(encoding="utf-8").splitlines()) == len(table) + 1


def test_folds(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Five folds by outlet print a line a set and leave the shipped table alone."""
    from newsparse.reader.page import model

    monkeypatch.setattr(model, "FILE", model.FILE)
    before = Path(model.FILE).read_bytes()
    blocks.main([str(folder(tmp_path, 20)), "-", "--folds"])
    model.weights.cache_clear()
    assert capsys.readouterr().out.startswith("set: 20 pages, P ")
    monkeypatch.undo()
    assert Path(model.FILE).read_bytes() == before
    model.weights.cache_clear()
