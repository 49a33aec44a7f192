"""Wrong answers that people give. Each docstring is what they will read."""

import math

import numpy as np


def gelu(x, W1, b1, W2, b2):
    """ja: ReLU ではなく GELU を使っている。BERT や GPT は GELU だが、
    元の Transformer は ReLU である。
    en: The activation is GELU. BERT and GPT have that, the original Transformer has a ReLU.
    """
    hidden = x @ W1.T + b1
    erf = np.array([math.erf(value / math.sqrt(2)) for value in hidden.flat])
    return (hidden * (1 + erf.reshape(hidden.shape)) / 2) @ W2.T + b2


def gelu_by_tanh(x, W1, b1, W2, b2):
    """ja: ReLU ではなく、tanh で近似した GELU を使っている。元の Transformer は ReLU である。
    en: The activation is GELU in its approximation by tanh. The original Transformer has a ReLU.
    """
    hidden = x @ W1.T + b1
    inner = math.sqrt(2 / math.pi) * (hidden + 0.044715 * hidden**3)
    return (hidden * (1 + np.tanh(inner)) / 2) @ W2.T + b2


def silu(x, W1, b1, W2, b2):
    """ja: ReLU ではなく SiLU（Swish）を使っている。負の値は 0 になるはずである。
    en: The activation is SiLU (Swish). Negative values should become 0.
    """
    hidden = x @ W1.T + b1
    return (hidden / (1 + np.exp(-hidden))) @ W2.T + b2


def leaky_relu(x, W1, b1, W2, b2):
    """ja: 負の側に小さい傾きを残している（Leaky ReLU）。ReLU では、負の値はちょうど 0 になる。
    en: A small slope is left on the negative side (leaky ReLU). With a ReLU negative values become
    exactly 0.
    """
    hidden = x @ W1.T + b1
    return np.where(hidden > 0, hidden, 0.01 * hidden) @ W2.T + b2


def tanh(x, W1, b1, W2, b2):
    """ja: ReLU ではなく tanh を使っている。大きい正の値も 1 で頭打ちになってしまう。
    en: The activation is tanh, so large positive values are cut off at 1 as well.
    """
    return np.tanh(x @ W1.T + b1) @ W2.T + b2


def absolute_value(x, W1, b1, W2, b2):
    """ja: 負の値を切らずに、符号を変えて正にしている。ReLU は負の値を 0 にする。
    en: Negative values are turned positive instead of cut. A ReLU makes them 0.
    """
    return np.abs(x @ W1.T + b1) @ W2.T + b2


def no_activation(x, W1, b1, W2, b2):
    """ja: 活性化関数がない。二つの全結合を続けるだけなら、一つの全結合と同じことになる。
    en: There is no activation. Two linear layers in a row are no more than one.
    """
    return (x @ W1.T + b1) @ W2.T + b2


def relu_at_end(x, W1, b1, W2, b2):
    """ja: ReLU が最後に掛かっていて、間にない。出力が負になれず、二つの全結合も一つと同じになる。
    en: The ReLU stands at the end, none in between. The output cannot be negative, and the two
    linear layers are no more than one.
    """
    return np.maximum((x @ W1.T + b1) @ W2.T + b2, 0)


def relu_twice(x, W1, b1, W2, b2):
    """ja: 2つ目の全結合の後にも ReLU を掛けている。出力には活性化関数を使わない。
    en: A second ReLU follows the second linear layer. The output has no activation.
    """
    return np.maximum(np.maximum(x @ W1.T + b1, 0) @ W2.T + b2, 0)


def relu_on_input(x, W1, b1, W2, b2):
    """ja: ReLU を入力 x に掛けている。活性化関数が要るのは、1つ目の全結合の出力である。
    en: The ReLU acts on the input x. It belongs to the output of the first linear layer.
    """
    return (np.maximum(x, 0) @ W1.T + b1) @ W2.T + b2


def first_bias_missing(x, W1, b1, W2, b2):
    """ja: 1つ目のバイアス b1 を足していない。
    en: The first bias, b1, is not added.
    """
    return np.maximum(x @ W1.T, 0) @ W2.T + b2


def second_bias_missing(x, W1, b1, W2, b2):
    """ja: 2つ目のバイアス b2 を足していない。
    en: The second bias, b2, is not added.
    """
    return np.maximum(x @ W1.T + b1, 0) @ W2.T


def bias_after_relu(x, W1, b1, W2, b2):
    """ja: b1 を ReLU の後で足している。どのユニットを 0 にするかは、バイアスを足した値で決まる。
    en: b1 is added after the ReLU. Which units are cut depends on the values with the bias in.
    """
    return (np.maximum(x @ W1.T, 0) + b1) @ W2.T + b2


def not_transposed(x, W1, b1, W2, b2):
    """ja: 重みを転置せずに使っている。D と F が等しいとエラーにならず、値だけが狂う。
    重みは（出力, 入力）の形で保存されている。
    en: The weights are used without a transpose. Where D equals F no error is raised and only the
    values go wrong. Weights are stored as (output, input).
    """
    return np.maximum(x @ W1 + b1, 0) @ W2 + b2


def weights_exchanged(x, W1, b1, W2, b2):
    """ja: W1 と W2 が入れ替わっている。転置しなければ形は合ってしまうが、1つ目の全結合の重みは
    W1 であり、（出力, 入力）の形なので転置して使う。
    en: W1 and W2 have changed places. Without transposes the shapes happen to fit, but the first
    layer's weights are W1, stored as (output, input), to be used transposed.
    """
    return np.maximum(x @ W2 + b1, 0) @ W1 + b2


def residual_added(x, W1, b1, W2, b2):
    """ja: 入力 x を足している。残差接続は、この関数の外で行う。
    en: The input x is added. The residual connection is made outside this function.
    """
    return x + np.maximum(x @ W1.T + b1, 0) @ W2.T + b2
