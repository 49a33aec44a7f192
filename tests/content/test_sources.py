"""What the bank tells of papers can be looked up, and a work is cited in one way."""

import re
from collections import defaultdict

import msgspec
import pytest

from grader.content.bank import read_bank
from grader.content.item import Source
from grader.content.paths import content_root

SYSTEMS = re.compile(
    r"\b(AdaGrad|Adam|AdamW|AutoAugment|BERT|CycleGAN|DDPM|DQN|ELMo|FCOS|FaceNet|FastText|FedAvg|"
    r"FixMatch|GPT(-\d)?|GloVe|Grad-CAM|InfoNCE|LIME|MAML|Megatron|MobileNet|NAG|PatchGAN|RAG|"
    r"RMSProp|RandAugment|ResNet(-\d+)?|RetinaNet|RoBERTa|RoIAlign|RoIPool|SHAP|SSD|SimCLR|"
    r"SpecAugment|T5|U-Net|VHRED|ViT|WGAN(-GP)?|WaveNet|WideResNet|YOLO(v\d)?|ZeRO|mixup|pix2pix)\b"
)
"""Methods that somebody published under this name."""

PLACE = re.compile(
    r"(§|(Chapter|Eq\.|Table|Fig\.|Algorithm|Theorem|Appendix|p\.|page) )\S|Abstract$"
)


@pytest.fixture(scope="module")
def items():
    bank = read_bank(content_root())
    assert bank.problems == ()
    return bank.items


def spoken(item):
    """The words of an item that claim something: stem and reason, in English."""
    return f"{item.stem.en} {item.because.en}"


def work(source):
    """Authors, year and title; a title may have commas, a place may have several parts."""
    authors, _, rest = source.partition(" (")
    year, _, rest = rest.partition("), ")
    parts = rest.split(", ")
    place = next(n for n, part in enumerate(parts) if n and PLACE.match(part))
    return authors, year, ", ".join(parts[:place])


def test_whoever_names_a_published_method_says_where_it_is_published(items):
    bare = [item.id for item in items if SYSTEMS.search(spoken(item)) and not item.sources]
    assert bare == []


def test_most_items_can_be_read_up(items):
    assert sum(bool(item.sources) for item in items) > 0.9 * len(items)


def test_one_work_is_cited_in_one_way(items):
    known = defaultdict(set)
    for item in items:
        for source in item.sources:
            authors, year, title = work(source)
            known[title.casefold(), authors.split()[0]].add((authors, year, title))
    assert {title: ways for title, ways in known.items() if len(ways) > 1} == {}


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
