"""Each sample gives the record beside it, and every span of it is true."""

import json
from pathlib import Path

import pytest
from update_samples import OPTIONS, SAMPLES, record, records, samples, wires

import newsparse
from newsparse.record import Record


def mentions(r: Record) -> list[newsparse.Mention]:
    """List the mentions of everything."""
    things = (*r.people, *r.places, *r.organizations, *r.dates, *r.durations)
    return [m for thing in things for m in thing.mentions]


@pytest.mark.parametrize("sample", samples(), ids=lambda p: p.name)
def test_the_record_is_the_expected_one(sample: Path) -> None:
    """Compared whole; ``python tests/update_samples.py`` writes it anew."""
    expected = sample.with_suffix(".json").read_text(encoding="utf-8")
    assert record(sample) == expected
    assert json.loads(expected)["source"]["name"] == sample.name


@pytest.mark.parametrize("sample", samples(), ids=lambda p: p.name)
def test_spans_are_true(sample: Path) -> None:
    """``text[start:end]`` is the mention; parts lie in order and do not overlap."""
    r = newsparse.parse(sample, date="2024-10-26")
    assert mentions(r) or sample.name == "not-news.txt"
    assert all(r.text[m.start : m.end] == m.text and m.text.strip() for m in mentions(r))
    ends = [0, *(s.end for s in r.article.segments)]
    assert all(end <= s.start < s.end for end, s in zip(ends, r.article.segments, strict=False))
    assert len(r.layout["paragraphs"]) == len(r.paragraphs)
    for (start, end), words in zip(r.layout["paragraphs"], r.paragraphs, strict=True):
        assert words.split()[0] == r.text[start:end].split()[0]
    if r.dateline:
        assert r.text[r.dateline.start : r.dateline.end] == r.dateline.text


@pytest.mark.parametrize("wire", wires(), ids=lambda p: p.name)
def test_the_records_of_a_file_of_many(wire: Path) -> None:
    """A line an article, compared whole; the text is in the record where it is nowhere else."""
    expected = wire.with_name(f"{wire.name}.jsonl").read_text(encoding="utf-8")
    assert records(wire) == expected
    read = [Record.from_dict(json.loads(line)) for line in expected.splitlines()]
    assert {r.source.name for r in read} == {wire.name}
    assert [r.source.part for r in read] == (list(range(1, len(read) + 1)) if len(read) > 1 else [None])


def test_there_are_samples_of_many_shapes() -> None:
    """And they survive git as they are: CRLF, Windows-1252."""
    assert len(samples()) >= 12
    assert set(OPTIONS) <= {s.name for s in samples()}
    assert b"\r\n" in (SAMPLES / "pasted-url.txt").read_bytes()
    assert b"\x93" in (SAMPLES / "windows-1252.txt").read_bytes()
