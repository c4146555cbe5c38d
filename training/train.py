"""Train the encoder and its heads: `python -m training.train --bench FOLDER --minilm FOLDER --out FOLDER [--seed N] [--epochs N]`.

Every epoch leaves the running mean of the weights and a checkpoint, from which the same command goes on after an interruption.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from alleged.reading.encoder.pieces import ROOM, STRIDE, Cutter
from training.data import Article, Batch, Judged, articles, batches, inputs, judged, near
from training.model import Happened, Model

BATCH, UW, UDS = 12, 6, 10
"""Windows of articles, sentences of UW and sentences of UDS in one step."""
ENCODER_RATE, HEAD_RATE, WARM, DECAY, MEAN = 2e-4, 8e-4, 0.06, 0.01, 0.999
ANCHOR_WEIGHT, ROLE_WEIGHT, HAPPENED_WEIGHT = 10.0, 5.0, 1.0
LOG = 50
"""Steps that one line of the curve sums up."""
LOSSES = ("anchors", "roles", "uw", "uds")
TRAIN = ("attribution/polnear-train.jsonl.gz", "factuality/uw-train.jsonl.gz", "factuality/uds-train.jsonl.gz")


def attribution_losses(model: Model, batch: Batch) -> tuple[Tensor, Tensor]:
    """The losses of anchors and of roles."""
    hidden = model.encoder(*batch.inputs)
    logits = model.anchors(hidden).float()
    raw = functional.binary_cross_entropy_with_logits(logits, batch.anchors, reduction="none")
    anchor = (raw * batch.counted).sum() / batch.counted.sum()
    if not len(batch.at):
        return anchor, torch.zeros(())
    index, distance, lengths = near(hidden, batch.batch, batch.at, batch.inputs[-1])
    around = hidden[batch.batch[:, None], index]
    logits = model.roles(around, hidden[batch.batch, batch.at], distance, lengths).float()
    inside = torch.arange(index.shape[1])[None] < lengths[:, None]
    return anchor, functional.cross_entropy(logits[inside], batch.roles.gather(1, index)[inside])


def happened_losses(model: Model, uw: list[Judged], uds: list[Judged]) -> tuple[Tensor, Tensor]:
    """How far the judgements of each set are missed, absolute with a soft foot; both sets go through the encoder at once."""
    chosen = [*uw, *uds]
    hidden = model.encoder(*inputs([(j.pieces, 0, len(j.pieces)) for j in chosen]))
    return _missed(model.uw, hidden, uw, 0), _missed(model.uds, hidden, uds, len(uw))


def _missed(head: Happened, hidden: Tensor, chosen: list[Judged], offset: int) -> Tensor:
    places = [(n + offset, a + 1, b + 1) for n, j in enumerate(chosen) for a, b, _ in j.targets]
    batch, first, last = (torch.tensor([p[k] for p in places]) for k in range(3))
    gold = torch.tensor([value for j in chosen for _, _, value in j.targets])
    return functional.smooth_l1_loss(head(hidden[batch, first], hidden[batch, last]).float(), gold, beta=0.3)


class Draw:
    """Sentences in random order, again and again."""

    def __init__(self, found: list[Judged], chance: random.Random) -> None:
        self._all, self._chance, self._left = found, chance, list[Judged]()

    def next(self, count: int) -> list[Judged]:
        """The next `count` sentences."""
        if len(self._left) < count:
            self._left = self._chance.sample(self._all, len(self._all))
        return [self._left.pop() for _ in range(count)]


class Training:
    """A model in training with everything that an interruption must not lose."""

    def __init__(self, minilm: Path, out: Path, seed: int, steps: int) -> None:
        self.out, self.seed, self.steps = out, seed, steps
        self.model, self.mean = Model(), Model()
        self.model.encoder.load_pretrained(minilm / "model.safetensors")
        self.mean.load_state_dict(self.model.state_dict())
        new = {"shapes", "breaks", "quoted"}
        heads = [p for n, p in self.model.named_parameters() if not n.startswith("encoder.") or n.split(".")[1] in new]
        known = {id(p) for p in heads}
        body = [p for p in self.model.parameters() if id(p) not in known]
        groups = [{"params": body, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self.rate)
        self.epoch, self.step = 0, 0

    def rate(self, step: int) -> float:
        """Warm-up, then linear decay."""
        warm = WARM * self.steps
        return (step + 1) / warm if step + 1 < warm else max(0.0, (self.steps - step - 1) / (self.steps - warm))

    def learn(self, batch: Batch, uw: list[Judged], uds: list[Judged]) -> list[float]:
        """One step; the losses in the order of LOSSES."""
        self.optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            losses = (*attribution_losses(self.model, batch), *happened_losses(self.model, uw, uds))
            anchor, roles, by_uw, by_uds = losses
            whole = ANCHOR_WEIGHT * anchor + ROLE_WEIGHT * roles + HAPPENED_WEIGHT * (by_uw + by_uds)
        whole.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        keep = min(MEAN, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for slow, fast in zip(self.mean.parameters(), self.model.parameters(), strict=True):
                slow.lerp_(fast, 1 - keep)
        return [loss.item() for loss in losses]

    def run_epoch(self, found: list[Article], uw: Draw, uds: Draw, chance: random.Random) -> None:
        """One epoch over the articles, then a checkpoint."""
        self.model.train()
        began, lines = time.time(), list[list[float]]()
        for batch in batches(found, BATCH, chance):
            lines.append(self.learn(batch, uw.next(UW), uds.next(UDS)))
            if len(lines) == LOG:
                means = {n: round(sum(x) / LOG, 4) for n, x in zip(LOSSES, zip(*lines, strict=True), strict=True)}
                place = {"epoch": self.epoch + 1, "step": self.step, "of": self.steps}
                with (self.out / "curve.jsonl").open("a", encoding="utf-8") as out:
                    out.write(json.dumps({**place, "seconds": round(time.time() - began), **means}) + "\n")
                lines = []
        self.epoch += 1
        self.save()

    def save(self) -> None:
        """Write the mean's weights and the checkpoint."""
        torch.save(self.mean.state_dict(), self.out / f"mean-{self.epoch}.pt")
        parts = {n: getattr(self, n).state_dict() for n in ("model", "mean", "optimizer", "schedule")}
        torch.save({**parts, "epoch": self.epoch, "step": self.step}, self.out / "checkpoint.pt")

    def resume(self, chance: random.Random) -> None:
        """Go on from the last checkpoint, if there is one."""
        checkpoint = self.out / "checkpoint.pt"
        if checkpoint.exists():
            saved = torch.load(checkpoint, weights_only=True)
            for name in ("model", "mean", "optimizer", "schedule"):
                getattr(self, name).load_state_dict(saved[name])
            self.epoch, self.step = saved["epoch"], saved["step"]
            chance.seed(self.seed * 1000 + self.epoch)
            torch.manual_seed(self.seed * 1000 + self.epoch)


def main() -> None:
    """Train what is asked for."""
    parser = argparse.ArgumentParser()
    for name in ("bench", "minilm", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    for name, usual in (("seed", 1), ("epochs", 4), ("threads", 2)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    given.out.mkdir(parents=True, exist_ok=True)
    cutter = Cutter(given.minilm / "tokenizer.json")
    polnear, uw, uds = (given.bench / n for n in TRAIN)
    found = articles(polnear, cutter)
    hashes = {n: hashlib.sha256((given.bench / n).read_bytes()).hexdigest() for n in TRAIN}
    about = {"seed": given.seed, "epochs": given.epochs, "sha256": hashes}
    (given.out / "data.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    steps = sum(math.ceil(max(0, len(a.pieces) - ROOM + STRIDE) / STRIDE) or 1 for a in found) // BATCH * given.epochs
    training = Training(given.minilm, given.out, given.seed, steps)
    training.resume(chance)
    draws = (Draw(judged(uw, cutter), chance), Draw(judged(uds, cutter), chance))
    while training.epoch < given.epochs:
        training.run_epoch(found, *draws, chance)


if __name__ == "__main__":
    main()
