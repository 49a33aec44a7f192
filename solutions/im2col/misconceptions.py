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


def _matrix(windows):
    count = windows.shape[0] * windows.shape[1] * windows.shape[2]
    return windows.reshape(count, -1)


def _right(x, kh, kw, stride, pad):
    return _matrix(_windows(_padded(x, pad), kh, kw, stride, stride))


def columns_channel_last(x, kh, kw, stride, pad):
    """ja: 1行の中でチャンネルが最も速く変わっている（窓の縦、横、チャンネルの順）。
    この問題ではチャンネルが先頭である。
    en: Within a row the channel changes fastest (down, across, channel). Here the channel comes
    first.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    return _matrix(windows.transpose(0, 1, 2, 4, 5, 3))


def columns_across_first(x, kh, kw, stride, pad):
    """ja: 窓の中の縦と横の順が逆で、縦の位置が最も速く変わっている。
    en: Within a window the order of down and across is exchanged: the position downward changes
    fastest.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    return _matrix(windows.transpose(0, 1, 2, 3, 5, 4))


def rows_by_position_first(x, kh, kw, stride, pad):
    """ja: 行が oh, ow, n の順に並び、異なる画像の窓が交互に現れている。
    この問題では画像 n が先頭である。
    en: The rows are ordered oh, ow, n, so windows of different images alternate. Here the image n
    comes first.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    return _matrix(windows.transpose(1, 2, 0, 3, 4, 5))


def rows_across_first(x, kh, kw, stride, pad):
    """ja: 行が n, ow, oh の順に並んでいる。窓は横へ先に動き、端まで行ってから下へ移る。
    en: The rows are ordered n, ow, oh. The window moves across first, and then down.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    return _matrix(windows.transpose(0, 2, 1, 3, 4, 5))


def axes_not_moved(x, kh, kw, stride, pad):
    """ja: (N, C, kh, kw, OH, OW) の配列を、軸を入れ替えずに reshape している。形は合うが、
    reshape は並びを変えないので、行が窓にならない。
    en: An array (N, C, kh, kw, OH, OW) is reshaped before its axes are moved. The shape fits, but
    reshape keeps the order in memory, so the rows are no windows.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    count = windows.shape[0] * windows.shape[1] * windows.shape[2]
    return windows.transpose(0, 3, 4, 5, 1, 2).reshape(count, -1)


def transposed(x, kh, kw, stride, pad):
    """ja: 窓が列になっている。この問題では1つの窓が1行である。
    en: The windows stand in columns. Here each window is a row.
    """
    return _right(x, kh, kw, stride, pad).T


def one_matrix_per_image(x, kh, kw, stride, pad):
    """ja: 画像ごとの行列を重ねた3次元の配列になっている。すべての画像の窓を一つの行列に並べよう。
    en: The result has three dimensions, a matrix per image. Put the windows of all images into one
    matrix.
    """
    return _right(x, kh, kw, stride, pad).reshape(len(x), -1, x.shape[1] * kh * kw)


def unfold_layout(x, kh, kw, stride, pad):
    """ja: PyTorch の unfold と同じ (N, C*kh*kw, OH*OW) の形になっている。この問題では、
    1つの窓が1行の行列を返す。
    en: The result is laid out as PyTorch's unfold, (N, C*kh*kw, OH*OW). Here a matrix is wanted
    with each window as a row.
    """
    return one_matrix_per_image(x, kh, kw, stride, pad).swapaxes(1, 2)


def window_sides_exchanged(x, kh, kw, stride, pad):
    """ja: 窓の高さと幅が入れ替わっている。kh が縦、kw が横である。
    en: Height and width of the window are exchanged. kh goes down, kw across.
    """
    return _right(x, kw, kh, stride, pad)


def windows_flipped(x, kh, kw, stride, pad):
    """ja: 窓を上下左右に反転している。数学の畳み込みはカーネルを反転するが、
    深層学習の畳み込みは反転しない。
    en: The windows are flipped in both directions. Convolution in mathematics flips its kernel;
    that of deep learning does not.
    """
    windows = _windows(_padded(x, pad), kh, kw, stride, stride)
    return _matrix(windows[..., ::-1, ::-1])


def border_repeated(x, kh, kw, stride, pad):
    """ja: パディングに端の値の繰り返しを使っている。付けるのは 0 である。
    en: The padding repeats the values at the border. It should be zeros.
    """
    return _matrix(_windows(_padded(x, pad, mode="edge"), kh, kw, stride, stride))


def pad_ignored(x, kh, kw, stride, pad):
    """ja: パディングを付けていない。
    en: No padding is put on.
    """
    return _right(x, kh, kw, stride, 0)


def pad_at_end_only(x, kh, kw, stride, pad):
    """ja: パディングを下と右だけに付けている。上下左右のすべてに付ける。
    en: The padding is put on below and on the right only. All four sides get it.
    """
    padded = np.pad(x, ((0, 0), (0, 0), (0, pad), (0, pad)))
    return _matrix(_windows(padded, kh, kw, stride, stride))


def pad_on_all_axes(x, kh, kw, stride, pad):
    """ja: パディングが枚数とチャンネルの軸にも付いている。`np.pad(x, pad)` はすべての軸を広げる。
    縦と横の軸だけを広げよう。
    en: Images and channels are padded, too: `np.pad(x, pad)` widens every axis. Only the height and
    the width should grow.
    """
    return _matrix(_windows(np.pad(x, pad), kh, kw, stride, stride))


def stride_ignored(x, kh, kw, stride, pad):
    """ja: 窓を1ずつ動かしていて、stride が使われていない。
    en: The window moves by one place each time; the stride is not used.
    """
    return _right(x, kh, kw, 1, pad)


def stride_downward_only(x, kh, kw, stride, pad):
    """ja: 縦には stride ずつ動くが、横には1ずつ動いている。stride は両方向に共通である。
    en: The window moves by stride downward but by one across. The stride holds in both directions.
    """
    return _matrix(_windows(_padded(x, pad), kh, kw, stride, 1))


def windows_side_by_side(x, kh, kw, stride, pad):
    """ja: 窓を自分の大きさだけずらし、重ならないように並べている。ずらす幅は stride である。
    en: The window moves by its own size, so that windows never overlap. It should move by stride.
    """
    return _matrix(_windows(_padded(x, pad), kh, kw, kh, kw))


def last_position_missing(x, kh, kw, stride, pad):
    """ja: 窓が右端と下端にぴったり収まる最後の位置が抜けている。
    位置を数えるところの +1 を確かめよう。
    en: The last position, where the window just touches the right or lower edge, is missing. Look
    for the +1 where you count positions.
    """
    return _right(_padded(x, pad)[:, :, :-1, :-1], kh, kw, stride, 0)


def remainder_filled_up(x, kh, kw, stride, pad):
    """ja: 端に余りが出たとき、0 を補って窓を増やしている。全体が収まる位置だけを使おう。
    en: Where places remain at the edge, zeros are added for one more window. Use only positions
    where the whole window fits.
    """
    x = _padded(x, pad)
    extra = [(0, -(side - k) % stride) for side, k in zip(x.shape[2:], (kh, kw), strict=True)]
    return _right(np.pad(x, ((0, 0), (0, 0), *extra)), kh, kw, stride, 0)
