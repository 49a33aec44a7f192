"""PyTorch 2.13 float64: embedding_bag in mode "mean", cross_entropy and autograd."""


def vectors(rng):
    import torch

    for batch, width, words, size in [(4, 6, 5, 3), (3, 2, 6, 4), (1, 4, 3, 2)]:
        ctx = rng.integers(words, size=(batch, width))
        ctx[0, :2] = ctx[-1, 0]  # a word twice in one context
        target = rng.integers(words, size=batch)
        w_in, w_out = rng.normal(size=(2, words, size))

        t_in, t_out = (torch.tensor(w, requires_grad=True) for w in (w_in, w_out))
        bag = torch.nn.functional.embedding_bag(torch.tensor(ctx), t_in, mode="mean")
        loss = torch.nn.functional.cross_entropy(bag @ t_out.T, torch.tensor(target))
        loss.backward()
        expected = (loss.item(), t_in.grad.numpy(), t_out.grad.numpy())
        yield (ctx, target, w_in, w_out), expected
