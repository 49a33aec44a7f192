"""A session in line mode: what is asked, told and kept."""

import re

FEEDBACK = re.compile(r"^(?:Right|Not quite)\.$", re.MULTILINE)
SOURCE = "Vaswani et al. (2017), Attention Is All You Need, §3.2.1"
ASKED = "select item from answers order by id"


def test_each_answer_gets_its_feedback_before_the_next_question(shiken, content, saved):
    words = ("--content", content, "quiz", "--kind", "single", "--count", "5", "--seed", "1")
    done = shiken(*words, typed="1\n" * 20)
    assert done.returncode == 0
    marks = re.findall(r"^(Question \d/5|Right\.|Not quite\.)", done.stdout, re.MULTILINE)
    assert [mark for mark in marks if mark.startswith("Q")] == [
        f"Question {n}/5" for n in range(1, 6)
    ]
    for place, mark in enumerate(marks[:-1]):
        assert not (mark.startswith("Q") and marks[place + 1].startswith("Q")), "no feedback"
    assert saved("select count(*) from answers") == [(5,)]


def test_a_right_answer_and_a_wrong_one_are_told_apart_with_reasons(shiken, content, saved):
    words = ("--content", content, "quiz", "--kind", "single", "--count", "4", "--seed", "3")
    done = shiken(*words, typed="1\n" * 4)
    right = len(re.findall(r"^Right\.$", done.stdout, re.MULTILINE))
    assert 0 < right < 4
    assert f"{right} of 4 right, {right} points." in done.stdout
    assert done.stdout.count("Answer: It stays the same") == 4 - right
    assert done.stdout.count("The denominator gains the same factor.") == 4 - right
    assert done.stdout.count("which cancels") == 4
    assert saved("select sum(score) from answers") == [(right,)]


def test_the_same_seed_is_the_same_session_byte_for_byte(shiken, content):
    words = ("--content", content, "quiz", "--count", "5", "--seed", "1")
    answers = "2\n1\n1 2\nword\n1\n2\n3\n1\n1\n"
    first = shiken(*words, typed=answers)
    shiken("--content", content, "quiz", "--count", "4", typed="1\n" * 9)  # history grows
    again = shiken(*words, typed=answers)
    assert first.returncode == again.returncode == 0
    assert (first.stdout, first.stderr) == (again.stdout, again.stderr)
    other = shiken(*words[:-1], "2", typed=answers)
    assert other.stdout != first.stdout


def test_the_end_of_the_input_ends_the_session_in_order(shiken, content, saved):
    for typed, count in (("", 0), ("1\n2\n", 2), ("1\n2", 2)):
        done = shiken("--content", content, "quiz", "--kind", "single", "--count", "5", typed=typed)
        assert done.returncode == 0
        assert done.stderr == ""
        assert f" of {count} right" in done.stdout.splitlines()[-1]
    assert saved("select count(*) from answers") == [(4,)]


def test_q_stops_and_the_score_is_told(shiken, content):
    for stop in ("Q", "終了"):
        typed = f"1\n{stop}\n1\n"
        done = shiken("--content", content, "quiz", "--kind", "single", typed=typed)
        assert done.returncode == 0
        assert " of 1 right" in done.stdout.splitlines()[-1]


def test_an_unreadable_answer_is_asked_again_and_not_counted(shiken, content, saved):
    typed = "what?\n\n7\n1 2\n1\n"
    done = shiken("--content", content, "quiz", "--kind", "single", "--count", "1", typed=typed)
    assert done.returncode == 0
    assert "`what?` is not an option." in done.stderr
    assert "`7` is not an option." in done.stderr
    assert "One option, please." in done.stderr
    assert done.stderr.count("Type a number from 1 to 2.") == 3
    assert len(FEEDBACK.findall(done.stdout)) == 1
    assert " of 1 right" in done.stdout
    assert saved("select response from answers") == [("1",)]


def test_bytes_that_are_no_text_do_not_end_in_a_bug(shiken, content):
    for typed in (b"\xff\xfe\nforget gate\n", b"gate \x93\xfa\n", b"\x00\nforget gate\n"):
        done = shiken("--content", content, "quiz", "--kind", "term", "--count", "1", typed=typed)
        assert done.returncode == 0
        assert "a bug of ours" not in done.stderr


def test_without_a_seed_what_was_never_asked_comes_first(shiken, content, saved):
    for _ in range(2):
        shiken("--content", content, "quiz", "--kind", "single", "--count", "3", typed="1\n" * 3)
    asked = [id_ for (id_,) in saved(ASKED)]
    assert len(set(asked)) == 6


def test_only_what_was_wrong_is_asked_again(shiken, content, saved):
    shiken("--content", content, "quiz", "--kind", "single", "--count", "6", typed="1\n" * 6)
    wrong = {id_ for id_, score in saved("select item, score from answers") if score == 0}
    assert wrong
    done = shiken("--content", content, "quiz", "--only", "wrong", typed="1\n" * 6)
    asked = [id_ for (id_,) in saved(ASKED)][6:]
    assert set(asked) == wrong
    assert f"Question 1/{len(wrong)}" in done.stdout


def test_a_session_that_was_cut_off_is_gone_on_with(shiken, content, saved, cut_off):
    words = ("--content", content, "quiz", "--kind", "single")
    cut_off(*words, "--count", "4", typed="1\n", until="Question 2/4")
    [(first,)] = saved(ASKED)
    done = shiken("--content", content, "quiz", typed="1\n1\n1\n")
    assert "Going on where you stopped: 3 of 4 questions left." in done.stdout
    assert "Question 2/4" in done.stdout
    assert re.search(r"[0-4] of 4 right", done.stdout)
    asked = [id_ for (id_,) in saved(ASKED)]
    assert asked[0] == first
    assert len(set(asked)) == len(asked) == 4
    again = shiken("--content", content, "quiz", "--count", "1", typed="1\n")
    assert "Going on" not in again.stdout


