"""A hint, followed as it is written, leads to no other error: each hint of each bad fixture that a program can follow."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from project import PATIENCE, REPOSITORY, execute, program

FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "bad"
# What can't be copied, or has so many problems that each of them would take hours.
NAMES = [path.name for path in sorted(FIXTURES.iterdir()) if path.is_dir() and not path.name.startswith("pathological-")
         and not (path / "without-root.txt").exists()]

Problem = dict[str, object]


class Copy:
    """A project that a hint is tried on."""

    def __init__(self, source: Path, folder: Path):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder, symlinks=True)
        self.folder = folder
        if (folder / "make.sh").exists():
            made = subprocess.run(["sh", "make.sh"], cwd=folder, capture_output=True, timeout=PATIENCE)
            if made.returncode == 77:
                pytest.skip("the file system can't hold this fixture")

    def problems(self) -> list[Problem]:
        option = self.folder / "argument.txt"
        more = option.read_text().split() if option.exists() else []
        run = execute([program(), "build", "-C", self.folder, "--today", "2026-11-22", "--format", "json", *more])
        assert run.code in (0, 1, 2), run.text
        return json.loads(run.stdout)["diagnostics"] if run.stdout else []


class Place:
    """Where a problem is: the file's bytes before the range, in it and after it."""

    def __init__(self, copy: Copy, problem: Problem):
        self.file = copy.folder / str(problem["path"])
        self.line = int(str(problem["line"]))
        self.lines = self.file.read_bytes().splitlines(keepends=True) if self.file.is_file() else []
        if self.line:
            whole = self.lines[self.line - 1] if self.line <= len(self.lines) else b""
            start, end = int(str(problem["column"])) - 1, int(str(problem["endColumn"])) - 1
            last = int(str(problem.get("endLine", self.line)))
            self.is_one_line = last == self.line and end >= start
            self.before, self.words, self.after = whole[:start], whole[start:end], whole[end:]
        else:
            self.is_one_line = False

    def put(self, line: bytes | None) -> bool:
        """Writes another line in place of this one; None deletes it."""
        self.lines[self.line - 1:self.line] = [] if line is None else [line]
        self.file.write_bytes(b"".join(self.lines))
        return True

    def replace(self, words: str) -> bool:
        return self.is_one_line and self.put(self.before + words.encode() + self.after)


# Each follows a hint and says whether it could.

def delete(place: Place, hint: str, problem: Problem) -> bool:
    if not re.match(r"(delete|remove) (it|this line|this file)($|, or |: )", hint):
        return False
    if not place.line:
        if not (place.file.is_file() or place.file.is_symlink()):
            return False
        place.file.unlink()
        return True
    if "this line" in hint or not place.words.strip():
        return place.put(None)
    if str(problem["message"]).startswith("this alias") or "alias" in str(problem["rule"]):
        # An entry of a list goes with its comma.
        rest = place.after.lstrip(b", ") if place.after.startswith(b",") else place.after
        before = place.before if rest != place.after else re.sub(rb",\s*$", b"", place.before)
        return place.is_one_line and place.put(before + rest)
    return False


def did_you_mean(place: Place, hint: str, problem: Problem) -> bool:
    meant = re.match(r"did you mean '([^']+)'\?$", hint)
    quoted = re.search(r"'([^']+)'", str(problem["message"]))
    if not meant or not place.is_one_line or not quoted:
        return False
    old = quoted[1].encode()
    if place.words.count(old) == 1:
        return place.put(place.before + place.words.replace(old, meant[1].encode()) + place.after)
    return False


def write_text(place: Place, hint: str, _: Problem) -> bool:
    """`write X`, where X is all that has to be there."""
    told = re.match(r"write (\d{4}-\d\d-\d\d|[A-Z]{2}|!?\[[^]]*\]\(<[^>]+>\))($|; )", hint)
    return bool(told) and place.replace(told[1])


def write_key(place: Place, hint: str, problem: Problem) -> bool:
    """`write 'key: value'`: in place of the line that has the key, or below the first line of the front matter."""
    told = re.match(r"write '([a-zA-Z]+): ([^'…]+)'($| or |, )", hint)
    if not told or told[1] == "key" or place.file.suffix not in (".md", ".yaml") or not place.line:
        return False
    key, line = told[1].encode(), f"{told[1]}: {told[2]}\n".encode()
    for number, old in enumerate(place.lines):
        if re.match(rb"\s*" + key + rb":", old):
            if number + 1 != place.line:
                return False
            indentation = old[:len(old) - len(old.lstrip())]
            return place.put(indentation + line)
    if place.file.suffix == ".md" and place.lines and place.lines[0].startswith(b"---"):
        place.lines.insert(1, line)
        place.file.write_bytes(b"".join(place.lines))
        return True
    return False


