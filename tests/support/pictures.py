"""Makes the pictures of the README with headless Chromium: python tests/support/pictures.py."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import newsparse  # noqa: E402 - of this checkout
from newsparse.writer import html  # noqa: E402

OUT = ROOT / "samples" / "pictures"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-sync",
    "--hide-scrollbars",
)
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-quic")
SIZES = {"report.png": (1060, 620), "phone.png": (500, 900)}


def main() -> None:
    """Write a picture of each size."""
    record = newsparse.parse(ROOT / "samples" / "wire-dateline.txt", date="2025-05-22")
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text(html.write(record), encoding="utf-8")
        for name, (width, height) in SIZES.items():
            subprocess.run(
                ["chromium", *FLAGS, *QUIET, f"--user-data-dir={folder}/{name}",
                 f"--window-size={width},{height}",
                 f"--screenshot={OUT / name}", f"file://{page}"],
                check=True, capture_output=True,
            )  # fmt: skip


if __name__ == "__main__":
    main()
