"""SmolLM2 out of its GGUF file, laid out as ``smollm`` reads it. Needs gguf and numpy."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGUFReader, dequantize

from articles.checks.engines.smollm import ATTENTION, GATES, LAYERS, MATRICES, Floats

#: Matrices that are multiplied by the same thing, to be one product.
_JOINED = {ATTENTION: ("attn_q", "attn_k", "attn_v"), GATES: ("ffn_gate", "ffn_up")}


def lay_out(gguf: Path, directory: Path) -> None:
    """Write the weights and the vocabulary of ``gguf`` into ``directory``: 540 MB."""
    reader = GGUFReader(gguf)
    tensors = {each.name: dequantize(each.data, each.tensor_type) for each in reader.tensors}
    arrays: dict[str, Any] = _arrays(tensors)  # savez has an option among its names for arrays
    np.savez(directory / "weights.npz", **arrays)
    words = {
        name: reader.fields[f"tokenizer.ggml.{field}"].contents()
        for name, field in (("vocabulary", "tokens"), ("merges", "merges"))
    }
    (directory / "words.json").write_text(json.dumps(words), encoding="utf-8")


def _arrays(tensors: dict[str, Floats]) -> dict[str, Floats]:
    arrays = {"embeddings": tensors["token_embd.weight"], "norm": tensors["output_norm.weight"]}
    for layer in range(LAYERS):
        for name in MATRICES:
            arrays[f"{layer}.{name}"] = tensors[f"blk.{layer}.{name}.weight"]
        for joined, names in _JOINED.items():
            parts = [tensors[f"blk.{layer}.{name}.weight"] for name in names]
            arrays[f"{layer}.{joined}"] = np.concatenate(parts)
    return arrays
