"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _layer(xs, W, U, b, h=0.0, activate=np.tanh):
    """(B, T, H): the states of one layer."""
    h = np.zeros((len(xs), len(b))) + h
    states = []
    for t in range(xs.shape[1]):
        h = activate(xs[:, t] @ W.T + h @ U.T + b)
        states.append(h)
    return np.stack(states, axis=1)


def _right(xs, params):
    for layer in params:
        xs = _layer(xs, *layer)
    return xs


def last_state_passed_up(xs, params):
    """ja: 次の層に、下の層の最後の状態だけを渡している（どの時刻にも同じ値が入る）。
    上の層の時刻 t の入力は、下の層の時刻 t の状態である。
    en: The next layer gets only the last state of the one below it, the same at every step. Its
    input at time t is the state below at time t.
    """
    for place, layer in enumerate(params):
        seen = xs if place == 0 else np.repeat(xs[:, -1:], xs.shape[1], axis=1)
        xs = _layer(seen, *layer)
    return xs


def state_carried_to_next_layer(xs, params):
    """ja: 次の層の初期状態が、下の層の最後の状態になっている。どの層も零から始めよう。
    h を層のループの外で初期化していないだろうか。
    en: A layer starts from the last state of the layer below. Every layer starts from zeros: is h
    initialised outside the loop over layers?
    """
    h = 0.0
    for layer in params:
        xs = _layer(xs, *layer, h=h)
        h = xs[:, -1]
    return xs


def first_weights_everywhere(xs, params):
    """ja: どの層でも最初の層の重みを使っている。層ごとに自分の (W, U, b) がある。
    en: Every layer uses the weights of the first. Each has its own (W, U, b).
    """
    for _ in params:
        xs = _layer(xs, *params[0])
    return xs


def recurrent_weights_shared(xs, params):
    """ja: どの層でも最初の層の U を使っている。U も層ごとにある。
    en: Every layer uses the U of the first. Each has its own U as well.
    """
    for W, _, b in params:
        xs = _layer(xs, W, params[0][1], b)
    return xs


def first_layer_only(xs, params):
    """ja: 最初の層の状態を返している。層を重ねたうえで、最上層の状態を返そう。
    en: The first layer's states come back. Stack the layers and return the states of the top one.
    """
    return _right(xs, params[:1])


def last_layer_dropped(xs, params):
    """ja: 最後の層が計算されていない。層の数だけ繰り返そう。
    en: The last layer is missing. Repeat as often as there are layers.
    """
    return _right(xs, params[:-1])


def layers_from_the_top(xs, params):
    """ja: params を逆順にたどっている。リストは下の層から並んでいる。
    en: params is followed in reverse. The list begins with the lowest layer.
    """
    return _right(xs, params[::-1])


def every_layer_reads_input(xs, params):
    """ja: どの層も xs を読んでいる。第2層からは、下の層の状態の系列を読む。
    en: Every layer reads xs. From the second layer on, the states of the layer below are read.
    """
    for layer in params:
        states = _layer(xs, *layer)
    return states if params else xs


def last_state_only(xs, params):
    """ja: 最後の時刻の状態だけを返している。全時刻の状態を (B, T, H) で返そう。
    en: Only the last step's state comes back. Return the states of all steps as (B, T, H).
    """
    return _right(xs, params)[:, -1]


def time_first(xs, params):
    """ja: 軸が (T, B, H) の順になっている。この問題ではバッチの軸が先頭で、時間の軸は2番目である。
    en: The axes are (T, B, H). Here the batch comes first and time second.
    """
    return _right(xs, params).swapaxes(0, 1)


def all_layers_returned(xs, params):
    """ja: すべての層の状態をリストで返している。返すのは最上層の分だけである。
    en: A list with the states of all layers comes back. Return those of the top layer only.
    """
    layers = []
    for layer in params:
        xs = _layer(xs, *layer)
        layers.append(xs)
    return layers


def one_step_late(xs, params):
    """ja: 上の層が、下の層の1時刻前の状態を読んでいる。読むのは同じ時刻の状態である。
    en: A layer reads the state below of one step before. It reads the state of the same step.
    """
    for place, layer in enumerate(params):
        if place:
            xs = np.concatenate([np.zeros_like(xs[:, :1]), xs[:, :-1]], axis=1)
        xs = _layer(xs, *layer)
    return xs


def no_recurrence(xs, params):
    """ja: 1時刻前の状態が使われておらず、時刻ごとに独立な全結合層になっている。
    en: The state of the step before is not used; each time step goes through dense layers alone.
    """
    for W, _, b in params:
        xs = np.tanh(xs @ W.T + b)
    return xs


def recurrent_not_transposed(xs, params):
    """ja: U を転置せずに使っている。(H, H) なので形の誤りにはならず、値だけがずれる。
    en: U is used without a transpose. Being (H, H) it raises no error, only the values are off.
    """
    return _right(xs, [(W, U.T, b) for W, U, b in params])


def weights_exchanged(xs, params):
    """ja: W と U が入れ替わっている。大きさが等しいときだけ動く。W が下から来る入力に、U が同じ層の
    1時刻前の状態に掛かる。
    en: W and U are exchanged, which runs only where the sizes are equal. W belongs to what comes
    from below, U to the layer's own state of the step before.
    """
    return _right(xs, [(U, W, b) for W, U, b in params])


def bias_forgotten(xs, params):
    """ja: バイアス b が使われていない。
    en: The bias b is not used.
    """
    return _right(xs, [(W, U, 0 * b) for W, U, b in params])


def top_layer_linear(xs, params):
    """ja: 最上層に tanh が使われていない。どの層の状態も tanh を通る。
    en: The top layer lacks tanh. The states of every layer go through it.
    """
    for layer in params[:-1]:
        xs = _layer(xs, *layer)
    return _layer(xs, *params[-1], activate=np.asarray) if params else xs


def empty_list_gives_none(xs, params):
    """ja: 層がないときに None を返している。結果の変数をループの中でしか作っていないとこうなる。
    その場合は xs の値を返す。
    en: Without layers None comes back, as happens when the result is only made inside the loop.
    Return the values of xs then.
    """
    return _right(xs, params) if params else None
