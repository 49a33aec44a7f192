"""Wrong answers that people give. Each docstring is what they will read."""


def _positions(ids, window):
    places = range(len(ids))
    return [(t, s) for t in places for s in places if 0 < abs(t - s) <= window]


def _words(ids, positions):
    return [(ids[t], ids[s]) for t, s in positions]


def context_first(ids, window):
    """ja: 組の中の順序が逆で、（文脈語, 中心語）になっている。
    組の集まりとしては同じでも、並び順が違い、予測する向きも逆になる。
    en: The pairs are the wrong way round, (context, centre). As a collection they are the same, but
    their order differs, and prediction would run in the other direction.
    """
    return [(context, centre) for centre, context in _words(ids, _positions(ids, window))]


def edges_skipped(ids, window):
    """ja: 左右に window 語がそろう位置しか中心にしていない。
    文の端の近くの単語も、ある分の文脈とともに中心になる。
    en: Only positions with a full window on both sides serve as centres. Words near the ends are
    centres, too, with as much context as there is.
    """
    inner = range(window, len(ids) - window)
    return _words(ids, [(t, s) for t, s in _positions(ids, window) if t in inner])


def same_word_left_out(ids, window):
    """ja: 中心語と同じ単語を、別の位置にあっても除いている。
    除くのは中心の位置だけである。比べるのは単語ではなく位置にしよう。
    en: Words equal to the centre are left out even at other positions. Only the centre's position
    is excluded: compare positions, not words.
    """
    return [pair for pair in _words(ids, _positions(ids, window)) if pair[0] != pair[1]]


def centre_included(ids, window):
    """ja: 中心の位置そのものも文脈語にしていて、自分自身との組ができている。
    en: The centre's own position is taken as context, which pairs every word with itself.
    """
    places = range(len(ids))
    return _words(ids, [(t, s) for t in places for s in places if abs(t - s) <= window])


def right_context_only(ids, window):
    """ja: 中心より右の単語しか文脈にしていない。文脈は左右の両側である。
    en: Only words to the right of the centre are taken; the context has two sides.
    """
    return _words(ids, [(t, s) for t, s in _positions(ids, window) if s > t])


def left_context_only(ids, window):
    """ja: 中心より左の単語しか文脈にしていない。文脈は左右の両側である。
    en: Only words to the left of the centre are taken; the context has two sides.
    """
    return _words(ids, [(t, s) for t, s in _positions(ids, window) if s < t])


def right_end_short(ids, window):
    """ja: 窓の右端の単語が抜けている。`range` やスライスは終わりの値を含まない。
    en: The last word on the right of each window is missing: the end of a `range` or a slice is
    not included.
    """
    return _words(ids, [(t, s) for t, s in _positions(ids, window) if s < t + window])


def outermost_word_only(ids, window):
    """ja: ちょうど window だけ離れた単語しか使っていない。
    距離 1 から window までのすべての単語が文脈である。
    en: Only words exactly `window` places away are used. The context is every word from distance 1
    up to `window`.
    """
    return _words(ids, [(t, s) for t, s in _positions(ids, window) if abs(t - s) == window])


def whole_window_width(ids, window):
    """ja: window を左右合わせた幅とみて、片側を半分にしている。
    この問題の window は片側の幅である。
    en: The window is taken for the width of both sides together and halved. Here it is the width of
    each side.
    """
    return _words(ids, _positions(ids, window // 2))


def start_wraps_round(ids, window):
    """ja: 文頭より左の位置で添字が負になり、文末の単語が文脈に入っている。
    負の添字はエラーにならず、末尾から数えた要素を指す。左端でも範囲を確かめよう。
    en: Left of the start the index becomes negative, and words from the end of the sequence get
    into the context: a negative index is no error. Check the range at the left end as well.
    """
    reach = range(-window, window + 1)
    pairs = [(t, t + d) for t in range(len(ids)) for d in reach if d != 0]
    return _words(ids, [(t, s) for t, s in pairs if -len(ids) <= s < len(ids)])


def nearest_first(ids, window):
    """ja: 組はそろっているが、同じ中心の中で、近い文脈から順に（左右を交互に）並べている。
    文脈の位置の左から右の順にしよう。
    en: All pairs are there, but within a centre they run from near to far, left and right in turn.
    List the context positions from left to right.
    """
    pairs = sorted(_positions(ids, window), key=lambda pair: (pair[0], abs(pair[0] - pair[1])))
    return _words(ids, pairs)


def left_side_backwards(ids, window):
    """ja: 組はそろっているが、左側の文脈を中心に近い方から並べている。
    左側も、文の順序どおり左から右に並べよう。
    en: All pairs are there, but the left context runs from the centre outwards. List it in the
    order of the sentence, from left to right, too.
    """
    key = [(t, s > t, abs(t - s), s) for t, s in _positions(ids, window)]
    return _words(ids, [(t, s) for t, _, _, s in sorted(key)])


def sorted_pairs(ids, window):
    """ja: 組を番号の順に整列している。順序は文の中での位置で決まる。
    en: The pairs are sorted by their ids. Their order is that of the positions in the sentence.
    """
    return sorted(_words(ids, _positions(ids, window)))


def duplicates_removed(ids, window):
    """ja: 同じ組の繰り返しを取り除いている。よく現れる組は、その回数だけ学習に使う。
    en: Pairs that arise again are removed. A frequent pair is used in training as often as it
    arises.
    """
    return list(dict.fromkeys(_words(ids, _positions(ids, window))))


def positions_returned(ids, window):
    """ja: 単語の番号ではなく、文の中の位置を返している。位置を `ids` の要素に置き換えよう。
    en: Positions in the sentence are returned instead of word ids. Replace each by the element of
    `ids` there.
    """
    return _positions(ids, window)


def contexts_grouped(ids, window):
    """ja: 中心語ごとに文脈語をリストにまとめている。ここでは組を一つずつ並べる。
    en: The context words of each centre are put into a list. Here every pair stands on its own.
    """
    pairs = _positions(ids, window)
    return [(ids[t], [ids[s] for c, s in pairs if c == t]) for t in range(len(ids))]


def words_popped(ids, window):
    """ja: 組は正しいが、`pop` などで `ids` から単語を取り除き、引数を書き換えている。
    リストを変えずに、添字かスライスで読もう。
    en: The pairs are right, but `pop` or the like takes words out of `ids`, which changes the
    argument. Read the list by index or slice and leave it as it is.
    """
    pairs = _words(ids, _positions(ids, window))
    ids.clear()
    return pairs
