"""Write a trained model as the package's weights: `python -m training.export --model mean-4.pt --minilm FOLDER --out FOLDER`.

The encoder and each head become an ONNX file, matrices in whole numbers of eight bits with a scale per channel; `manifest.toml` holds
their hashes.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.data import SPAN
from training.model import WIDTH, Encoder, Model

OPSET = 17


class Rows(nn.Module):
    """An embedding in whole numbers of eight bits with a scale per row."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("numbers", torch.round(weight / scale).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """The rows of `ids` in floating point."""
        return self.numbers[ids].float() * self.scale[ids]


class Entry(nn.Module):
    """The encoder with the anchors' head: hidden states and the chance of each piece to be an anchor."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.encoder: Encoder = model.encoder
        self.head = model.anchors

    def forward(
        self, ids: Tensor, shapes: Tensor, breaks: Tensor, quoted: Tensor, lengths: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Hidden (batch, pieces, WIDTH) and chances (batch, pieces)."""
        hidden = self.encoder(ids, shapes, breaks, quoted, lengths)
        return hidden, torch.sigmoid(self.head(hidden))


class Around(nn.Module):
    """The roles' head with its softmax."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.head = model.roles

    def forward(self, near: Tensor, anchor: Tensor, distance: Tensor, lengths: Tensor) -> Tensor:
        """Chances (anchors, span, roles)."""
        return torch.softmax(self.head(near, anchor, distance, lengths), dim=-1)


def export(model: Model, tokenizer: Path, out: Path) -> None:
    """All files of the weights, and their hashes."""
    model.eval()
    model.encoder.words = Rows(model.encoder.words)
    out.mkdir(parents=True, exist_ok=True)
    pieces = torch.ones((2, 16), dtype=torch.int64)
    flags = torch.zeros((2, 16), dtype=torch.int64)
    _write(
        Entry(model),
        (pieces, flags, flags, flags, torch.tensor([16, 12])),
        ("ids", "shapes", "breaks", "quoted", "lengths"),
        {"hidden": {0: "batch", 1: "pieces"}, "anchors": {0: "batch", 1: "pieces"}},
        out / "encoder.onnx",
    )
    _write(
        Around(model),
        (
            torch.zeros(3, SPAN, WIDTH),
            torch.zeros(3, WIDTH),
            torch.zeros((3, SPAN), dtype=torch.int64),
            torch.tensor([SPAN, 9, 12]),
        ),
        ("near", "anchor", "distance", "lengths"),
        {"roles": {0: "anchors", 1: "span"}},
        out / "roles.onnx",
    )
    shutil.copy(tokenizer, out / "tokenizer.json")
    write_manifest(out)


def write_manifest(out: Path) -> None:
    """The hash of every file of the weights, for the package to check before it uses them."""
    lines = [
        f'"{f.name}" = "{hashlib.sha256(f.read_bytes()).hexdigest()}"'
        for f in sorted(out.iterdir())
        if f.name != "manifest.toml"
    ]
    (out / "manifest.toml").write_text(
        "# SHA-256 of each file, written by training/export.py and training/heads.py.\n[sha256]\n"
        + "\n".join(lines)
        + "\n"
    )


def _write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    names: tuple[str, ...],
    outputs: dict[str, dict[int, str]],
    out: Path,
) -> None:
    first = next(iter(outputs.values()))
    axes = {n: {k: v for k, v in first.items() if k < t.dim()} for n, t in zip(names, example, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module,
            example,
            str(plain),
            input_names=list(names),
            output_names=list(outputs),
            dynamic_axes={**axes, **outputs},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            out,
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )


def main() -> None:
    """Export what is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = Model()
    model.load_state_dict(torch.load(options.model, weights_only=True))
    export(model, options.minilm / "tokenizer.json", options.out)


if __name__ == "__main__":
    main()
