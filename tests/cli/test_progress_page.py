"""The page of `shiken progress --html`, as a real browser opens and draws it."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PIL import Image

from grader.cli.progress_page import STYLE, page
from grader.cli.standing import Standing
from grader.cli.words import Tongue
from grader.content.blueprint import Area
from grader.content.text import Text
from grader.quiz.progress import HeadingProgress, Progress, Sat
from grader.quiz.readiness import AreaForecast, Readiness

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # whatever it asks for from outside, it will not get
)
DARK = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0")
WIDE = (900, 1400)
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"></svg><script>document.title=1</script>&amp;'\""
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """Run the browser of this machine on a file; it has never seen another."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        if os.environ.get("CI") and shutil.which("apt-get"):
            pytest.fail("no browser to open the page in: `apt-get install chromium`")
        pytest.skip("no Chromium here to open the page in")

    def run(file, *options):
        folder = tmp_path_factory.mktemp("profile")
        done = subprocess.run(
            [program, *QUIET, f"--user-data-dir={folder}", *options, file.as_uri()],
            capture_output=True,
            check=True,
            timeout=120,
            env={"PATH": os.environ["PATH"], "HOME": str(folder)},
        )
        return done.stdout.decode()

    return run


@pytest.fixture
def standing():
    """A learner in the middle of things."""
    area = Area(name=Text("応用数学", "Mathematics"), topics=("1",), share=1)
    forecast = AreaForecast(area, 40, 0.6, 0.4, 0.8)
    return Standing(
        progress=Progress(
            headings=(
                HeadingProgress("1-2-1", 8, 6, 4, 0.5),
                HeadingProgress("3-5-2", 9, 0, 0, 0.25),
            ),
            past=tuple(range(14)),
            due=(20, *range(13)),
            days=3,
            answered=60,
            leeches=(),
            exams=(Sat(date(2026, 11, 20), 63, 104),),
        ),
        readiness=Readiness(0.27, 0.1, 0.5, 0.6, 60, (forecast,)),
        counted=60,
        study=("3-5-2",),
        passed=2,
        exercises=86,
        days_left=90,
        today=date(2026, 11, 21),
        pass_mark=(0.6, 0.7),
    )


@pytest.fixture
def written(tmp_path, standing):
    def write(other=None, language="en"):
        file = tmp_path / f"page-{language}.html"
        file.write_text(page(Tongue(language), other or standing), encoding="utf-8")
        return file

    return write


@pytest.fixture
def drawn(browser, tmp_path):
    """Return a page as pixels, (height, width, 3)."""

    def draw(file, *options, size=WIDE):
        picture = tmp_path / "picture.png"
        browser(file, f"--screenshot={picture}", "--window-size={},{}".format(*size), *options)
        with Image.open(picture) as image:
            return np.asarray(image.convert("RGB")).astype(int)

    return draw


def colours(dark):
    """The colours of the style sheet, by their names, as (red, green, blue)."""
    light, _, rest = STYLE.read_text(encoding="utf-8").partition("prefers-color-scheme")
    text = rest.partition("* {")[0] if dark else light
    found = re.findall(r"--(\w+): #(\w{3,6})", text)
    full = {name: "".join(2 * c for c in code) if len(code) == 3 else code for name, code in found}
    return {name: tuple(bytes.fromhex(code)) for name, code in full.items()}


def area(picture, colour, near=0):
    """How many pixels have this colour."""
    return int((abs(picture - np.array(colour)).max(axis=2) <= near).sum())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_is_drawn_with_its_charts(written, drawn, language, dark):
    picture, known = drawn(written(language=language), *(DARK if dark else ())), colours(dark)
    assert picture.shape == (WIDE[1], WIDE[0], 3)
    assert tuple(picture[2, 2]) == known["paper"]
    assert area(picture, known["card"]) > 100_000
    assert area(picture, known["good"]) > 5_000  # the arc, the columns, the bars
    assert area(picture, known["band"]) > 5_000
    assert area(picture, known["bad"]) > 100
    assert area(picture, known["ink"], near=60) > 500


def test_charts_have_the_size_of_what_they_show(standing, written, drawn):
    good = colours(dark=False)["good"]

    def arc(chance):
        readiness = replace(standing.readiness, chance=chance)
        return area(drawn(written(replace(standing, readiness=readiness)))[:280], good)

    assert arc(0.8) / arc(0.2) == pytest.approx(4, rel=0.1)


def test_a_browser_finds_every_part_in_the_language(standing, written, browser, language):
    tell = Tongue(language).tell
    told = browser(written(language=language), "--dump-dom")
    assert f'<html lang="{language}">' in told
    assert tell(standing.readiness.areas[0].area.name) in told
    for sign in ('class="gauge"', 'class="plot"', 'class="columns past"', 'class="bar"'):
        assert sign in told
    for number in ("27%", "6/8", "2/86", "90", "40%–80%", "63/104", "61%"):
        assert f">{number}<" in told
    body = re.sub(r"<style>.*?</style>|<[^>]+>", "", told, flags=re.DOTALL)
    if language == "ja":
        assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", body)


def test_nothing_on_the_page_lies_outside_of_it(written):
    text = written().read_text(encoding="utf-8")
    assert not re.search(
        r"https?:|//|url\(|@import|<script|<link|<img|<iframe|\bsrc=|\bon\w+=", text
    )
    assert set(re.findall(r"\shref=", text)) == set()


def test_hostile_names_are_text(standing, written, browser):
    [one] = standing.readiness.areas
    name = Text(HOSTILE, HOSTILE)
    hostile = replace(one, area=Area(name=name, topics=("1",), share=1))
    readiness = replace(standing.readiness, areas=(hostile,))
    told = browser(written(replace(standing, readiness=readiness, study=(HOSTILE,))), "--dump-dom")
    assert "<title>Shiken: Your progress</title>" in told
    assert "<img" not in told
    assert "<script" not in told
    assert told.count("onerror") == 3


def test_a_learner_without_answers_has_a_page_too(standing, written, drawn, browser):
    empty = replace(
        standing,
        progress=replace(standing.progress, past=(0,) * 14, due=(0,) * 14, days=0),
        readiness=None,
        days_left=None,
    )
    file = written(empty)
    assert "is not foretold from fewer than 30" in browser(file, "--dump-dom")
    assert area(drawn(file), colours(dark=False)["card"]) > 100_000


def test_on_a_narrow_screen_nothing_is_cut_off(written, drawn):
    picture = drawn(written(language="ja"), size=(500, 1800))
    paper = np.array(colours(dark=False)["paper"])
    assert (picture[:, -8:] == paper).all()


def test_the_command_writes_the_page(shiken, course, browser, tmp_path):
    done = shiken("--content", course, "progress", "--html", tmp_path / "mine.html")
    assert done.returncode == 0
    assert f"Written: {tmp_path / 'mine.html'}" in done.stdout
    told = browser(tmp_path / "mine.html", "--dump-dom")
    assert "0/48" in told
    assert 'class="topics"' in told
