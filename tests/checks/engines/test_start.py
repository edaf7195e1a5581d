"""Where the host is, and what is said where there can be none."""

import logging
import os
import socket
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from articles.checks.engines import host, start
from articles.checks.engines.start import EngineFailed, connect, engine_version


def test_a_package_that_is_missing_is_named(monkeypatch, empty_place):
    def version(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(start, "version", version)
    engine_version.cache_clear()
    assert engine_version() == ""
    with pytest.raises(EngineFailed, match=r"not installed \(pip install lingotweaker "):
        connect()
    engine_version.cache_clear()


def test_a_host_that_does_not_start_is_left_alone_for_a_while(monkeypatch, empty_place, caplog):
    tried = []
    run = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda *args, **options: tried.append(1) or run(*args, **options)
    )
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with caplog.at_level(logging.CRITICAL):
        for _ in range(3):
            with pytest.raises(EngineFailed, match="could not be started"):
                connect()
        assert len(tried) == 1
        monkeypatch.setattr(start, "REST", 0.0)
        with pytest.raises(EngineFailed, match="could not be started"):
            connect()
    assert len(tried) == 2


def test_a_host_learns_no_secret(monkeypatch, empty_place):
    given = {}
    monkeypatch.setenv("NEWSROOM_SECRET_KEY", "a secret")
    monkeypatch.setattr(subprocess, "run", lambda *args, **options: given.update(options["env"]))
    with pytest.raises(FileNotFoundError):
        connect()
    assert "PATH" in given
    assert "a secret" not in given.values()


def test_the_folder_is_this_user_s_alone(monkeypatch, empty_place):
    folder = start._folder()
    assert folder.parent == empty_place
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    with pytest.raises(EngineFailed, match=str(folder)):
        connect()


def test_a_folder_that_is_a_link_is_not_trusted(empty_place):
    folder = start._folder()
    folder.rename(empty_place / "elsewhere")
    folder.symlink_to(empty_place / "elsewhere")
    with pytest.raises(EngineFailed, match="this user alone"):
        connect()


def test_a_temporary_folder_that_cannot_be_written_is_said(monkeypatch):
    monkeypatch.setattr(start, "gettempdir", lambda: "/no-such-folder")
    with pytest.raises(EngineFailed, match="has no place for its socket"):
        connect()


def test_a_long_path_gives_way_to_a_short_one(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "gettempdir", lambda: str(tmp_path / ("long" * 30)))
    assert len(os.fsencode(start._folder() / host.SOCKET)) < 60


def test_the_host_ends_when_nobody_asks(empty_place):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(empty_place / "socket"))
        listener.listen()
        host.serve(listener, idle=0.05)


def test_whoever_leaves_without_asking_does_no_harm(place):
    for _ in range(3):
        connect().close()
    with connect() as peer, peer.makefile("rb") as lines:
        assert lines.readline()
        peer.sendall(b'{"variant": "en-US", "texts": []}\n')
    [log] = place.glob("*/log")
    assert log.read_text() == ""
