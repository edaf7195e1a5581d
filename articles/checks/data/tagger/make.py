"""Make ``weights.json.gz`` from the model that the package textblob-aptagger carries.

Usage: python make.py trontagger-0.1.0.pickle (unpack the package's wheel for it). The
model is Matthew Honnibal's, trained on the Wall Street Journal part of the Penn Treebank;
see LICENSE. Weights below ``_LEAST`` are left out: half of them, and the tags of fewer
than one word in 200 differ for it.
"""

import gzip
import json
import pickle
import sys
from pathlib import Path

_LEAST = 0.9
#: Weights are stored as whole hundredths.
_SCALE = 100


def main(model: Path) -> None:
    """Write the weights of the pickled ``model`` beside this script."""
    weights, known, _ = pickle.loads(model.read_bytes(), encoding="latin-1")  # noqa: S301
    tags = sorted({tag for by_tag in weights.values() for tag in by_tag})
    number = {tag: index for index, tag in enumerate(tags)}
    kept = {
        feature: [
            part
            for tag, weight in by_tag.items()
            if abs(weight) >= _LEAST
            for part in (number[tag], round(weight * _SCALE))
        ]
        for feature, by_tag in sorted(weights.items())
    }
    data = {
        "tags": tags,
        "known": dict(sorted(known.items())),
        "weights": {feature: parts for feature, parts in kept.items() if parts},
    }
    packed = gzip.compress(json.dumps(data, separators=(",", ":")).encode(), mtime=0)
    (Path(__file__).parent / "weights.json.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
