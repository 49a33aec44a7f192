"""What a box has: importing this imports all of it.

It happens before foreign code runs, since no file can be opened after that. What is not in this
list is not in a box, on any machine and at any grade.
"""

import __future__

import abc
import ast
import bisect
import cmath
import collections
import collections.abc
import contextlib
import copy
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import heapq
import inspect
import io
import itertools
import json
import linecache
import math
import numbers
import operator
import os
import pathlib
import pprint
import random
import re
import statistics
import string
import struct
import sys
import textwrap
import time
import traceback
import types
import typing
import unicodedata
import warnings

import numpy
import numpy.char
import numpy.fft
import numpy.linalg
import numpy.ma  # np.unique, np.median and others import it when they are first called
import numpy.polynomial
import numpy.random
import numpy.rec
import numpy.strings
