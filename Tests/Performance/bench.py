"""Builds the same articles with sitegen, Hugo and the floor (C, libcmark only), in turns, and compares.

    python3 Tests/Performance/bench.py [--sizes 1000,10000,30000] [--runs 3] [--json FILE]
"""

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import guide
import instructions
import report
import targets
import verify
from corpus import article_count, write_corpus
from hugo_project import HugoProject
from measure import BenchmarkError, Measurement, run, smallest_memory
from sitegen_project import SitegenProject

HERE = Path(__file__).resolve().parent
ONCE_FOR_HUGO = 30_000  # from here on a single run of Hugo takes minutes


@dataclass
class Generator:
    name: str
    command: Callable[[Path], list[str]]  # of the output folder
    outputs: Path  # each clean build gets a new folder in here
    runs: list[Measurement]

    @property
    def output(self) -> Path:
        """The folder of the latest clean build."""
        return self.outputs / f"output-{len(self.runs)}"

    def build_clean(self, log: Path) -> None:
        """Into a new folder, and nothing is removed before the whole benchmark ends: for minutes after a file is gone,
        ext4 searches for i-nodes that were not in use lately, and each new file costs many times what it should."""
        self.outputs.mkdir(exist_ok=True)
        self.runs.append(run(self.command(self.outputs / f"output-{len(self.runs) + 1}"), log))


def measure_size(articles: int, options: argparse.Namespace, floor: Path, work: Path) -> report.SizeResult:
    """Takes turns, A B C A B C, so that a machine that slows down or warms up does so for all."""
    folder, log = work / f"articles-{articles}", work / "log.txt"
    project, hugo = SitegenProject(folder / "sitegen"), HugoProject(folder / "hugo")
    unsearched = SitegenProject(folder / "unsearched", settings="search: false\n")
    note(f"{articles:,} articles: writing them")
    write_corpus(articles, [project, unsearched, *([hugo] if options.hugo else [])])

    root = project.content.parent
    sitegen = Generator("sitegen", lambda out: [options.sitegen, "build", "-C", str(root), "-o", str(out), "-q"],
                        folder / "sitegen-output", [])
    rivals = {"floor": Generator("floor (C, libcmark)", lambda out: [str(floor), str(project.content), str(out)],
                                 folder / "floor-output", [])}
    if options.hugo:
        rivals = {"hugo": Generator("Hugo", lambda out: [options.hugo, "--quiet", "-s", str(hugo.folder), "-d", str(out)],
                                    folder / "hugo-output", [])} | rivals
    rich = SitegenProject(folder / "constructs")
    write_corpus(articles, [rich], constructs=True)
    variants = {"unsearched": ("sitegen, without its search", unsearched),
                "constructs": ("sitegen, with tables, notes…", rich)}
    for key, (name, variant) in variants.items():
        build = [options.sitegen, "build", "-C", str(variant.content.parent), "-q", "-o"]
        rivals[key] = Generator(name, lambda out, build=build: [*build, str(out)], folder / f"{key}-output", [])
    generators = {"sitegen": sitegen} | rivals
    for turn in range(options.runs):
        for key, generator in generators.items():
            if key == "hugo" and turn > 0 and articles >= ONCE_FOR_HUGO and not options.full:
                continue
            note(f"{articles:,} articles: {generator.name}, run {turn + 1}")
            generator.build_clean(log)
            if turn == 0:
                check(generator, articles, whole=key != "floor", lists=key in ("sitegen", *variants))

    series = {key: report.Series(f"{one.name}, clean", one.runs, verify.count(one.output), verify.size(one.output))
              for key, one in generators.items()}
    note(f"{articles:,} articles: sitegen, nothing changed, then one article edited")
    again = sitegen.command(sitegen.output)
    unchanged = [run(again, log) for _ in range(options.runs)]
    edited = edited_runs(sitegen, project, articles, options.runs, log)
    series["rebuild"] = report.Series("sitegen, nothing changed", unchanged)
    series["edited"] = report.Series("sitegen, one edited", edited)
    check(sitegen, articles, whole=True, lists=True)
    return report.SizeResult(articles, series)


def edited_runs(sitegen: Generator, project: SitegenProject, articles: int, runs: int,
                log: Path) -> list[Measurement]:
    """Another sentence each time, so that no run finds the work already done."""
    measured = []
    number = articles // 2
    for turn in range(runs):
        sentence = f"Edited and built again, time {turn + 1}."
        with project.file(number).open("a") as file:
            file.write(f"\n{sentence}\n")
        measured.append(run(sitegen.command(sitegen.output), log))
        page = sitegen.output / guide.article_page(number) / "index.html"
        if sentence not in page.read_text():
            raise BenchmarkError(f"sitegen: {page} lacks the edit '{sentence}'")
    return measured


