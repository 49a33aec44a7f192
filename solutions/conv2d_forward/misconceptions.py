"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _padded(x, pad, **mode):
    return np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), **mode)


def _windows(x, kh, kw, down, across):
    """(N, OH, OW, C, kh, kw) of images padded already."""
    rows = range(0, x.shape[2] - kh + 1, down)
    columns = range(0, x.shape[3] - kw + 1, across)
    grid = [[x[:, :, i : i + kh, j : j + kw] for j in columns] for i in rows]
    return np.array(grid).transpose(2, 0, 1, 3, 4, 5)


def _sums(windows, w):
    return np.einsum("nijchw,fchw->nfij", windows, w)


def _plain(x, w, down, across):
    """The right sums of images padded already, without a bias."""
    return _sums(_windows(x, *w.shape[2:], down, across), w)


def _add(out, b):
    return out + b[:, None, None]


def _right(x, w, b, stride, pad):
    return _add(_plain(_padded(x, pad), w, stride, stride), b)


def filter_flipped(x, w, b, stride, pad):
    """ja: フィルタを上下左右に反転している。それは数学の畳み込みである。
    深層学習では反転せずに掛ける。
    en: The filters are flipped in both directions. That is the convolution of mathematics; in deep
    learning they are used as they are.
    """
    return _right(x, w[:, :, ::-1, ::-1], b, stride, pad)


def filter_transposed(x, w, b, stride, pad):
    """ja: フィルタの縦と横が入れ替わっている。縦と横の大きさが等しいときだけ動く。
    en: Down and across are exchanged in the filters, which runs only where they are square.
    """
    windows = _windows(_padded(x, pad), *w.shape[2:], stride, stride)
    return _add(_sums(windows, w.swapaxes(2, 3)), b)


def bias_forgotten(x, w, b, stride, pad):
    """ja: バイアス b が足されていない。
    en: The bias b is not added.
    """
    return _right(x, w, 0 * b, stride, pad)


def bias_for_every_channel(x, w, b, stride, pad):
    """ja: チャンネルのループの中でバイアスを足していて、C 回足されている。
    出力の1か所につき1回である。
    en: The bias is added inside a loop over channels, C times in all. Add it once for each place of
    the output.
    """
    return _right(x, w, b * w.shape[1], stride, pad)


def output_channels_last(x, w, b, stride, pad):
    """ja: 出力が (N, OH, OW, F) の順になっている。フィルタの軸を2番目に移そう。
    en: The output is laid out (N, OH, OW, F). Move the axis of the filters to the second place.
    """
    return _right(x, w, b, stride, pad).transpose(0, 2, 3, 1)


def output_reshaped_without_moving(x, w, b, stride, pad):
    """ja: (N*OH*OW, F) の行列を、そのまま (N, F, OH, OW) に reshape している。
    形は合うが値の位置がずれる。先に (N, OH, OW, F) に戻し、それから軸を入れ替えよう。
    en: A matrix (N*OH*OW, F) is reshaped to (N, F, OH, OW) at once. The shape fits, but the values
    are misplaced. Go back to (N, OH, OW, F) first and move the axis then.
    """
    right = _right(x, w, b, stride, pad)
    return right.transpose(0, 2, 3, 1).reshape(right.shape)


def filters_first(x, w, b, stride, pad):
    """ja: 出力が (F, N, OH, OW) の順になっている。枚数の軸が先頭である。
    en: The output is laid out (F, N, OH, OW). The images come first.
    """
    return _right(x, w, b, stride, pad).swapaxes(0, 1)


def mean_over_channels(x, w, b, stride, pad):
    """ja: チャンネルについて平均をとっている。チャンネルごとの結果は足し合わせる。
    en: The mean over the channels is taken. The channels' results are added up.
    """
    return _add(_plain(_padded(x, pad), w, stride, stride) / w.shape[1], b)


def mean_over_window(x, w, b, stride, pad):
    """ja: 窓の中で平均をとっている（積和を kh·kw で割っている）。畳み込みは和である。
    en: The mean over the window is taken, the sum divided by kh·kw. A convolution is a sum.
    """
    return _add(_plain(_padded(x, pad), w, stride, stride) / (w.shape[2] * w.shape[3]), b)


def first_channel_only(x, w, b, stride, pad):
    """ja: 最初のチャンネルしか使っていない。すべてのチャンネルについて足そう。
    en: Only the first channel is used. Add up over all channels.
    """
    return _right(x[:, :1], w[:, :1], b, stride, pad)


def filter_axes_exchanged(x, w, b, stride, pad):
    """ja: フィルタの最初の二つの軸（出力と入力のチャンネル）が入れ替わっている。
    個数が等しいときだけ動く。
    en: The first two axes of the filters, output and input channels, are exchanged, which runs only
    where there are equally many.
    """
    return _right(x, w.swapaxes(0, 1), b, stride, pad)


def pad_ignored(x, w, b, stride, pad):
    """ja: パディングを付けていない。
    en: No padding is put on.
    """
    return _right(x, w, b, stride, 0)


def pad_at_end_only(x, w, b, stride, pad):
    """ja: パディングを下と右だけに付けている。上下左右のすべてに付ける。
    en: The padding is put on below and on the right only. All four sides get it.
    """
    padded = np.pad(x, ((0, 0), (0, 0), (0, pad), (0, pad)))
    return _right(padded, w, b, stride, 0)


def border_repeated(x, w, b, stride, pad):
    """ja: パディングに端の値の繰り返しを使っている。付けるのは 0 である。
    en: The padding repeats the values at the border. It should be zeros.
    """
    return _right(_padded(x, pad, mode="edge"), w, b, stride, 0)


def stride_ignored(x, w, b, stride, pad):
    """ja: 窓を1ずつ動かしていて、stride が使われていない。
    en: The window moves by one place each time; the stride is not used.
    """
    return _right(x, w, b, 1, pad)


def stride_downward_only(x, w, b, stride, pad):
    """ja: 縦には stride ずつ動くが、横には1ずつ動いている。stride は両方向に共通である。
    en: The window moves by stride downward but by one across. The stride holds in both directions.
    """
    return _add(_plain(_padded(x, pad), w, stride, 1), b)


def remainder_filled_up(x, w, b, stride, pad):
    """ja: 端に余りが出たとき、0 を補って出力を増やしている。全体が収まる位置だけを使おう。
    en: Where places remain at the edge, zeros are added for one more output. Use only positions
    where the whole window fits.
    """
    x = _padded(x, pad)
    sides = zip(x.shape[2:], w.shape[2:], strict=True)
    extra = [(0, -(side - k) % stride) for side, k in sides]
    return _right(np.pad(x, ((0, 0), (0, 0), *extra)), w, b, stride, 0)


def activation_applied(x, w, b, stride, pad):
    """ja: 出力に ReLU を掛けている。この関数は畳み込みだけを行う。
    en: A ReLU is applied to the output. This function does the convolution only.
    """
    return np.maximum(_right(x, w, b, stride, pad), 0)
