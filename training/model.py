"""The network: one small encoder and the heads that share its pass."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from alleged.reading.encoder.pieces import BREAKS, SHAPES

WIDTH, LAYERS, PARTS, INNER, EPS = 384, 6, 12, 1536, 1e-12
"""MiniLM-L6: hidden width, layers, attention heads, width of the feed-forward layer, the normalisation's epsilon."""
REACH = 96
"""Pieces to each side of an anchor in which its source, cue and content are looked for."""
NEAR = 64
"""Distances from the anchor beyond this count as this."""
ROLES = ("none", "cue", "source", "content")


class Layer(nn.Module):
    """One layer of a BERT-like encoder."""

    def __init__(self, width: int, parts: int, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.parts = parts
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=EPS)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=EPS)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        """`x` is (batch, pieces, width); `lengths` (batch) the pieces that count."""
        q, k, v = self.qkv(x).split(x.shape[-1], dim=-1)
        x = self.norm1(x + self.drop(self.out(self.attend(q, k, v, lengths))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))

    def attend(self, q: Tensor, k: Tensor, v: Tensor, lengths: Tensor) -> Tensor:
        """Attention over the first `lengths` (batch) pieces; all others (batch, pieces, width)."""
        b, n, w = q.shape
        mask = torch.where(torch.arange(n)[None] < lengths[:, None], 0.0, -1e4)[:, None, None].to(q.dtype)
        q, k, v = (t.view(b, n, self.parts, w // self.parts).transpose(1, 2) for t in (q, k, v))
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, w)


class Encoder(nn.Module):
    """MiniLM-L6 with three added embeddings: how a piece is written, what break stands before it, whether it is quoted."""

    def __init__(self, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.breaks = nn.Embedding(BREAKS, WIDTH)
        self.quoted = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPS)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList([Layer(WIDTH, PARTS, INNER) for _ in range(LAYERS)])
        for added in (self.shapes, self.breaks, self.quoted):
            nn.init.normal_(added.weight, std=0.01)

    def forward(self, ids: Tensor, shapes: Tensor, breaks: Tensor, quoted: Tensor, lengths: Tensor) -> Tensor:
        """All inputs but `lengths` are (batch, pieces); gives (batch, pieces, WIDTH)."""
        at = torch.arange(ids.shape[1])
        x = self.words(ids) + self.places(at)[None] + self.shapes(shapes) + self.breaks(breaks) + self.quoted(quoted)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, lengths)
        return x

    def load_pretrained(self, path: Path) -> None:
        """Take over the pretrained weights; token type 0 of the original is folded into the places."""
        got = load_file(str(path))
        got = {k.removeprefix("bert."): v for k, v in got.items()}
        e = "embeddings."
        with torch.no_grad():
            self.words.weight.copy_(got[e + "word_embeddings.weight"])
            self.places.weight.copy_(got[e + "position_embeddings.weight"] + got[e + "token_type_embeddings.weight"][0])
            self.norm.weight.copy_(got[e + "LayerNorm.weight"])
            self.norm.bias.copy_(got[e + "LayerNorm.bias"])
            for n, layer in enumerate(self.layers):
                old = f"encoder.layer.{n}."
                names = ("attention.self.query", "attention.self.key", "attention.self.value")
                layer.qkv.weight.copy_(torch.cat([got[f"{old}{k}.weight"] for k in names]))
                layer.qkv.bias.copy_(torch.cat([got[f"{old}{k}.bias"] for k in names]))
                for mine, theirs in (
                    (layer.out, "attention.output.dense"),
                    (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm2, "output.LayerNorm"),
                ):
                    mine.weight.copy_(got[f"{old}{theirs}.weight"])
                    mine.bias.copy_(got[f"{old}{theirs}.bias"])


class Anchors(nn.Module):
    """How likely each piece is the first of an attribution's cue."""

    def __init__(self) -> None:
        super().__init__()
        self.score = nn.Linear(WIDTH, 1)

    def forward(self, hidden: Tensor) -> Tensor:
        """(batch, pieces, WIDTH) → logits (batch, pieces)."""
        return self.score(hidden).squeeze(-1)


class Roles(nn.Module):
    """What each piece near an anchor is to it: none, cue, source or content."""

    def __init__(self, width: int = 192, parts: int = 4) -> None:
        super().__init__()
        self.piece = nn.Linear(WIDTH, width)
        self.anchor = nn.Linear(WIDTH, width)
        self.distance = nn.Embedding(2 * NEAR + 1, width)
        self.norm = nn.LayerNorm(width, eps=EPS)
        self.layers = nn.ModuleList([Layer(width, parts, 4 * width) for _ in range(2)])
        self.role = nn.Linear(width, len(ROLES))

    def forward(self, near: Tensor, anchor: Tensor, distance: Tensor, lengths: Tensor) -> Tensor:
        """`near` (anchors, span, WIDTH), `anchor` (anchors, WIDTH), `distance` (anchors, span) from the anchor, in pieces.

        Gives logits (anchors, span, 4).
        """
        clipped = distance.clamp(-NEAR, NEAR) + NEAR
        x = self.norm(self.piece(near) + self.anchor(anchor)[:, None] + self.distance(clipped))
        for layer in self.layers:
            x = layer(x, lengths)
        return self.role(x)


class Happened(nn.Module):
    """How far the text commits to a predicate, -3 to 3: one head for each way of judging."""

    def __init__(self, inner: int = 256) -> None:
        super().__init__()
        self.up = nn.Linear(2 * WIDTH, inner)
        self.down = nn.Linear(inner, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, first: Tensor, last: Tensor) -> Tensor:
        """The vectors (targets, WIDTH) of a predicate's first and last piece → (targets,)."""
        x = functional.gelu(self.up(torch.cat([first, last], dim=-1)))
        return 3.0 * torch.tanh(self.down(self.drop(x)).squeeze(-1))


class Model(nn.Module):
    """The encoder with all its heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.anchors = Anchors()
        self.roles = Roles()
        self.uw = Happened()
        self.uds = Happened()
