"""What is wrong with a registry in a file, in words, and where."""

from itertools import islice
from typing import NamedTuple

#: The wrong rows that are told at once; of the rest their number.
_TOLD = 20


class Fault(NamedTuple):
    """What is wrong, and where: "line 12, column from", "persons[3]"."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}."

    @property
    def row(self) -> str:
        """Where it is, without the field: "line 12"."""
        return self.where.partition(", ")[0]


class BadRegistry(ValueError):
    """The file is no registry, or rows of it cannot be taken; ``faults`` tells all of them."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        rows = dict.fromkeys(fault.row for fault in faults)
        first = set(islice(rows, _TOLD))
        told = [str(fault) for fault in faults if fault.row in first]
        if more := len(rows) - len(first):
            told.append(f"And {more:,} more wrong {'row' if more == 1 else 'rows'}.")
        super().__init__("\n".join(told))
