"""PyTorch 2.13: zeros of torch.nn.Transformer.generate_square_subsequent_mask, which adds -inf."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for steps in (1, 2, int(rng.integers(3, 8))):
        added = torch.nn.Transformer.generate_square_subsequent_mask(steps)
        yield (steps,), (added == 0).numpy()
