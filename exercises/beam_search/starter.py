import numpy as np


def beam_search(step, state, bos, eos, beam, max_len):
    """ビームサーチ / Beam search.

    step: step(token, state) -> (logits (V,), new state)
    state: 最初の状態 / the first state
    bos, eos: int   文頭と終端の記号 / symbols for beginning and end
    beam: int       ビームの幅、1 以上 / width of the beam, 1 or more
    max_len: int    トークンの数の上限、0 以上 / the most tokens, 0 or more

    returns: ids (list of int), log_prob

    得点は自然対数の対数確率の和（長さの補正なし）
    score: sum of natural log-probabilities, no correction for the length
    eos で終わった仮説はビームを離れ、最後に終わっていない仮説と比べる
    hypotheses ended by eos leave the beam and are compared with the unfinished ones at the end
    ids は bos を含まず、出力された eos を含む / ids: without bos, with eos if it was produced
    """
    raise NotImplementedError
