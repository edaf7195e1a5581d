"""The engine host: one process a machine that holds the grammar engine for all others.

``python -m articles.checks.engines.host FOLDER`` listens on a socket in ``FOLDER``, leaves
whoever started it, and ends when nobody has asked for some minutes. The engine takes 2 s
and 400 to 750 MB to load, which no web process should pay for.

Both sides write lines of JSON. The host greets with the variants that it has loaded; asked
``{"variant", "texts"}`` it answers with a line for each text, a list of its matches ``[start,
end, rule, message, suggestions]``, offsets in code points.
"""

import json
import os
import socket
import sys
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from articles.checks.grammar_rules import kept_rules

SOCKET = "socket"

#: How long the host waits for somebody to ask, in seconds.
IDLE = 600.0

#: Of what the engine suggests, which for some words is hundreds.
MOST_SUGGESTIONS = 10

#: The engine's spellers, one for each variant.
SPELLERS = frozenset({"MORFOLOGIK_RULE_EN_GB", "MORFOLOGIK_RULE_EN_US"})

_loading = threading.Lock()
_loaded: set[str] = set()


@cache
def rules_asked() -> frozenset[str]:
    """Return the ids of the engine's rules that the desk has a use for."""
    return SPELLERS.union(kept_rules())


def main(folder: Path) -> None:
    """Serve at the socket in ``folder``, apart from whoever started it, who need not wait.

    Raises ImportError where the engine is not installed.
    """
    import lingotweaker_data_en  # noqa: F401
    import lt_py  # noqa: F401

    address = folder / SOCKET
    address.unlink(missing_ok=True)  # left by a host that is gone
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address))
        listener.listen()
        if os.fork():
            os._exit(0)
        # Again: who connects is told the id of the process that called this last, unix(7).
        listener.listen()
        serve(listener, IDLE)


def serve(listener: socket.socket, idle: float) -> None:
    """Answer all who connect, each in a thread, until nobody has for ``idle`` seconds."""
    listener.settimeout(idle)
    while True:
        try:
            peer, _ = listener.accept()
        except TimeoutError:
            return
        threading.Thread(target=_converse, args=(peer,), daemon=True).start()


def _converse(peer: socket.socket) -> None:
    # Whoever asked may have gone by the time of an answer.
    with suppress(ConnectionError), peer, peer.makefile("rb") as lines:
        peer.sendall(_line(sorted(_loaded)))
        for line in lines:
            asked = json.loads(line)
            for text in asked["texts"]:
                peer.sendall(_line(_matches(asked["variant"], text)))


def _line(what: object) -> bytes:
    return json.dumps(what).encode() + b"\n"


@cache
def _load(variant: str) -> Any:
    import lingotweaker_data_en
    import lt_py

    # Named alone, en-GB would give US English; without its folder the engine would take
    # one called "data" in the working directory.
    data = str(lingotweaker_data_en.data_dir())
    rules = list(rules_asked())
    engine = lt_py.Engine(
        "en-US", variant=variant, data_dir=data, enabled_rules=rules, enabled_only=True
    )
    _loaded.add(variant)
    return engine


def _matches(variant: str, text: str) -> list[tuple[int, int, str, str, list[str]]]:
    with _loading:
        engine = _load(variant)
    encoded = text.encode()

    def place(byte: int) -> int:
        return len(encoded[:byte].decode(errors="ignore"))

    return [
        (
            place(match["offset"]),
            place(match["offset"] + match["length"]),
            match["rule_id"],
            match["message"],
            match["suggestions"][:MOST_SUGGESTIONS],
        )
        for match in engine.check(text)
        if match["rule_id"] in rules_asked()  # some run whether they are enabled or not
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
