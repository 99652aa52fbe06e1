"""The network: MiniLM's encoder with one linear layer of answers on it."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as functional
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.extract.tagger.labels import LAYOUT


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the encoder."""

    vocabulary: int
    width: int
    inner: int
    layers: int
    heads: int
    positions: int


class Block(nn.Module):
    """One layer: attention over the window, then two linear layers; layer norm after each, as in BERT."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query, self.key, self.value, self.mixed = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.norm_attention = nn.LayerNorm(shape.width, eps=1e-12)
        self.up, self.down = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.norm_output = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Shapes (batch, length, width) and (batch, 1, 1, length), the mask added to attention scores."""
        batch, length, width = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        query = split(self.query(hidden))
        mixed = functional.scaled_dot_product_attention(
            query,
            split(self.key(hidden)),
            split(self.value(hidden)),
            attn_mask=mask.to(
                query.dtype
            ),  # no dropout here: with it there is no fused attention on a CPU, and a step takes thrice as long
        )
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        hidden = self.norm_attention(hidden + self.dropout(self.mixed(mixed)))
        return self.norm_output(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class Network(nn.Module):
    """Word-piece ids (batch, length) to answers (batch, length, LAYOUT.width)."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.kind = nn.Parameter(torch.zeros(shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(shape, dropout) for _ in range(shape.layers))
        self.answers = nn.Linear(shape.width, LAYOUT.width)

    def forward(self, ids: Tensor) -> Tensor:
        """Ids of 0 are padding."""
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        hidden = self.words(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device)) + self.kind
        hidden = self.dropout(self.norm(hidden))
        for block in self.blocks:
            hidden = block(hidden, mask)
        return self.answers(self.dropout(hidden))


def base(folder: Path, dropout: float = 0.1) -> Network:
    """A network with the base model's weights and fresh answers."""
    config = json.loads((folder / "config.json").read_text())
    shape = Shape(
        vocabulary=config["vocab_size"],
        width=config["hidden_size"],
        inner=config["intermediate_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        positions=config["max_position_embeddings"],
    )
    network = Network(shape, dropout)
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "kind": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for layer in range(shape.layers):
        for ours, theirs in _NAMES.items():
            for part in ("weight", "bias"):
                state[f"blocks.{layer}.{ours}.{part}"] = weights[f"encoder.layer.{layer}.{theirs}.{part}"]
    missing = network.load_state_dict(state, strict=False)
    if missing.unexpected_keys or set(missing.missing_keys) != {"answers.weight", "answers.bias"}:
        raise ValueError(f"the base model has other parts than expected: {missing}")
    return network


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "norm_attention": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm_output": "output.LayerNorm",
}
