"""Small Markdown documents by chance: tables, words struck out, checklists and notes, and mixtures of them.

What two programs are known to take for different things is not written here: `markdown_differences.py` has an example
of each.
"""

import random
import re
from collections.abc import Callable

WORDS = """the a of and skin needle scar dose tablet week doctor pain cream sun water light rest Haut Öl größer crème
naïve œuf кожа кръв 皮膚 δέρμα don't it's 5 10 mg 250 x² ½ µg 37.5 A1 end""".split()
CODE = ["`a`", "`~~a~~`", "``a ` b``", "`[^a]`", "`*`", "`\\`", "` - [ ] `"]
PIPES = ["\\|", "a\\|b", "`a\\|b`", "`\\|`", "`\\|\\|x`", "**\\|**", "~~a\\|b~~"]
BOXES = ["[ ] ", "[x] ", "[X] ", "[ ] ", "[x]  ", "[ ]\t", "", "\\[x] ", "[x]", "[ x] ", "[-] "]
PIECES = [
    "5~10 mg", "~5", "~a~", "\\~~a~~", "\\~\\~a\\~\\~", "a~~b", "~~ a ~~", "~~~a~~~", "a~~b~~c", "~~a~~.", "(~~a~~)",
    "~~(a)~~", "\"~~a~~\"", "~~\"a\"~~", "a~~.b~~", "~~a.~~b", "~~皮~~膚", "~~a~~~~b~~", "**~~a~~**",
    "*a*~~b~~", "~~a~~*b*", "`a`~~b~~", "~~`a`~~", "\\*a\\*", "\\`a\\`", "\\[^a]", "&amp;", "&ouml;", "--", "...",
    "\"a b\"", "a -- b", "1---2", "[a]",
    "!", "< 5", "5 > 4", "\\\\", "#5", "a_b_c", "2*3*4"]
SIGNS = [".", ",", ";", ":", "!", "?", ")", "…", "’", "%"]


