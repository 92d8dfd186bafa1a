"""Counts the processor's instructions in a build on one thread, with callgrind. Other than time they hardly depend on the
machine or on what else it does: two programs can be told apart by a percent.

    python3 instructions.py .build/release/sitegen [another program …]

For the stages of a build, the program must have its symbols, but no debug information: `make program STRIP="-Xlinker -S"`.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from corpus import write_corpus
from measure import BenchmarkError, run
from sitegen_project import SitegenProject

ARTICLES = 500
FEW = 50
COUNTED = re.compile(r"^==\d+== Collected : (\d+)$", re.MULTILINE)

# Parts of a build that aren't inside each other, by the functions in whose calls they are.
STAGES = {
    "libcmark": r"cmark_parser_feed$|cmark_parser_finish$",
    "body: links": r"LinkResolver\.run\(\)|Article\.writeAddresses\(",
    "body: renderer": r"static HTMLRenderer\.render\(_:in:into:\)",
    "templates": r"Template\.render\(_:_:into:\)",
    "templates, prepared for sections": r"SiblingTemplates\.template\(",
    "tags of <head>": r"Metadata\.html\(in:links:\)|static StructuredData\.graph\(|SharePreview\.init\(",
    "share links": r"static ShareLinks\.links\(",
    "front matter": r"static ContentReading\.read\(",
    "site": r"static Site\.make\(_:_:options:\)|static Plan\.make\(",
    "search": r"SearchPart\.add\(key:zones:\)|SearchEntry\.init\(of:|Rendering\.makeSearch\(",
    "files": r"Publisher\.add\(_:_:\)|Publisher\.publish\(jobs:\)|Snapshot\.markdown\(of:\)|BuildRecord\.write\(",
}


@dataclass(frozen=True)
class Instructions:
    total: int  # of a clean build of ARTICLES articles
    few: int  # the same for FEW articles
    stages: dict[str, int]  # of ARTICLES articles; empty where the program has no symbols
    few_stages: dict[str, int]

    @property
    def per_article(self) -> float:
        """Without what every build costs, however many articles it has."""
        return (self.total - self.few) / (ARTICLES - FEW)

    def stages_per_article(self) -> list[tuple[str, float, float]]:
        """Name, instructions an article, share of all; the largest first."""
        each = {stage: (count - self.few_stages.get(stage, 0)) / (ARTICLES - FEW) for stage, count in self.stages.items()}
        if each:
            each["the rest"] = self.per_article - sum(each.values())
        return sorted(((stage, count, count / self.per_article) for stage, count in each.items()), key=lambda one: -one[1])

    def ratios(self) -> dict[str, float]:
        ratios = {"million_per_article": self.per_article / 1e6}
        each = {stage: count for stage, count, _ in self.stages_per_article()}
        if each:
            ratios["template / body"] = each["templates"] / (each["libcmark"] + each["body: renderer"])
        return ratios

    def as_values(self) -> dict[str, float]:
        """For JSON."""
        return {f"instructions, {ARTICLES} articles": self.total, f"instructions, {FEW} articles": self.few,
                "instructions per article": self.per_article} | {
                    f"instructions per article, {stage}": count for stage, count, _ in self.stages_per_article()}

    def __str__(self) -> str:
        return (f"{self.total / 1e6:,.1f} million instructions for {ARTICLES} articles, "
                f"{self.per_article / 1e6:.3f} million for each")


def is_possible() -> bool:
    return shutil.which("valgrind") is not None


def count(sitegen: str, work: Path) -> Instructions:
    """Writes the articles into a new folder of `work`, and builds each number of them once."""
    folder = Path(tempfile.mkdtemp(prefix="instructions-", dir=work))
    (total, stages), (few, few_stages) = (
        _count_one(sitegen, articles, folder / f"articles-{articles}") for articles in (ARTICLES, FEW))
    return Instructions(total, few, stages, few_stages)


def _count_one(sitegen: str, articles: int, folder: Path) -> tuple[int, dict[str, int]]:
    write_corpus(articles, [SitegenProject(folder)])
    log, profile = folder / "log.txt", folder / "profile.txt"
    # The seeds of Swift's hash tables are random otherwise, and so is the number of collisions.
    run(["env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}",
         sitegen, "build", "--jobs", "1", "-q", "-C", str(folder), "-o", str(folder / "output")], log)
    if found := COUNTED.search(log.read_text(errors="replace")):
        return int(found[1]), _stages(profile)
    raise BenchmarkError(f"callgrind counted nothing:\n{log.read_text(errors='replace')[-2000:]}")


def _stages(profile: Path) -> dict[str, int]:
    """The instructions inside the calls of each stage's functions. Of a function and its specialised copy, one calls the
    other, so only the larger counts."""
    annotate = subprocess.Popen(["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(profile)],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = subprocess.run(["swift", "demangle", "--simplified"], stdin=annotate.stdout, capture_output=True,
                           text=True).stdout.splitlines()
    largest: dict[str, dict[str, int]] = {stage: {} for stage in STAGES}
    for line in lines:
        if not (count := re.match(r"\s*([\d,]+) \(", line)):
            continue
        name = re.sub(r"\s*\[[^\]]*\]$", "", line)
        for stage, pattern in STAGES.items():
            if "closure #" not in name and "partial apply" not in name and (found := re.search(pattern, name)):
                part = found[0]
                largest[stage][part] = max(largest[stage].get(part, 0), int(count[1].replace(",", "")))
    return {stage: sum(parts.values()) for stage, parts in largest.items() if parts}


def main(programs: list[str]) -> int:
    if not programs or not is_possible():
        print(__doc__ if not programs else "There is no valgrind: run `.ci/install bench`.", file=sys.stderr)
        return 2
    try:
        with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as folder:
            for program in programs:
                counted = count(program, Path(folder).resolve())
                print(f"{program}: {counted}", flush=True)
                for stage, each, share in counted.stages_per_article():
                    print(f"{share:>9.0%}  {stage}: {each / 1e6:.3f} million an article", flush=True)
    except (BenchmarkError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