def test_another_wish_or_a_seed_begins_anew(shiken, content, cut_off):
    for words in (("--kind", "term"), ("--seed", "5"), ("--only", "new"), ("3-1-4",)):
        cut_off("--content", content, "quiz", "--count", "4", typed="", until="Question 1/4")
        done = shiken("--content", content, "quiz", *words, "--count", "1", typed="1\n")
        assert "Going on" not in done.stdout, words


def test_the_common_stem_of_a_group_stands_above_each_of_its_items(shiken, tmp_path, content):
    text = (content / "questions" / "many.yaml").read_text(encoding="utf-8")
    head = "- kind: group\n  id: walk\n  stem:\n    ja: 共通の文\n    en: The common stem.\n"
    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "walk.yaml"
    file.write_text(head + text.replace("  topic:", "  group: walk\n  topic:"), encoding="utf-8")
    done = shiken("--content", tmp_path, "quiz", "--count", "3", typed="1\n1\n1\n")
    assert len(re.findall(r"Question \d/3.*\n+The common stem\.", done.stdout)) == 3


def test_where_to_read_on_stands_below_each_explanation(shiken, tmp_path, content, language):
    text = (content / "questions" / "many.yaml").read_text(encoding="utf-8")
    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "read.yaml"
    file.write_text(
        text.replace("  topic:", f"  sources: [{SOURCE!r}]\n  topic:"), encoding="utf-8"
    )
    words = ("--content", tmp_path, "--lang", language, "quiz", "--count", "2")
    done = shiken(*words, typed="1\npass\n")  # one answer, and one passed
    label = {"en": "Source: ", "ja": "出典："}[language]
    assert done.stdout.count(f"\n{label}{SOURCE}\n") == 2


def test_topics_and_kinds_narrow_what_is_asked(shiken, content, saved):
    done = shiken("--content", content, "quiz", "3-5-2", "--count", "9", typed="input gate\nx\n0\n")
    assert done.returncode == 0
    assert {id_ for (id_,) in saved(ASKED)} <= {"the-term", "the-points", "the-match"}
    assert "Question 1/3" in done.stdout


def test_an_answer_in_own_words_is_ticked_and_counted_apart(shiken, content, saved):
    typed = "An LSTM has a cell.\n1\n"
    done = shiken("--content", content, "quiz", "--kind", "points", typed=typed)
    assert "A model answer:" in done.stdout
    assert "Which of these points are in yours?" in done.stdout
    assert "0 of 0 right, 0 points." in done.stdout
    assert "0.5 of 1 in your own words" in done.stdout
    assert saved("select score, self_marked from answers") == [(0.5, 1)]


def test_every_kind_is_answered_and_marked(shiken, content, saved):
    answers = {
        "blank": "x.mean(axis=-1)\n",
        "formula": "(1 - y) * (1 + y)\n",
        "multiple": "1 2 3 4\n",
        "numeric": "7\n",
        "points": "mine\n1 2\n",
        "single": "1\n",
        "term": "入力ゲート\n",
    }
    for kind, typed in answers.items():
        words = ("quiz", "--kind", kind, "--count", "1", "--seed", "1")
        assert shiken("--content", content, *words, typed=typed).returncode == 0
    scores = dict(saved("select item, score from answers"))
    assert len(scores) == len(answers)
    assert scores["the-blank"] == scores["the-formula"] == scores["the-points"] == 1
    assert scores["the-multiple"] == scores["the-term"] == 0


def test_a_japanese_session_is_japanese(shiken, content):
    words = ("--lang", "ja", "--content", content, "quiz", "--kind", "single", "--seed", "1")
    done = shiken(*words, "--count", "2", typed="1\n2\n")
    assert "すべてのロジットに定数 c を足すと" in done.stdout
    assert not re.search(r"[A-Z][a-z]+ [a-z]+ [a-z]+", done.stdout + done.stderr)


def test_problems_in_the_content_are_mentioned_and_the_rest_is_asked(shiken, content, tmp_path):
    (tmp_path / "questions").mkdir()
    sound = (content / "questions" / "many.yaml").read_text(encoding="utf-8")
    (tmp_path / "questions" / "a.yaml").write_text(sound, encoding="utf-8")
    (tmp_path / "questions" / "b.yaml").write_text("- id: half\n", encoding="utf-8")
    done = shiken("--content", tmp_path, "quiz", "--count", "1", typed="1\n")
    assert done.returncode == 0
    assert "1 problems in the content; `shiken author check` lists them." in done.stdout
    (tmp_path / "questions" / "a.yaml").unlink()
    done = shiken("--content", tmp_path, "quiz", typed="1\n")
    assert done.returncode == 3
    assert "b.yaml:1: " in done.stderr
    assert "There is no question that can be asked." in done.stderr
    assert "shiken author new question" in done.stderr


def test_what_stays_wrong_is_named_at_the_end(shiken, content):
    for _ in range(4):
        words = ("--content", content, "quiz", "--kind", "term", "--count", "1")
        done = shiken(*words, typed="nonsense\n")
        told = "Keeps slipping: the-term. Read about it before you try again." in done.stdout
    assert told
    assert "slipping" not in shiken(*words, typed="forget gate\n").stdout
