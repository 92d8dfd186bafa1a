"""Two programs' HTML of the same Markdown in one form, so that only what readers would notice tells them apart."""

import os
import re
from bisect import bisect
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
from cmarkgfm import cmark
from project import Run, execute, program

GITHUB = (cmark.Options.CMARK_OPT_FOOTNOTES | cmark.Options.CMARK_OPT_SMART
          | cmark.Options.CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
SEPARATOR = "SEPARATOR"
INLINE = {"em", "strong", "del", "code", "a", "img", "note", "br"}


@dataclass
class Answer:
    """What a program made of one document."""
    html: str  # empty for one of many
    code: int
    shown: str  # the HTML in the common form: a line for each run of words, and each begin and end of a block
    said: dict[str, list[str]] = field(default_factory=lambda: {"error": [], "warning": []})
    malformed: list[str] = field(default_factory=list)  # what an HTML parser says about it

    @property
    def words(self) -> list[str]:
        """The words and numbers that readers see, but for the marks of notes, lists and boxes."""
        text = re.sub(r"<note[^>]*>|\[[xX]\]|\[\^[^\]\s]*\]", " ", self.shown)
        return re.findall(r"[^\W_]+", unescape(re.sub(r"<[^>]*>", "", text)))

    @property
    def held(self) -> str:
        """All letters and digits that are there at all, also in addresses and as the numbers of lists."""
        numbers = [number or "1" for number in re.findall(r"<ol ?(\d*)>", self.shown)]
        addresses = "".join(re.findall(r'="([^"]*)"', self.shown))
        return "".join([*self.words, *numbers, *re.findall(r"[^\W_]+", unquote(unescape(addresses)))])

    @property
    def without_marks(self) -> str:
        """What is shown, but for emphasis, words struck out, and the characters that make them or quotes."""
        return re.sub(r"</?(?:em|strong|del)>|[~*_“”‘’]", "", self.shown)

    @property
    def without_strikes(self) -> str:
        """What is shown, but for words struck out and the tildes that strike them."""
        return re.sub(r"</?del>|~~", "", self.shown)


def github(text: str, is_plain: bool = False, strikes: bool = True) -> Answer:
    """The second opinion; plain, without what it has beyond CommonMark, or only without words struck out."""
    options, extensions = (0, []) if is_plain else (GITHUB, ["table", "tasklist"] + ["strikethrough"] * strikes)
    html = cmark.markdown_to_html_with_extensions(text, options, extensions)
    tree, malformed = parsed(html)
    return Answer(html, 0, common_form(list(tree), tree.text or "", is_github=True), malformed=malformed)


def parsed(html: str) -> tuple[Element, list[str]]:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(html, container="div")
    return tree, [f"{place}: {problem}" for place, problem, _ in parser.errors]


# The program

def alone(text: str, folder: Path, *options: str) -> Answer:
    """What the program makes of a document in a file of its own."""
    done, tree, malformed = run(text, folder, *options)
    made = Answer(done.stdout, done.code, common_form(list(tree), tree.text or ""), malformed=malformed)
    listen(done.stderr, [made], [1])
    return made


def together(texts: list[str], folder: Path) -> list[Answer]:
    """What the program makes of many documents in one file; where one swallows its neighbours, each is run alone."""
    first_lines, joined = [], ""
    for number, text in enumerate(texts):
        first_lines.append(joined.count("\n") + 1)
        joined += f"{text}\n\n{SEPARATOR}{number}\n\n"
    done, tree, malformed = run(joined, folder)
    parts = split(tree, len(texts))
    if done.code not in (0, 1) or malformed or parts is None:
        return [alone(text, folder) for text in texts]
    answers = [Answer("", 0, common_form(part + notes)) for part, notes in
               zip(parts, notes_by_owner(tree, parts), strict=True)]
    listen(done.stderr, answers, first_lines)
    return answers


def run(text: str, folder: Path, *options: str) -> tuple[Run, Element, list[str]]:
    file = folder / f"{os.getpid()}.md"
    file.write_text(text, newline="")
    done = execute([program(), "markdown", file, *options])
    return done, *parsed(done.stdout)


def spans_borders(text: str, folder: Path) -> bool:
    """Whether CommonMark, without anything beyond it, finds emphasis or a link that holds the end of a line, or a |."""
    tree = run(text, folder, "--commonmark")[1]
    marked = ["".join(element.itertext()) for tag in ("em", "strong", "a") for element in tree.iter(tag)]
    return any("\n" in words or "|" in words for words in marked)


def listen(stderr: str, answers: list[Answer], first_lines: list[int]) -> None:
    """Gives each document what was said about its lines."""
    for line in stderr.splitlines():
        if match := re.match(r".*?\.md:(\d+):\d+: (error|warning): (.*)", line):
            answers[bisect(first_lines, int(match[1])) - 1].said[match[2]].append(match[3])


def split(tree: Element, count: int) -> list[list[Element]] | None:
    """The elements of each document; None where their borders were lost."""
    parts: list[list[Element]] = [[]]
    for element in tree:
        if element.tag == "p" and element.text == f"{SEPARATOR}{len(parts) - 1}" and not len(element):
            parts.append([])
        elif "notes" not in element.get("class", "").split():
            parts[-1].append(element)
    borders = "".join(tree.itertext()).count(SEPARATOR)
    return parts[:-1] if len(parts) == count + 1 == borders + 1 and not parts[-1] else None


def notes_by_owner(tree: Element, parts: list[list[Element]]) -> list[list[Element]]:
    """For each part the list of the notes that it, or a note of it, refers to first."""
    owners: dict[str, int] = {}
    lists = [Element("ol") for _ in parts]
    for number, part in enumerate(parts):
        for element in part:
            for name in references(element):
                owners.setdefault(name, number)
    for note in tree.iterfind("section[@class='notes']/ol/li"):
        owner = owners[note.get("id", "")]
        lists[owner].append(note)
        for name in references(note):
            owners.setdefault(name, owner)
    return [[section(notes)] if len(notes) else [] for notes in lists]


def section(notes: Element) -> Element:
    made = Element("section", {"class": "notes"})
    made.append(notes)
    return made


# The common form

def references(element: Element) -> list[str]:
    """The notes that the words of an element refer to, by their ids."""
    return [(link.get("href") or "").removeprefix("#") for link in element.iter("a")
            if link.get("role") == "doc-noteref" or link.get("data-footnote-ref") is not None]


def common_form(elements: list[Element], text: str = "", is_github: bool = False) -> str:
    """The HTML of some elements of a page with what both programs write in their own ways written in one way.

    Notes are numbered anew in the order of their list, so that a part of a page is like a page of its own.
    """
    root = Element("root")
    root.text = text
    root.extend(elements)
    notes = [note for section in root.iterfind("section") for note in section.iterfind("ol/li")
             if note.get("id", "").startswith(("note_", "fn-"))]
    if is_github and any(references(note) for note in notes):
        notes = reading_order(root, notes)
    numbers = {note.get("id", ""): str(place) for place, note in enumerate(notes, 1)}
    return "\n".join(Form(numbers).block(root))


def reading_order(root: Element, notes: list[Element]) -> list[Element]:
    """The notes in the order in which readers come across them: first the text, then the notes below it.

    GitHub numbers a note that only a note refers to where that one is defined: see the list of differences.
    """
    known = {note.get("id", ""): note for note in notes}
    names = [name for element in root if element.tag != "section" for name in references(element)]
    ordered: list[Element] = []
    for name in names:
        if note := known.pop(name, None):
            ordered.append(note)
            names += references(note)
    for parent in root.iterfind("section/ol"):
        parent[:] = ordered
    return ordered


class Form:
    def __init__(self, numbers: dict[str, str]):
        self.numbers = numbers

    def block(self, element: Element) -> list[str]:
        """An element's content: one line for each run of words, one for each block's begin and end."""
        lines: list[str] = []
        run = escape(element.text or "")

        def end_run() -> None:
            nonlocal run
            words = re.sub(r"\s+", " ", run).strip()
            if words:
                lines.append(words)
            run = ""

        for child in element:
            name = self.name(child)
            if name in INLINE:
                run += self.inline(child)
            elif name:
                end_run()
                content = [self.pre(child)] if name == "pre" else self.block(child)
                if name != "tbody" or content:
                    lines += content if name == "div" else [f"<{name}>", *content, f"</{name.split()[0]}>"]
            run += escape(child.tail or "")
        end_run()
        return lines

    def name(self, element: Element) -> str:
        """An element's tag with the attributes that matter; empty where it is left out with its content."""
        tag = element.tag if isinstance(element.tag, str) else ""
        classes = element.get("class", "").split()
        match tag:
            case "td" | "th":
                side = element.get("align") or " ".join(name for name in classes if name in ("left", "center", "right"))
                return f"cell {side}".strip()
            case "li" if self.is_task(element):
                return "li " + ("done" if "done" in classes or element.find("input[@checked]") is not None else "to-do")
            case "li" if element.get("id", "") in self.numbers:
                backs = sum(self.is_back(child) for child in element.iter("a"))
                return f"note {self.numbers[element.get('id', '')]} with {backs} ways back"
            case "sup" if references(element):
                return "note"
            case "section" if set(classes) & {"notes", "footnotes"}:
                return "notes"
            case "h2" if element.get("id", "") == "note_list":
                return ""
            case "span" if "hidden" in classes:
                return ""
            case "p" if "scroll-hint" in classes:
                return ""
            case "input":
                return ""
            case "a" if self.is_back(element):
                return ""
            case "ol" if element.get("start"):
                return f"ol {element.get('start')}"
        return tag

    def is_task(self, element: Element) -> bool:
        return "task" in element.get("class", "").split() or element.find("input") is not None

    def is_back(self, element: Element) -> bool:
        return element.get("role") == "doc-backlink" or "footnote-backref" in element.get("class", "").split()

    def inline(self, element: Element, in_strong: bool = False) -> str:
        name = self.name(element)
        if name == "note":
            return f"<note {self.numbers.get(references(element)[0], 'of another document')}>"
        kept = "".join(f' {key}="{element.get(key)}"' for key in ("href", "src", "alt", "title") if element.get(key))
        content = escape(element.text or "")
        for child in element:
            content += self.inline(child, in_strong or name == "strong") + escape(child.tail or "")
        if name == "strong" and in_strong:
            return content
        return f"<{name}{kept}>" + (content + f"</{name}>" if name not in ("br", "img") else " ")

    def pre(self, element: Element) -> str:
        return escape("".join(element.itertext()))