def rename(place: Place, hint: str, _: Problem) -> bool:
    told = re.match(r"rename it to '?([\w.-]+)'?$", hint)
    if not told or not place.file.exists():
        return False
    name = told[1] if "." in told[1] else told[1] + place.file.suffix
    if (place.file.parent / name).exists():
        return False
    place.file.rename(place.file.parent / name)
    return True


def escape(place: Place, hint: str, _: Problem) -> bool:
    r"""`write \[`: the backslash before the first of these characters."""
    told = re.search(r"(?:^|; | or |, )(?:if no link is meant, )?(?:write )?\\([\[\]|~*#<])(?: |$)", hint)
    if not told or not place.is_one_line or place.file.suffix != ".md":
        return False
    character = told[1].encode()
    found = place.words.find(character)
    if found < 0:
        return False
    words = place.words[:found] + b"\\" + place.words[found:]
    return place.put(place.before + words + place.after)


def quote(place: Place, hint: str, _: Problem) -> bool:
    told = re.match(r"put (?:the whole text in|quotes around a text|quotes around it)", hint)
    line = place.before + place.words + place.after if place.line else b""
    value = re.match(rb"(\s*(?:- )?[\w]+: +)(\S.*?)\s*$", line)
    if not told or not value or b'"' in value[2] or b"'" in value[2] or value[2][:1] in (b"[", b"{"):
        return False
    return place.put(value[1] + b'"' + value[2] + b'"\n')


FOLLOWERS: list[Callable[[Place, str, Problem], bool]] = [
    delete, did_you_mean, write_text, write_key, rename, escape, quote]


def followed(copy: Copy, problem: Problem) -> str | None:
    """The name of what could follow a hint."""
    place = Place(copy, problem)
    for follow in FOLLOWERS:
        if follow(place, str(problem["hint"]), problem):
            return follow.__name__
    return None


def key(problem: Problem) -> tuple[str, str]:
    return str(problem["path"]), str(problem["message"])


def is_revealed(new: Problem, old: Problem, what: str) -> bool:
    """Whether a problem was there before, but couldn't be seen: in a file that wasn't read, in keys that weren't, or where
    others name a file that can't be read and is deleted."""
    is_other_file = new["path"] != old["path"]
    return ((what == "rename" and is_other_file) or "more of its keys follow" in str(old["message"])
            or (what == "delete" and not old["line"] and (is_other_file or str(new["message"]) == "this file is missing"))
            or (str(new["message"]).startswith("there is no") and new["line"] == old["line"]))


@pytest.fixture(scope="module")
def counts():
    found: dict[str, int] = {}
    yield found
    print("hints that were followed:", found)


@pytest.mark.parametrize("name", NAMES)
def test_a_hint_that_is_followed_leads_to_no_other_error(name, scratch, counts):
    before = Copy(FIXTURES / name, scratch / "copy").problems()
    known = {key(problem) for problem in before}
    errors_before = Counter(str(problem["rule"]) for problem in before if problem["severity"] == "error")
    seen: set[tuple[str, str]] = set()
    for problem in before:
        hint = str(problem.get("hint") or "")
        # One of each kind in a file: there are fixtures with hundreds.
        kind = (str(problem["path"]), str(problem["rule"]) + re.sub(r"'[^']*'", "''", str(problem["message"])))
        if not hint or kind in seen:
            continue
        seen.add(kind)
        copy = Copy(FIXTURES / name, scratch / "copy")
        what = followed(copy, problem)
        if not what:
            continue
        counts[what] = counts.get(what, 0) + 1
        after = copy.problems()
        errors = Counter(str(other["rule"]) for other in after if other["severity"] == "error")
        # Where two files had a problem with each other, another one may have it now: so they are counted.
        new = [other for other in after if other["severity"] == "error" and key(other) not in known
               and not is_revealed(other, problem, what) and errors[str(other["rule"])] > errors_before[str(other["rule"])]]
        assert not new, f"{problem['path']}:{problem['line']}: {problem['message']}: “{hint}”, followed by {what}, leads to {new}"
        still = [other for other in after if key(other) == key(problem) and other["line"] == problem["line"]
                 and other.get("column") == problem.get("column")]
        assert not still or what in ("escape",), f"{problem['path']}: {problem['message']}: “{hint}”, followed by {what}, changes nothing"


def test_each_way_to_follow_a_hint_was_used(counts):
    assert {follow.__name__ for follow in FOLLOWERS} <= set(counts), counts
    assert sum(counts.values()) >= 100, counts
