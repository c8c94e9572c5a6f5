"""Records on a local Spark (marker ``spark``): a document that kills its process costs one row."""

import json
import os
import sys
from typing import Any

import pytest
from conftest import Run
from update_samples import ROOT, samples

pyspark = pytest.importorskip("pyspark.sql")
pytestmark = pytest.mark.spark
COUNT = 300
PATCH = """
import os, time
import newsparse.extractor as extractor
_extract = extractor.extract
def extract(article, **kwargs):
    if "KILLS ITS PROCESS" in article.text:
        os._exit(9)
    if "HANGS FOR EVER" in article.text:
        time.sleep(600)
    return _extract(article, **kwargs)
extractor.extract = extract
"""


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - pyspark's session
    """Give a Spark of two workers, whose processes have two documents that break them."""
    broken = tmp_path_factory.mktemp("broken")
    (broken / "sitecustomize.py").write_text(PATCH)
    path = os.pathsep.join((str(broken), str(ROOT)))
    os.environ |= {
        "PYTHONPATH": path,
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }
    session = (
        pyspark.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", path)
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def test_three_hundred_rows_two_errors(spark: Any, newsparse: Run) -> None:  # noqa: ANN401
    """The others equal those of --jobs 2, byte for byte."""
    from newsparse.corpus.spark import records

    texts = [
        s.read_text(encoding="utf-8") for s in samples() if s.suffix == ".txt" and s.stem != "windows-1252"
    ]
    rows = [{"key": n, "body": f"Number {n}\n\n{texts[n % len(texts)]}"} for n in range(COUNT)]
    rows[17]["body"], rows[200]["body"] = "This KILLS ITS PROCESS.", "This HANGS FOR EVER."
    frame = spark.createDataFrame(rows, "key int, body string").repartition(2)
    found = records(frame, text="body", keep=["key"], timeout=20).collect()
    assert len(found) == COUNT
    by_key = {row["key"]: row.asDict(recursive=True) for row in found}
    assert {key for key, row in by_key.items() if row["error"]} == {17, 200}

    lines = "".join(json.dumps({"body": row["body"]}) + "\n" for row in rows if row["key"] not in (17, 200))
    out = newsparse(
        "--input-jsonl", "body", "--jsonl", "--text", "--jobs", "2", stdin=lines
    ).stdout.splitlines()
    keys = [row["key"] for row in rows if row["key"] not in (17, 200)]
    for key, line in zip(keys, out, strict=True):
        plain = json.loads(line)
        row = by_key[key]
        row = {k: row[k] for k in plain if k not in ("input", "source")}
        assert json.dumps(row) == json.dumps({k: plain[k] for k in row})


def test_a_missing_column_is_told(spark: Any) -> None:  # noqa: ANN401
    """Before anything runs."""
    from newsparse import NewsparseError
    from newsparse.corpus.spark import records

    with pytest.raises(NewsparseError, match="no column 'body'"):
        records(spark.createDataFrame([("x",)], "text string"), text="body")
