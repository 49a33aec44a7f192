"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def fan_in_only(fan_in, fan_out, rng):
    """ja: 分散を 1/fan_in にしている。Xavier の簡略版として紹介されることもあるが、ここでは fan_in
    と fan_out の両方を使う。
    en: The variance is 1/fan_in. That is sometimes shown as a short form of Xavier's method; here
    both fan_in and fan_out count.
    """
    return rng.normal(scale=np.sqrt(1 / fan_in), size=(fan_out, fan_in))


def fan_out_only(fan_in, fan_out, rng):
    """ja: 分散を 1/fan_out にしている。逆伝播の条件だけを満たす値である。fan_in も使おう。
    en: The variance is 1/fan_out, which satisfies the backward pass alone. fan_in counts, too.
    """
    return rng.normal(scale=np.sqrt(1 / fan_out), size=(fan_out, fan_in))


def he_instead(fan_in, fan_out, rng):
    """ja: 分散を 2/fan_in にしている。これは ReLU のための He 初期化である。
    en: The variance is 2/fan_in. That is He's initialisation, made for ReLU.
    """
    return rng.normal(scale=np.sqrt(2 / fan_in), size=(fan_out, fan_in))


def factor_two_missing(fan_in, fan_out, rng):
    """ja: 分散を 1/(fan_in + fan_out) にしている。fan_in と fan_out の平均の逆数なので、分子は 2 で
    ある。
    en: The variance is 1/(fan_in + fan_out). It should be one over the mean of fan_in and fan_out,
    so the numerator is 2.
    """
    return rng.normal(scale=np.sqrt(1 / (fan_in + fan_out)), size=(fan_out, fan_in))


def variance_as_standard_deviation(fan_in, fan_out, rng):
    """ja: 分散の値をそのまま標準偏差として渡している。`scale` は標準偏差なので、重みが小さすぎる。
    en: The variance is passed as the standard deviation, which is what `scale` means. The weights
    come out too small.
    """
    return rng.normal(scale=2 / (fan_in + fan_out), size=(fan_out, fan_in))


def shape_transposed(fan_in, fan_out, rng):
    """ja: 形が (fan_in, fan_out) になっている。ここでは行が出力側、列が入力側である。
    en: The shape is (fan_in, fan_out). Here rows are the output side and columns the input side.
    """
    return rng.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=(fan_in, fan_out))


def standard_normal(fan_in, fan_out, rng):
    """ja: 標準正規分布のまま返している。層が広いほど出力の分散が大きくなり、値が発散するか飽和す
    る。
    en: Standard normal draws come back as they are. The wider the layer, the larger its outputs,
    which explode or saturate.
    """
    return rng.normal(size=(fan_out, fan_in))


def small_constant_scale(fan_in, fan_out, rng):
    """ja: 層の大きさによらず、標準偏差を 0.01 にしている。層を重ねると値が 0 に近づいていく。
    en: The standard deviation is 0.01 whatever the sizes. Layer after layer, values shrink to 0.
    """
    return rng.normal(scale=0.01, size=(fan_out, fan_in))


def uniform_with_standard_deviation(fan_in, fan_out, rng):
    """ja: 一様分布の範囲に標準偏差を使っている。±a の一様分布の分散は a の2乗の 3 分の 1 なので、
    分散が足りない。
    en: The standard deviation serves as the limit of a uniform distribution. Between ±a its
    variance is only a third of the square of a.
    """
    limit = np.sqrt(2 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, size=(fan_out, fan_in))


def uniform_limit_as_standard_deviation(fan_in, fan_out, rng):
    """ja: 一様分布の範囲の式を、正規分布の標準偏差として使っている。分散が 3 倍になる。
    en: The formula for the limit of the uniform distribution serves as the standard deviation of
    the normal one, which makes the variance three times too large.
    """
    return rng.normal(scale=np.sqrt(6 / (fan_in + fan_out)), size=(fan_out, fan_in))


def positive_only(fan_in, fan_out, rng):
    """ja: 正の値だけを引いている。平均が 0 にならず、どの出力も同じ向きにずれる。
    en: Only positive values are drawn. Their mean is not 0, and all outputs are shifted the same
    way.
    """
    return rng.uniform(0, np.sqrt(6 / (fan_in + fan_out)), size=(fan_out, fan_in))


def zeros(fan_in, fan_out, rng):
    """ja: すべて 0 にしている。どの出力も同じ勾配を受け、いつまでも同じままである。
    en: All weights are 0. All outputs receive the same gradient and stay the same for ever.
    """
    return np.zeros((fan_out, fan_in))


def one_row_repeated(fan_in, fan_out, rng):
    """ja: 1行だけ引いて、すべての出力に使い回している。どの出力も同じ働きしかしない。行ごとに別の値
    を引こう。
    en: A single row is drawn and used for all outputs, which then do the same work. Draw other
    values for each row.
    """
    row = rng.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=fan_in)
    return np.tile(row, (fan_out, 1))


def seed_fixed_inside(fan_in, fan_out, rng):
    """ja: 渡された `rng` を使わず、種を 0 に固定した Generator を作っている。何度初期化しても同じ行
    列になる。
    en: The `rng` given is not used: a Generator with the fixed seed 0 is made inside. Every
    initialisation gives the same matrix.
    """
    rng = np.random.default_rng(0)
    return rng.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=(fan_out, fan_in))


def global_seed_fixed_inside(fan_in, fan_out, rng):
    """ja: 渡された `rng` を使わず、`np.random` の種を 0 に固定して引いている。何度初期化しても同じ
    行列になるうえ、ほかのコードの乱数まで変えてしまう。
    en: The `rng` given is not used: `np.random` is seeded with 0. Every initialisation gives the
    same matrix, and random numbers elsewhere change, too.
    """
    state = np.random.RandomState(0)
    return state.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=(fan_out, fan_in))
