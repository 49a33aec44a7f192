import sys

import pytest

from grader.sandbox.job import Returned

NOTEBOOK = (
    """\
import numpy as np
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import matplotlib.animation as animation
from matplotlib import cm
from mpl_toolkits.mplot3d import Axes3D
import japanize_matplotlib
import seaborn as sns
import tqdm as bars
from tqdm import tqdm, trange
from tqdm.auto import tqdm as auto
from tqdm.notebook import tqdm as notebook_bar
from IPython.display import display, clear_output, HTML
from google.colab import drive
import ipywidgets as widgets
""",
    """\
drive.mount('/content/drive')
sns.set_theme(style='whitegrid')
plt.rcParams['figure.figsize'] = (8, 4)
plt.style.use('ggplot')
x = np.linspace(0, 1, 5)
""",
    """\
fig, ax = plt.subplots()
ax.plot(x, x ** 2, label='a', color=cm.viridis(0.5))
line, = ax.plot(x, x)
ax.set(title='t', xlabel='x')
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 4))
left.imshow(np.eye(3)); right.hist(x)
fig, ((a, b), (c, d)) = plt.subplots(2, 2)
fig, (top, bottom) = plt.subplots(nrows=2, sharex=True)
fig, axes = plt.subplots(2, 3)
axes[0, 1].plot(x); axes.flat[0].set_title('t')
drawn = [cell for cell in axes.ravel()]
counts, edges, patches = plt.hist(x)
sns.heatmap(np.eye(3), ax=ax)
with plt.style.context('dark'):
    plt.figure(figsize=(3, 3)).add_subplot(111, projection='3d')
plt.tight_layout(); plt.legend(); plt.show(); plt.close('all')
display(HTML('<b>x</b>')); clear_output(wait=True)
""",
    """\
seen = [i for i in tqdm(range(3), desc='epoch')]
seen += [i for i in auto([3, 4])]
seen += list(trange(5, 7)) + list(bars.tqdm([7])) + list(notebook_bar(iterable=[8]))
bar = tqdm(range(9, 11))
for i in bar:
    bar.set_postfix(loss=0.1)
    seen.append(i)
with tqdm(total=2) as bar:
    bar.update(1)
tqdm.write('done')
lengths = [len(tqdm([1, 2, 3])), len(trange(4))]
""",
    """\
def f():
    return seen, len(drawn), lengths
""",
)


def test_a_typical_plotting_notebook_goes_through_without_a_complaint(load):
    assert load(*NOTEBOOK).complaints == ()


def test_a_loop_under_a_progress_bar_sees_every_item(ask):
    (answer,) = ask("".join(NOTEBOOK), ())
    assert answer == Returned(([*range(11)], 6, [3, 4]), printed=answer.printed)


@pytest.mark.parametrize("name", ["torch", "pandas", "scipy.special", "tensorflow", "sklearn"])
def test_a_module_that_would_matter_says_so_by_name(load, name):
    (complaint,) = load(f"import {name}").complaints
    assert complaint.kind == "ModuleNotFoundError"
    top = name.partition(".")[0]
    assert top in complaint.text
    assert "the box has NumPy and the standard library" in complaint.text


@pytest.mark.parametrize("name", ["hypothesis", "pytest", "yaml", "grader.oracle", "pip"])
def test_an_installed_module_is_refused_as_well(load, name):
    (complaint,) = load(f"import {name}").complaints
    assert (complaint.kind, complaint.line) == ("ModuleNotFoundError", 1)


def test_an_optional_import_can_be_tried(ask):
    source = "try:\n    import torch\nexcept ImportError:\n    torch = None\ndef f(): return torch"
    assert ask(source, ())[0].value is None


def test_numpy_and_the_standard_library_are_there(load):
    modules = "numpy.linalg, numpy.fft, collections, itertools, json, decimal, typing, re"
    assert load(f"import {modules}").complaints == ()


def test_stand_ins_are_no_part_of_this_process():
    assert not {"matplotlib", "seaborn", "tqdm"} & set(sys.modules)
