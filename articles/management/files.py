"""Paths from a command line: files as they were named, folders as what they hold."""

from pathlib import Path

from articles.text.importers import EXTENSIONS, CannotRead


def story_files(given: str) -> list[str]:
    """Return the file ``given``, or the stories below the folder ``given``, sorted.

    Left out are hidden files and those that Word keeps beside an open document. Raises
    CannotRead for a folder without stories.
    """
    folder = Path(given)
    if not folder.is_dir():
        return [given]
    stories = sorted(str(path) for path in folder.rglob("*") if _is_story(path, folder))
    if not stories:
        raise CannotRead(
            "“{name}” holds no story: the desk takes {known}.",
            name=given,
            known=", ".join(EXTENSIONS),
        )
    return stories


def _is_story(path: Path, folder: Path) -> bool:
    is_hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in EXTENSIONS and not is_hidden and path.is_file()