class Writer:
    """Writes one document. Its number is part of its names, so that one file can hold several documents."""

    def __init__(self, chance: random.Random, number: int):
        self.chance = chance
        self.number = number
        self.names: list[str] = []  # of its notes
        self.links: list[str] = []  # the labels of its links
        self.in_quote = False

    def document(self) -> str:
        shapes = ["n{}{}", "Note-{}.{}", "é{}x{}", "{}{}"]
        self.names = [self.chance.choice(shapes).format(self.number, letter)
                      for letter in self.chance.choice(["", "", "a", "a", "ab", "abc"])]
        blocks = [self.block(0) for _ in range(self.chance.randint(1, 3))]
        blocks += self.definitions()
        self.chance.shuffle(blocks)
        # A note that nothing refers to is an error: each gets a use that is sure.
        for name in self.names:
            blocks.insert(self.chance.randint(0, len(blocks)), f"{self.words(2)}[^{name}] {self.words(1)}.")
        text = "\n".join(blocks)
        blocks += [f"[{label}]: https://example.org/{label}" for label in self.links if f"[{label}]" in text]
        return "\n\n".join(blocks) + "\n"

    # Blocks

    def block(self, depth: int) -> str:
        kinds: list[Callable[[int], str]] = [self.paragraph] * 3 + [self.table] * 4 + [self.tasks] * 2
        kinds += [self.heading, self.code_block]
        if depth < 2:
            kinds += [self.quote, self.items]
        return self.chance.choice(kinds)(depth)

    def paragraph(self, depth: int) -> str:
        lines = [self.line() for _ in range(self.chance.choice([1, 1, 2, 3]))]
        return self.chance.choice(["\n", "\n", "\\\n", "  \n"]).join(lines)

    def heading(self, depth: int) -> str:
        return "#" * self.chance.randint(1, 6) + " " + self.line()

    def code_block(self, depth: int) -> str:
        lines = [self.chance.choice(["| a | b |", "|---|---|", "~~a~~", "- [x] a", "[^a]: words", "    b"])
                 for _ in range(self.chance.randint(1, 3))]
        return "\n".join(["```", *lines, "```"])

    def quote(self, depth: int) -> str:
        was, self.in_quote = self.in_quote, True
        inner = "\n\n".join(self.block(depth + 1) for _ in range(self.chance.randint(1, 2)))
        self.in_quote = was
        return "\n".join("> " + line if line else ">" for line in inner.split("\n"))

    def items(self, depth: int) -> str:
        gap = self.chance.choice(["\n", "\n\n"])
        items = [self.words(2) + "\n\n" + self.block(depth + 1) for _ in range(self.chance.randint(1, 2))]
        return gap.join(self.item(self.chance.choice(["- ", "* ", "1. ", "10) "]), inner) for inner in items)

    def item(self, mark: str, inner: str) -> str:
        return mark + inner.replace("\n", "\n" + " " * len(mark)).replace("\n" + " " * len(mark) + "\n", "\n\n")

    def tasks(self, depth: int) -> str:
        mark = self.chance.choice(["- ", "* ", "+ ", "1. ", "1) ", "3) "])
        gap = self.chance.choice(["\n", "\n", "\n\n"])
        lines = []
        for _ in range(self.chance.randint(1, 4)):
            box = "" if self.in_quote else self.chance.choice(BOXES)
            inner = box + self.line()
            if self.chance.random() < 0.2:
                inner += "\n" + self.line()
            if box in ("[ ] ", "[x] ") and self.chance.random() < 0.3:
                inner = box + "**" + self.words(2) + "** " + self.line()
            if depth < 2 and self.chance.random() < 0.2:
                inner += gap + self.tasks(depth + 1)
            lines.append(self.item(mark, inner))
        return gap.join(lines)

    def table(self, depth: int) -> str:
        columns = self.chance.choice([1, 1, 2, 2, 2, 3, 4])
        has_pipes = columns == 1 or self.chance.random() < 0.7
        delimiters = [self.chance.choice(["---", "-", ":--", ":-:", "--:", ":-", "-:", " --- ", ":----------:"])
                      for _ in range(columns)]
        if not has_pipes:  # `- |` begins a list
            delimiters[0] = self.chance.choice(["---", ":--", ":-:", "--:"])
        rows = [self.row(columns, columns, has_pipes), self.join(delimiters, has_pipes)]
        for _ in range(self.chance.choice([0, 1, 1, 2, 3])):
            rows.append(self.row(columns, self.chance.randint(1, columns), has_pipes))
        rows[1:] = [self.chance.choice(["", "", "", " ", "  "]) + row for row in rows[1:]]
        if self.chance.random() < 0.2:
            rows.insert(0, self.line())
        if self.chance.random() < 0.1:
            line = self.line()
            rows.append(self.chance.choice(["# " + line, "> " + line, "- " + line, "```\n|\n```"]))
        return "\n".join(rows)

    def row(self, columns: int, count: int, has_pipes: bool) -> str:
        cells = [self.cell() for _ in range(count)]
        if not has_pipes or (count == columns == 1):
            cells[0] = self.words(1) if not cells[0] else cells[0]
        elif count == 1 and self.chance.random() < 0.2:
            return self.words(2)
        if not has_pipes and not cells[-1]:
            cells[-1] = self.words(1)
        return self.join(cells, has_pipes)

    def join(self, cells: list[str], has_pipes: bool) -> str:
        pad = self.chance.choice([" ", " ", " ", "", "  ", "\t"])
        if not all(re.search(r"[^\W_]$|^ *:?-+:? *$", cell) for cell in cells):
            pad = pad or " "  # marks beside borders are a known difference
        inner = f"{pad}|{pad}".join(cells)
        if len(cells) == 1 and not has_pipes:
            return inner + pad + "|"
        if not has_pipes:
            return inner
        style = self.chance.choice([3, 3, 3, 3, 1, 2]) if len(cells) > 1 else 3
        begin, end = "|" + pad if style & 1 else "", pad + "|" if style & 2 else ""
        if not cells[0] and not style & 1:
            begin = "|" + pad
        if not cells[-1] and not style & 2:
            end = pad + "|"
        return begin + inner + end + self.chance.choice(["", "", " "])

    def cell(self) -> str:
        if self.chance.random() < 0.12:
            return ""
        parts = [self.inline(0) for _ in range(self.chance.choice([1, 1, 2]))]
        if self.chance.random() < 0.15:
            parts.append(self.chance.choice(PIPES))
        # The cell of a row without pipes at its ends must not begin another block.
        return self.words(1, plain=True) + " " + " ".join(parts)

    def definitions(self) -> list[str]:
        blocks: list[str] = []
        adjacent = self.chance.random() < 0.3
        for name in self.names:
            lines = [self.chance.choice([
                self.words(3), self.line(), self.line(), self.words(1), self.words(1) + " (2020)", "*end*",
                "<https://example.org/" + name + ">", "[end](a.md)"])]
            lines += [self.chance.choice(["", "", "    ", "  "]) + self.line()
                      for _ in range(self.chance.choice([0, 0, 0, 1, 2]))]
            if self.chance.random() < 0.2:
                lines[0] += f" [^{self.chance.choice(self.names)}]"
            text = self.chance.choice(["", "", "", " "]) + f"[^{name}]:" + self.chance.choice([" ", " ", "", "  "])
            words = "\n".join(lines)
            blocks.append(text + words)
        return ["\n".join(blocks)] if adjacent and blocks else blocks

    # Words

    def words(self, most: int, plain: bool = False) -> str:
        count = 1 if plain else self.chance.randint(1, most)
        return " ".join(self.chance.choice(WORDS[:18] if plain else WORDS) for _ in range(count))

    def line(self) -> str:
        parts = [self.words(2)] + [self.inline(0) for _ in range(self.chance.randint(0, 3))]
        return " ".join(parts)

    def inline(self, depth: int) -> str:
        """Some words, marked or not; now and then with delimiters beside them and no space between."""
        pick = self.chance.random()
        if pick < 0.2 or depth > 2:
            return self.words(3)
        if pick < 0.45:
            kinds = ["*", "**", "_", "__", "~~", "~~", "~~"]
            mark = self.chance.choice(kinds)
            inner = " ".join(self.inline(depth + 1) for _ in range(self.chance.choice([1, 1, 2])))
            return self.beside(mark + inner + mark)
        if pick < 0.55:
            return self.beside(self.chance.choice(CODE))
        if pick < 0.65 and self.names:
            return self.beside(f"[^{self.chance.choice(self.names)}]")
        if pick < 0.72:
            return self.beside(self.link())
        if pick < 0.74:
            return "~~\\~a\\~~~"
        if pick < 0.9 and depth == 0:
            return self.chance.choice(PIECES)
        return self.words(1) + self.chance.choice(SIGNS)

    def link(self) -> str:
        words = self.chance.choice([self.words(2), "~~" + self.words(1) + "~~", "*" + self.words(1) + "*", "`a`"])
        if self.chance.random() < 0.2:
            label = f"L{self.number}x{len(self.links)}"
            self.links.append(label)
            return f"[{words}][{label}]"
        addresses = ["a.md", "https://example.org/a~b", "/a/#b \"t u\"", "<a b>", "a~~b~~c"]
        return f"[{words}]({self.chance.choice(addresses)})"

    def beside(self, text: str) -> str:
        """With a word or a punctuation mark right before or after it."""
        pick = self.chance.random()
        if pick < 0.75:
            return text
        beside = self.chance.choice(["a", "皮", "ö", "5", *SIGNS, "(", "\""])
        if pick < 0.85:
            return beside + text
        # Behind a bracket, GitHub takes `(` for an address that CommonMark does not take for one.
        if text[-1] == "]" and beside == "(":
            return text
        return text + beside


def mutate(chance: random.Random, text: str) -> str:
    """The text with a few characters lost, doubled, swapped or put in."""
    characters = list(text)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(characters))
        match chance.randrange(4):
            case 0 if len(characters) > 1:
                del characters[place]
            case 1:
                characters.insert(place, characters[place])
            case 2:
                other = min(place + 1, len(characters) - 1)
                characters[place], characters[other] = characters[other], characters[place]
            case _:
                characters.insert(place, chance.choice("|~[]^*_`:-x \n\\<>\"'#\t"))
    return "".join(characters)
