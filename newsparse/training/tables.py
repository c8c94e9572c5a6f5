"""Writer of the hash tables that ``newsparse.extractor.names.model`` reads."""

import struct
from binascii import crc32
from collections.abc import Mapping

from newsparse.extractor.names.model import BUCKETS


def table(rows: Mapping[str, bytes]) -> tuple[bytes, int]:
    """Lay out a table of rows of one width by the hash of their keys.

    Of two keys with one hash the later in order of the alphabet is kept.

    Returns:
        The bytes, padded to a multiple of four, and the number of rows.

    """
    by_hash = {crc32(k.encode("utf-8", "surrogatepass")): rows[k] for k in sorted(rows)}
    hashes = sorted(by_hash)
    starts, at = [], 0
    for bucket in range(BUCKETS + 1):
        while at < len(hashes) and hashes[at] >> 16 < bucket:
            at += 1
        starts.append(at)
    head = struct.pack(f"<{BUCKETS + 1}I", *starts)
    lows = struct.pack(f"<{len(hashes)}H", *(h & 0xFFFF for h in hashes))
    return pad(head + pad(lows) + b"".join(by_hash[h] for h in hashes)), len(hashes)


def pad(data: bytes) -> bytes:
    """Fill up to a multiple of four bytes."""
    return data + bytes(-len(data) % 4)
