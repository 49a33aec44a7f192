"""PyTorch 2.13 float64: cross_entropy summed over every (centre, context) pair, and autograd."""


def vectors(rng):
    import torch

    for batch, width, words, size in [(4, 3, 5, 2), (3, 1, 4, 5), (1, 5, 3, 3)]:
        center = rng.integers(words, size=batch)
        center[-1] = center[0]  # a word that is the centre twice
        ctx = rng.integers(words, size=(batch, width))
        ctx[0, 0] = ctx[0, -1]  # a word twice in one context
        w_in, w_out = rng.normal(size=(2, words, size))

        t_in, t_out = (torch.tensor(w, requires_grad=True) for w in (w_in, w_out))
        pairs = torch.tensor(center).repeat_interleave(width)
        scores = t_in[pairs] @ t_out.T
        goals = torch.tensor(ctx.ravel())
        loss = torch.nn.functional.cross_entropy(scores, goals, reduction="sum") / batch
        loss.backward()
        yield (center, ctx, w_in, w_out), (loss.item(), t_in.grad.numpy(), t_out.grad.numpy())
