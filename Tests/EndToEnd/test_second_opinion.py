"""Tables, words struck out, checklists and notes are what GitHub's parser makes of them, in thousands of documents.

CommonMark has none of these; here they are made of the tree that a CommonMark parser gives. GitHub's own parser knows
them as it reads, so it is a second opinion from a program with nothing in common but the text. What the two are meant
to disagree about is listed in `markdown_differences.py`, each with an example.

The documents are the same in every run. SECOND_OPINION_SEED=… makes others, SECOND_OPINION_COUNT=… more of them.
"""

import os
import random
import re
import unicodedata
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from difflib import unified_diff
from functools import partial
from pathlib import Path

import pytest
from markdown_differences import BUGS, DIFFERENCES, Bug, Difference
from markdown_documents import Writer, mutate
from markdown_pages import Answer, alone, github, spans_borders, together

SEED = os.environ.get("SECOND_OPINION_SEED", "1")
COUNT = int(os.environ.get("SECOND_OPINION_COUNT", "4000"))
BATCH = 40
MARKS_ACROSS = ("this table can't be read", "this isn't a table: its first row", "this | is inside code")


# What is compared

def flanks(before: str, after: str) -> tuple[bool, bool]:
    """Whether marks between two characters may begin and may end something (CommonMark 0.30, 6.2)."""
    def is_punctuation(character: str) -> bool:
        return unicodedata.category(character)[0] == "P" or character in "$+<=>^`|~"
    left = not after.isspace() and (not is_punctuation(after) or before.isspace() or is_punctuation(before))
    right = not before.isspace() and (not is_punctuation(before) or after.isspace() or is_punctuation(after))
    return left, right


def depends_on_tildes(text: str) -> bool:
    """Whether marks or quotes would have another meaning if the tildes beside them were not there."""
    for run in re.finditer(r"(?<!~)(~*)(\*+|_+|['\"])(~*)", f"\n{text}\n"):
        whole = run.string
        near = flanks(whole[run.start(2) - 1], whole[run.end(2)])
        far = flanks(whole[run.start() - 1], whole[run.end()] if run.end() < len(whole) else "\n")
        if near != far:
            return True
    return False


def kind(text: str, ours: Answer, theirs: Answer, folder: Path) -> str:
    """What is known about a document of which the two make different things; empty where nothing is.

    But for marks across cells or rows only emphasis, words struck out, their delimiters and the kinds of quotes may differ.
    """
    errors = ours.said["error"]
    if errors and all(error.startswith(MARKS_ACROSS) for error in errors):
        return "marks across cells or rows" if spans_borders(text, folder) else ""
    if errors or ours.without_marks != theirs.without_marks:
        return ""
    if depends_on_tildes(text):
        return "tildes beside marks"
    is_struck_across = "~~" in text and ours.without_strikes == github(text, strikes=False).without_strikes
    if is_struck_across or any("these ~~ have no partner" in warning for warning in ours.said["warning"]):
        return "words struck out across emphasis"
    if alone(text, folder, "--commonmark").shown != github(text, is_plain=True).shown:
        return "marks of CommonMark itself"
    return ""


def lost(ours: Answer, theirs: Answer) -> str:
    """Words that GitHub shows and we neither show nor have an error for."""
    if ours.said["error"]:
        return ""
    missing = [word for word in Counter(theirs.words) - Counter(ours.words) if word not in ours.held]
    return " ".join(missing) or "".join((Counter("".join(theirs.words)) - Counter(ours.held)).elements())


def report(text: str, ours: Answer, theirs: Answer, problem: str) -> str:
    said = "\n".join(f"{level}: {line}" for level, lines in ours.said.items() for line in lines)
    difference = unified_diff(theirs.shown.split("\n"), ours.shown.split("\n"), "GitHub", "ours", lineterm="")
    parts = [f"{problem}:", text, repr(text), "--- ours", ours.html, said, "--- GitHub", theirs.html, *difference]
    return "\n".join(parts)


# Documents by chance

