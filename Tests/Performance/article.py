"""One article of the corpus, made from its number alone, so that any article can link to any other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from english import (ADJECTIVES, NOUNS, SECTION_HEADINGS, SUBSECTION_HEADINGS, TAGS, TITLE_ENDINGS, TITLE_OPENINGS,
                     Dice, sentence, sentences)

WORDS = 750
FEWEST = 4  # an article links to three others
MOST = 172_800  # so many titles are unique
SEED = 20_261_105

MARKER = re.compile(r"#+|-|>|\d+\.|\[.?\]|\[!\w+\]|\[\^\d+\]:|[|:-]+")


@dataclass(frozen=True)
class Article:
    number: int
    title: str
    summary: str
    published: date
    updated: date | None
    tags: list[str]
    links: list[tuple[int, str]]  # the other article's number, and a heading's id there or ""
    body_format: str  # Markdown with {0} {1} {2} where the links' targets go

    def body(self, target: Callable[[int, str], str]) -> str:
        return self.body_format.format(*(target(number, anchor) for number, anchor in self.links))


def make_article(number: int, total: int, constructs: bool = False) -> Article:
    """With constructs the same number of words, some of them in a table, notes, a box and a checklist."""
    dice = _dice(number, "text")
    published = date(2019, 1, 1) + timedelta(days=number * 37 % 2200)
    updated = published + timedelta(days=30 + dice.below(270)) if number % 3 == 0 else None
    others = _other_articles(number, total, dice)
    anchors = ["", dice.pick([_heading_id(text) for text in headings(others[1])]), ""]
    return Article(
        number, title(number), " ".join(sentences(dice, 22)), published, updated, dice.sample(TAGS, 3),
        list(zip(others, anchors)), _body(number, others, dice, constructs))


def title(number: int) -> str:
    """The digits of a scattered number choose the words: neighbours differ, and no two articles share a title."""
    parts = TITLE_OPENINGS, ADJECTIVES, NOUNS, TITLE_ENDINGS
    place = number * 7919
    words = []
    for part in parts:
        place, index = divmod(place, len(part))
        words.append(part[index])
    return " ".join(words)


def headings(number: int) -> list[str]:
    """The six section headings, then the subsections'."""
    forms = SECTION_HEADINGS + SUBSECTION_HEADINGS
    return [form.format(noun) for form, noun in zip(forms, _dice(number, "headings").sample(NOUNS, len(forms)))]


def count_words(markdown: str) -> int:
    """Words that a reader sees: without the marks of headings, lists and quotes."""
    return sum(1 for token in markdown.split() if not MARKER.fullmatch(token))


def _dice(number: int, purpose: str) -> Dice:
    """Headings have dice of their own: an article that links to them need not make the whole text first."""
    return Dice((SEED + number) * 2 + (purpose == "headings"))


def _other_articles(number: int, total: int, dice: Dice) -> list[int]:
    """Two anywhere, then one of the neighbours, as a writer would choose."""
    others: list[int] = []
    while len(others) < 3:
        other = dice.below(total) + 1 if len(others) < 2 else (number + dice.below(9)) % total + 1
        if other != number and other not in others:
            others.append(other)
    return others


def _heading_id(heading: str) -> str:
    return heading.lower().replace(" ", "-")


def _body(number: int, others: list[int], dice: Dice, constructs: bool) -> str:
    """Finished blocks are strings. A list is a paragraph's first sentences; it grows until the article is full."""
    *sections, closer, daily, surprise = headings(number)
    noun = dice.pick(NOUNS)
    rare_code = "`" if number % 5 == 0 else ""
    blocks: list[str | list[str]] = [
        [sentence(dice, 9, "*")],
        f"## {sections[0]}", [f"Read [{title(others[0])}]({{0}}) as well."], [],
        f"## {sections[1]}", [], _list(dice, ["-"] * 5), f"### {closer}", [],
        f"## {sections[2]}", [sentence(dice, 10, "**")], _list(dice, ["1.", "2.", "3.", "4."]),
        f"## {sections[3]}", [], f"### {daily}", [f"Another article says [more about this]({{1}})."],
        f"## {sections[4]}", "> " + " ".join(sentences(dice, 20)), [sentence(dice, 8, rare_code)],
        f"### {surprise}", [],
        f"## {sections[5]}", [f"Sources are in the [{noun} register](https://www.example.com/{noun}/)."],
        [f"Next, read [{title(others[2])}]({{2}})."],
    ]
    if constructs:
        blocks += _constructs(dice)
    _fill([block for block in blocks if isinstance(block, list)], WORDS - _words_in(blocks), dice)
    return "\n\n".join(block if isinstance(block, str) else " ".join(block) for block in blocks) + "\n"


def _constructs(dice: Dice) -> list[str | list[str]]:
    rows = [f"| {sentence(dice, 6)} | **{dice.pick(NOUNS)}** {dice.pick(ADJECTIVES).lower()} | {dice.below(90)} |"
            for _ in range(5)]
    return [
        f"{sentence(dice, 8)}[^1] {sentence(dice, 8)}[^2] {sentence(dice, 6)}[^1]",
        "\n".join(["| Day | What you see | Number |", "|:----|--------------|-------:|", *rows,
                   f"Table: {sentence(dice, 6)}"]),
        f"> [!NOTE]\n> {sentence(dice, 10)}", f"> [!SELFCARE]\n> {sentence(dice, 10)}",
        "\n".join(f"- [{dice.pick([' ', 'x'])}] {sentence(dice, 6)}" for _ in range(4)),
        f"[^1]: {sentence(dice, 8)}", f"[^2]: {sentence(dice, 8)}",
    ]


def _list(dice: Dice, marks: list[str]) -> str:
    return "\n".join(f"{mark} {sentence(dice, 6 + dice.below(4))}" for mark in marks)


def _words_in(blocks: list[str | list[str]]) -> int:
    return sum(count_words(block if isinstance(block, str) else " ".join(block)) for block in blocks)


def _fill(paragraphs: list[list[str]], words: int, dice: Dice) -> None:
    """Shares exactly `words` words among the paragraphs, unevenly, as real paragraphs are."""
    even, rest = divmod(words, len(paragraphs))
    sizes = [even + (index < rest) for index in range(len(paragraphs))]
    for index in range(0, len(sizes) - 1, 2):
        moved = dice.below(even // 2)
        sizes[index] -= moved
        sizes[index + 1] += moved
    for paragraph, size in zip(paragraphs, sizes):
        paragraph.extend(sentences(dice, size))
