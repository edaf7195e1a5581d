"""LanguageTool's rules, by way of lingotweaker, which lives in the engine host."""

import json
import logging
import os
import signal
import socket
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from select import select
from typing import Any

from articles.checks.base import Match
from articles.checks.engines.start import EngineFailed, connect
from articles.checks.house import Variant
from articles.text.copy import SURROGATE

__all__ = ["EngineFailed", "check", "host_id"]

log = logging.getLogger(__name__)

#: Seconds that the host may take for each text, and more of them for each code point, of
#: which it reads 20,000 a second; and to load a variant, which took 5 on a busy machine.
#: While one is loaded nothing else is answered.
ANSWERING, A_CODE_POINT, LOADING = 15.0, 0.001, 60.0
#: Seconds for a host that broke off, or was killed, to be gone.
LEAVING = 10.0


def check(texts: Sequence[str], variant: Variant) -> list[tuple[Match, ...]]:
    """Return the engine's matches of each text, in order; offsets are code points.

    A host that hangs is killed, and one that is gone started again, once; then it raises
    EngineFailed, as it does where the engine is not installed or does not start.
    """
    # No UTF-8 holds half a pair.
    texts = [SURROGATE.sub("\ufffd", text) for text in texts]
    try:
        return _asked(texts, variant)
    except (OSError, ValueError) as error:
        log.warning("the engine host was lost (%s) and is asked again", error)
    try:
        return _asked(texts, variant)
    except TimeoutError as error:
        raise EngineFailed("did not answer in time") from error
    except (OSError, ValueError) as error:
        raise EngineFailed("stopped while it was asked") from error


def host_id() -> int:
    """Return the process id of the host, started where there is none; raises EngineFailed."""
    with connect() as peer:
        return _peer_id(peer)


def _asked(texts: Sequence[str], variant: Variant) -> list[tuple[Match, ...]]:
    """Ask the host; raises TimeoutError where it hung, ValueError where it broke off."""
    with connect() as peer:
        try:
            return [
                tuple(
                    Match(a, b, rule, says, tuple(instead)) for a, b, rule, says, instead in answer
                )
                for answer in _answers(peer, texts, variant)
            ]
        except TimeoutError:
            _see_off(peer, signal.SIGKILL)
            raise
        except (OSError, ValueError):
            _see_off(peer)
            raise


def _answers(peer: socket.socket, texts: Sequence[str], variant: Variant) -> Iterator[Any]:
    peer.settimeout(ANSWERING)
    with peer.makefile("rb") as lines:
        loading = 0.0 if variant in json.loads(lines.readline()) else LOADING
        peer.sendall(json.dumps({"variant": variant, "texts": texts}).encode() + b"\n")
        for text in texts:
            peer.settimeout(loading + ANSWERING + A_CODE_POINT * len(text))
            yield json.loads(lines.readline())
            loading = 0.0


def _see_off(peer: socket.socket, by: signal.Signals | None = None) -> None:
    """Wait until the host at the other end is gone, killed or by itself.

    Until then its listener may take a call that nobody will answer.
    """
    process = _peer_id(peer)
    if not process:  # it is in a container of its own
        return
    with suppress(OSError), os.fdopen(os.pidfd_open(process), "rb", 0) as host:
        if by:
            signal.pidfd_send_signal(host.fileno(), by)
        select([host], [], [], LEAVING)


def _peer_id(peer: socket.socket) -> int:
    return struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]
