"""What the bank tells of papers can be looked up, and a work is cited in one way."""

import importlib.util
import re
from collections import defaultdict
from pathlib import Path

import msgspec
import pytest

from grader.content.bank import read_bank
from grader.content.item import Source
from grader.content.paths import content_root

ROOT = Path(__file__).parents[2]
SYSTEMS = re.compile(
    r"\b(AdaGrad|Adam|AdamW|AutoAugment|BERT|CycleGAN|DDPM|DQN|ELMo|FCOS|FaceNet|FastText|FedAvg|"
    r"FixMatch|GPT(-\d)?|GloVe|Grad-CAM|InfoNCE|LIME|MAML|Megatron|MobileNet|NAG|PatchGAN|RAG|"
    r"RMSProp|RandAugment|ResNet(-\d+)?|RetinaNet|RoBERTa|RoIAlign|RoIPool|SHAP|SSD|SimCLR|"
    r"SpecAugment|T5|U-Net|VHRED|ViT|WGAN(-GP)?|WaveNet|WideResNet|YOLO(v\d)?|ZeRO|mixup|pix2pix)\b"
)
"""Methods that somebody published under this name."""


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("sources_page", ROOT / "tools/sources_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def items():
    bank = read_bank(content_root())
    assert bank.problems == ()
    return bank.items


def spoken(item):
    """The words of an item that claim something: stem and reason, in English."""
    return f"{item.stem.en} {item.because.en}"


def test_whoever_names_a_published_method_says_where_it_is_published(items):
    bare = [item.id for item in items if SYSTEMS.search(spoken(item)) and not item.sources]
    assert bare == []


def test_most_items_can_be_read_up(items):
    assert sum(bool(item.sources) for item in items) > 0.9 * len(items)


def test_one_work_is_cited_in_one_way(items, tool):
    known = defaultdict(set)
    for item in items:
        for source in item.sources:
            work, _ = tool.taken_apart(source)
            known[work.title.casefold(), work.authors.split()[0]].add(work)
    assert {title: ways for title, ways in known.items() if len(ways) > 1} == {}


def test_the_page_of_sources_is_written_from_the_bank(tool):
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page()


def test_a_title_may_have_commas_and_a_place_several_parts(tool):
    work, place = tool.taken_apart("Lin (1991), Entropy, Divergence and §, §3.1, Eq. 4")
    assert str(work) == "Lin (1991). Entropy, Divergence and §"
    assert place == "§3.1, Eq. 4"


def test_no_item_cites_a_place_twice(items):
    assert [item.id for item in items if len(set(item.sources)) < len(item.sources)] == []


SOUND = "Vaswani et al. (2017), Attention Is All You Need, §3.2.1"


@pytest.mark.parametrize(
    "source",
    [
        SOUND,
        "Kingma and Ba (2015), Adam: A Method for Stochastic Optimization, §2, Algorithm 1",
        "Student (1908), The Probable Error of a Mean, Abstract",
        "PyTorch Contributors (2025), PyTorch Documentation, page torch.nn.LSTM",
    ],
)
def test_a_source_has_authors_year_title_and_place(source):
    assert msgspec.convert(source, Source) == source


@pytest.mark.parametrize(
    "source",
    [
        "Attention Is All You Need",
        SOUND.replace(" (2017)", ""),
        SOUND.replace("2017", "17"),
        SOUND.replace(", §3.2.1", ""),
        SOUND.replace("§3.2.1", "somewhere"),
        SOUND.replace("Vaswani et al. ", ""),
        SOUND + "\n",
    ],
)
def test_anything_less_is_no_source(source):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(source, Source)