def document(number: int) -> tuple[str, bool]:
    """A document, and whether it was spoiled afterwards."""
    chance = random.Random(f"{SEED} {number}")
    text = Writer(chance, number).document()
    spoiled = number % 3 == 2
    return (mutate(chance, text) if spoiled else text), spoiled


def judge(first: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """What is wrong with a batch of documents, and how many of each kind there were."""
    documents = [document(number) for number in range(first, min(first + BATCH, COUNT))]
    problems: list[str] = []
    kinds: Counter[str] = Counter()
    for (text, spoiled), ours in zip(documents, together([text for text, _ in documents], folder), strict=True):
        theirs = github(text)
        if not problem(text, spoiled, ours, theirs):
            kinds["spoiled" if spoiled else "equal"] += 1
            continue
        # A document in a file of its own is easier to look at, and none can blame its neighbours.
        ours = alone(text, folder)
        found = problem(text, spoiled, ours, theirs)
        if found.startswith(("other HTML", "a false alarm")) and (known := kind(text, ours, theirs, folder)):
            kinds[known] += 1
        elif found:
            problems.append(report(text, ours, theirs, found))
        else:
            kinds["only alone"] += 1
            if not spoiled:
                problems.append(f"good alone, but not beside others:\n{text}")
    return problems, kinds


def problem(text: str, spoiled: bool, ours: Answer, theirs: Answer) -> str:
    if ours.code not in (0, 1):
        return f"exit {ours.code}"
    if ours.malformed and "a link can't be inside another link" not in " ".join(ours.said["error"]):
        return f"malformed HTML: {ours.malformed}"
    if words := lost(ours, theirs):
        return f"lost without a word: {words}"
    if spoiled:
        return ""
    if ours.said["error"]:
        return f"a false alarm: {ours.said['error']}"
    return "" if ours.shown == theirs.shown else "other HTML"


def test_documents_by_chance_are_what_github_makes_of_them(scratch):
    """All documents are well-formed pages on which nothing is missing; those without spoiled characters are also equal.

    Few belong to a kind of which it is known that the two differ in marks, and in nothing else.
    """
    problems: list[str] = []
    kinds: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found, counted in pool.map(partial(judge, folder=scratch), range(0, COUNT, BATCH)):
            problems += found
            kinds += counted
    print(f"seed {SEED}: {dict(kinds)}")
    shown = f"\n\n{'=' * 60}\n".join(sorted(problems, key=len)[:5])
    assert not problems, f"seed {SEED}: {len(problems)} of {COUNT} documents, the shortest first\n{shown}"
    assert kinds["equal"] > 0.6 * COUNT, kinds


# Examples

@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda difference: difference.name)
def test_a_difference_is_one_and_nothing_is_lost(scratch, difference: Difference):
    """Each entry of the list is still a difference, is said where it should be, and loses no words in silence."""
    ours, theirs = alone(difference.example, scratch), github(difference.example)
    found = report(difference.example, ours, theirs, difference.name)
    assert ours.code in (0, 1), found
    assert ours.shown != theirs.shown or difference.error, found
    assert [line for line in ours.said["error"] if difference.error in line] or not difference.error, found
    assert [line for line in ours.said["warning"] if difference.warning in line] or not difference.warning, found
    assert lost(ours, theirs) == difference.gone and not ours.malformed, found
    assert all(words in ours.shown.replace("\n", " ") for words in difference.shown), found


@pytest.mark.parametrize("bug", [pytest.param(bug, id=f"{bug.name}-{number}")
                                 for bug in BUGS for number, bug in enumerate(bug.each())])
def test_what_once_went_wrong(scratch, bug: Bug):
    """Equal to GitHub's, without errors; or, where GitHub loses words too, an error says so."""
    text = bug.examples[0]
    ours, theirs = alone(text, scratch), github(text)
    found = report(text, ours, theirs, bug.name)
    assert ours.code in (0, 1), found
    assert bool(ours.said["error"]) == bug.error, found
    assert bug.error or ours.shown == theirs.shown, found
