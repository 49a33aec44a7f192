"""PyTorch 2.13 float64: torch.nn.functional.bilinear with one output, s repeated for each step."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import bilinear

    for batch, steps, decoder, encoder in ((2, 3, 4, 5), (3, 1, 3, 2), (3, 3, 3, 3)):
        s = rng.normal(size=(batch, decoder))
        hs = rng.normal(size=(batch, steps, encoder))
        W = rng.normal(size=(decoder, encoder))
        states = torch.from_numpy(hs)
        query = torch.from_numpy(s)[:, None].expand(batch, steps, decoder).contiguous()
        scores = bilinear(query, states, torch.from_numpy(W)[None])
        yield (s, hs, W), scores[..., 0].numpy()