def check(generator: Generator, articles: int, whole: bool, lists: bool) -> None:
    verify.check_pages(generator.name, generator.output, articles, lists)
    if whole:
        verify.check_articles(generator.name, generator.output, articles)


def count_instructions(sitegen: str, work: Path) -> instructions.Instructions | None:
    if not instructions.is_possible():
        note("No valgrind: instructions are not counted.")
        return None
    note(f"{instructions.ARTICLES} articles: counting instructions")
    return instructions.count(sitegen, work)


def compile_floor(work: Path) -> Path:
    libraries = shlex.split(subprocess.check_output(["pkg-config", "--cflags", "--libs", "libcmark"], text=True))
    subprocess.check_call(["cc", "-O2", str(HERE / "floor.c"), *libraries, "-o", str(work / "floor")])
    return work / "floor"


def version(command: list[str], pattern: str) -> str | None:
    output = subprocess.run(command, capture_output=True, text=True).stdout
    found = re.search(pattern, output)
    return found[0] if found else None


def measure_all(options: argparse.Namespace, work: Path) -> dict:
    """Prints the table and the targets; returns all that is known, for JSON."""
    floor = compile_floor(work)
    results = []
    for articles in options.sizes:
        results.append(measure_size(articles, options, floor, work))
    smallest = smallest_memory(work / "log.txt")
    counted = count_instructions(options.sitegen, work)
    ratios = {result.articles: result.ratios() for result in results}
    if counted:
        ratios.setdefault(instructions.ARTICLES, {})["million_instructions"] = counted.total / 1e6
    judged = [target.judge(ratios) for target in targets.ALL]
    note("")  # clears the line of progress
    print(report.table(results, smallest, counted), "\n\n", report.verdicts(judged), sep="")
    return {
        "date": options.date, "machine": report.machine(),
        "versions": {"sitegen": version([options.sitegen, "--version"], r"\d+\.\d+\S*"),
                     "hugo": options.hugo and version([options.hugo, "version"], r"(?<=hugo )v\S+")},
        "smallest_memory": smallest, "sizes": [report.as_values(result) for result in results],
        "growth": report.growth(results), "instructions": counted and counted.as_values(), "targets": judged,
    }


def note(text: str) -> None:
    """Progress goes to stderr; on a terminal it is one line that is written over."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr, flush=True)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compares sitegen with Hugo and with the floor (C, libcmark only).")
    parser.add_argument("--sizes", default="1000,10000,30000", help="numbers of articles (default: %(default)s)",
                        type=lambda text: sorted({article_count(size) for size in text.split(",")}))
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind (default: %(default)s)")
    parser.add_argument("--full", action="store_true", help=f"as many runs of Hugo at {ONCE_FOR_HUGO:,} articles, too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there, too")
    parser.add_argument("--sitegen", default=str(HERE.parents[1] / ".build/release/sitegen"), metavar="PATH")
    parser.add_argument("--hugo", default=shutil.which("hugo"), metavar="PATH", help="'none': without Hugo")
    parser.add_argument("--work", type=Path, metavar="DIR",
                        help="keep corpora and outputs there (default: a temporary folder)")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date in the results (default: today)")
    parser.add_argument("--assert", dest="strict", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    options.hugo = None if options.hugo in (None, "none") else options.hugo
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    for tool in filter(None, [options.sitegen, options.hugo]):
        if not shutil.which(tool):
            parser.error(f"cannot run {tool}")
    options.sitegen = os.path.abspath(shutil.which(options.sitegen))
    return options


def main() -> int:
    options = parse_options()
    if not options.hugo:
        note("No hugo: comparing with the floor only.")
    try:
        if options.work:
            options.work.mkdir(parents=True, exist_ok=True)
            results = measure_all(options, options.work.resolve())
        else:
            with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as folder:
                results = measure_all(options, Path(folder).resolve())
    except (BenchmarkError, OSError, subprocess.CalledProcessError) as error:
        print(f"\nbenchmark failed: {error}", file=sys.stderr)
        return 2
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")
    missed = any(one["ok"] is False for one in results["targets"])
    return 1 if options.strict and missed else 0


if __name__ == "__main__":
    sys.exit(main())
