"""A stream whose next bytes can be looked at before they are taken, and searched for the next mark."""

import re
from collections.abc import Callable

from newsparse.reader.formats.stream import BLOCK
from newsparse.reader.gunzip import Damage


class Lookahead:
    """Bytes to look at, to take and to pass over.

    Where the stream is damaged it seems to end; when all before the damage is taken, the next look raises it.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        """Look at what ``read`` gives, which is called with the most bytes to give; none are the end."""
        self._read = read
        self._data = b""
        self._at = 0
        self._damage: Damage | None = None
        self._is_end = False

    def look(self, size: int) -> bytes:
        """Give the next bytes, and leave them; fewer only at the end or before a damage.

        Raises:
            Damage: here; the next look goes on behind it.

        """
        held = len(self._data) - self._at
        if held < size:
            blocks = [self._data[self._at :]]
            while held < size and not self._is_end and self._damage is None:
                try:
                    block = self._read(BLOCK)
                except Damage as e:
                    self._damage = e
                    break
                self._is_end = not block
                blocks.append(block)
                held += len(block)
            self._data, self._at = b"".join(blocks), 0
        if not held:
            self.raise_damage()
        return self._data[self._at : self._at + size]

    def raise_damage(self) -> None:
        """Give up what is before the next damage, if it has been met already.

        Raises:
            Damage: it has been.

        """
        if self._damage is not None:
            damage, self._damage = self._damage, None
            self._data, self._at = b"", 0
            raise damage

    def take(self, size: int) -> bytes:
        """Give the next bytes; fewer only at the end or before a damage.

        Raises:
            Damage: here.

        """
        found = self.look(size)
        self._at += len(found)
        return found

    def pass_over(self, size: int, *, until: re.Pattern[bytes] | None = None, longest: int = 0) -> int:
        """Pass over so many bytes, or up to a mark; give how many there were.

        Args:
            size: the most bytes.
            until: a mark at which to stop.
            longest: bytes that the mark may have.

        Raises:
            Damage: somewhere there.

        """
        passed = 0
        while passed < size and (here := self.look(BLOCK)):
            if until is not None and (mark := until.search(here)):
                step = min(mark.start(), size - passed)
                self._at += step
                return passed + step
            # a mark may begin in what is at hand and end in what follows
            kept = longest if until is not None and len(here) == BLOCK else 0
            step = min(len(here) - kept, size - passed)
            self._at += step
            passed += step
        return passed

    def find(self, mark: re.Pattern[bytes], longest: int) -> bool:
        """Go to the next mark of at most so many bytes; False if there is none.

        Raises:
            Damage: somewhere before it.

        """
        self.pass_over(1 << 62, until=mark, longest=longest)
        return bool(self.look(1))
