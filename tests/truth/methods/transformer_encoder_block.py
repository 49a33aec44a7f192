"""PyTorch 2.13 float64: torch.nn.TransformerEncoderLayer (norm_first=False) with our weights."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    causal = np.tril(np.ones((3, 3), dtype=bool))
    padding = np.array([[True, True, False], [True, True, True]])[:, None, None]
    for mask, heads in ((None, 2), (causal, 1), (padding, 2)):
        x, params = rng.normal(size=(2, 3, 4)), _params(rng, 4, 5)
        layer = torch.nn.TransformerEncoderLayer(
            4, heads, 5, dropout=0.0, batch_first=True, norm_first=False, dtype=torch.float64
        )
        layer.load_state_dict({name: torch.tensor(a) for name, a in _named(params).items()})
        blocked = {}  # True forbids there
        if mask is causal:
            blocked["src_mask"] = torch.tensor(~mask)
        if mask is padding:
            blocked["src_key_padding_mask"] = torch.tensor(~mask[:, 0, 0])
        out = layer(torch.tensor(x), **blocked)
        yield (x, params, heads, mask), out.detach().numpy()


def _params(rng, size, hidden):
    shapes = dict.fromkeys(("bq", "bk", "bv", "bo", "g1", "be1", "g2", "be2", "b2"), (size,))
    shapes |= dict.fromkeys(("Wq", "Wk", "Wv", "Wo"), (size, size))
    shapes |= {"W1": (hidden, size), "b1": (hidden,), "W2": (size, hidden)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def _named(params):
    """Return the weights under the names that the layer has for them."""
    return {
        "self_attn.in_proj_weight": np.concatenate([params["W" + name] for name in "qkv"]),
        "self_attn.in_proj_bias": np.concatenate([params["b" + name] for name in "qkv"]),
        "self_attn.out_proj.weight": params["Wo"],
        "self_attn.out_proj.bias": params["bo"],
        "norm1.weight": params["g1"],
        "norm1.bias": params["be1"],
        "linear1.weight": params["W1"],
        "linear1.bias": params["b1"],
        "linear2.weight": params["W2"],
        "linear2.bias": params["b2"],
        "norm2.weight": params["g2"],
        "norm2.bias": params["be2"],
    }
