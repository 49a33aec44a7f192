"""PyTorch 2.13 float64: a torch.nn.Linear on the joined vectors, tanh, a Linear with one output."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear

    for batch, steps, decoder, encoder, hidden in ((2, 3, 4, 2, 3), (3, 1, 2, 3, 4), (2,) * 5):
        s = rng.normal(size=(batch, decoder))
        hs = rng.normal(size=(batch, steps, encoder))
        W_a = rng.normal(size=(hidden, decoder + encoder))
        v_a = rng.normal(size=hidden)
        states = torch.from_numpy(hs)
        repeated = torch.from_numpy(s).unsqueeze(1).expand(-1, steps, -1)
        inner = linear(torch.cat((repeated, states), dim=-1), torch.from_numpy(W_a)).tanh()
        scores = linear(inner, torch.from_numpy(v_a).unsqueeze(0))
        yield (s, hs, W_a, v_a), scores.squeeze(-1).numpy()
