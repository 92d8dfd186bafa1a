"""Builds the same articles with sitegen, Hugo and the floor (C, libcmark only), in turns, and compares.

    python3 Tests/Performance/bench.py [--sizes 1000,10000,100000] [--drawn 500] [--runs 3] [--json FILE]
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
import preview
import report
import targets
import verify
from corpus import article_count, write_corpus
from hugo_project import HugoProject
from measure import BenchmarkError, Measurement, run, smallest_memory
from sitegen_project import DRAWN_PICTURES, ONE_PICTURE, SitegenProject

HERE = Path(__file__).resolve().parent
MOST_VARIANTS = 30_000  # with more articles, Hugo takes minutes and ten gigabytes; sitegen and the floor are measured alone


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
    rich = SitegenProject(folder / "constructs")
    has_variants = articles <= MOST_VARIANTS
    note(f"{articles:,} articles: writing them")
    write_corpus(articles, [project, *([unsearched] if has_variants else []),
                            *([hugo] if options.hugo and has_variants else [])])

    sitegen = builder("sitegen", options, project, folder / "sitegen-output")
    generators = {"sitegen": sitegen}
    if options.hugo and has_variants:
        generators["hugo"] = hugo_builder("Hugo", options, hugo, folder / "hugo-output")
    generators["floor"] = Generator("floor (C, libcmark)", lambda out: [str(floor), str(project.content), str(out)],
                                    folder / "floor-output", [])
    if has_variants:
        write_corpus(articles, [rich], constructs=True)
        generators["unsearched"] = builder("sitegen, without its search", options, unsearched, folder / "plain-output")
        generators["constructs"] = builder("sitegen, with tables, notes…", options, rich, folder / "rich-output")
    take_turns(generators, articles, options.runs, log)

    series = results(generators)
    note(f"{articles:,} articles: sitegen, nothing changed, then one article edited")
    again = sitegen.command(sitegen.output)
    series["second"] = report.Series("sitegen, nothing changed, first time", [run(again, log)])
    series["rebuild"] = report.Series("sitegen, nothing changed, later", [run(again, log) for _ in range(options.runs)])
    note(f"{articles:,} articles: sitegen check")
    # It finds much in generated texts, and says so with 1.
    checking = [options.sitegen, "check", "-C", str(project.content.parent), "-q"]
    series["checked"] = report.Series("sitegen check", [run(checking, log, codes=(0, 1)) for _ in range(options.runs)])
    edited = edited_runs(sitegen, project, articles, options.runs, log)
    series["edited"] = report.Series("sitegen, one edited", edited)
    check(sitegen, articles, whole=True, lists=True)
    return report.SizeResult(articles, series)


def measure_drawn(articles: int, options: argparse.Namespace, work: Path) -> report.SizeResult:
    """The settings that everybody starts with: two pictures are drawn for each page. Hugo draws one, with its title."""
    folder, log = work / f"drawn-{articles}", work / "log.txt"
    drawn = SitegenProject(folder / "drawn", pictures=DRAWN_PICTURES)
    cards = SitegenProject(folder / "cards", pictures=DRAWN_PICTURES, has_pins=True)
    plain = SitegenProject(folder / "plain", pictures=ONE_PICTURE)
    hugo, drawing_hugo = HugoProject(folder / "hugo"), HugoProject(folder / "drawing-hugo", draws=True)
    note(f"{articles:,} articles with drawn pictures: writing them")
    write_corpus(articles, [drawn, cards, plain, *([hugo, drawing_hugo] if options.hugo else [])])
    generators = {
        "sitegen": builder("sitegen, default settings", options, drawn, folder / "drawn-output"),
        "cards": builder("sitegen, wide pictures only", options, cards, folder / "cards-output"),
        "plain": builder("sitegen, one picture for all", options, plain, folder / "plain-output"),
    }
    if options.hugo:
        generators["hugo"] = hugo_builder("Hugo, one picture for all", options, hugo, folder / "hugo-output")
        generators["drawing_hugo"] = hugo_builder(
            "Hugo, a title drawn for each page", options, drawing_hugo, folder / "drawing-hugo-output")
    take_turns(generators, articles, options.runs, log)
    series = results(generators)
    output = generators["sitegen"].output
    count = sum(1 for _ in output.rglob("share.png"))
    cpu = {key: one.median.cpu for key, one in series.items()}
    return report.SizeResult(articles, series, {
        "ms of CPU a card (1200 × 630)": 1000 * (cpu["cards"] - cpu["plain"]) / count,
        "ms of CPU a pin (1000 × 1500)": 1000 * (cpu["sitegen"] - cpu["cards"]) / count,
        "KB a card": verify.mean_size(output, "share.png") / 1000,
        "KB a pin": verify.mean_size(output, "pin.png") / 1000,
    })


def builder(name: str, options: argparse.Namespace, project: SitegenProject, outputs: Path) -> Generator:
    build = [options.sitegen, "build", "-C", str(project.content.parent), "-q", "-o"]
    return Generator(name, lambda out: [*build, str(out)], outputs, [])


def hugo_builder(name: str, options: argparse.Namespace, project: HugoProject, outputs: Path) -> Generator:
    # Hugo keeps drawn pictures for the next build; each of ours begins from nothing.
    return Generator(name, lambda out: ["env", f"HUGO_RESOURCEDIR={out}-resources", options.hugo, "--quiet",
                                        "-s", str(project.folder), "-d", str(out)], outputs, [])


def take_turns(generators: dict[str, Generator], articles: int, runs: int, log: Path) -> None:
    for turn in range(runs):
        for key, generator in generators.items():
            note(f"{articles:,} articles: {generator.name}, run {turn + 1}")
            generator.build_clean(log)
            if turn == 0:
                check(generator, articles, whole=key != "floor", lists="hugo" not in key)


def results(generators: dict[str, Generator]) -> dict[str, report.Series]:
    return {key: report.Series(f"{one.name}, clean", one.runs, verify.count(one.output), verify.size(one.output))
            for key, one in generators.items()}


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
    results = [measure_drawn(options.drawn, options, work)] if options.drawn else []
    drawn = {"drawn": results[0].ratios()} if results else {}
    for articles in options.sizes:
        results.append(measure_size(articles, options, floor, work))
    previews = []
    for articles in options.previews:
        note(f"{articles:,} articles: a preview, and a writer who saves")
        previews.append(preview.measure(options.sitegen, articles, work))
    smallest = smallest_memory(work / "log.txt")
    counted = count_instructions(options.sitegen, work)
    ratios = {result.articles: result.ratios() for result in results if "floor" in result.series} | drawn
    if counted:
        ratios["instructions"] = counted.ratios()
    ratios |= {f"preview of {one.articles}": one.ratios() for one in previews}
    judged = [target.judge(ratios) for target in targets.ALL]
    note("")  # clears the line of progress
    print(report.table(results, smallest, counted), *[f"\n{one}" for one in previews], "\n\n", report.verdicts(judged), sep="")
    return {
        "date": options.date, "machine": report.machine(),
        "versions": {"sitegen": version([options.sitegen, "--version"], r"\d+\.\d+\S*"),
                     "hugo": options.hugo and version([options.hugo, "version"], r"(?<=hugo )v\S+")},
        "smallest_memory": smallest, "sizes": [report.as_values(result) for result in results],
        "previews": [one.as_values() for one in previews], "growth": report.growth(results), "instructions": counted and counted.as_values(), "targets": judged,
    }


def note(text: str) -> None:
    """Progress goes to stderr; on a terminal it is one line that is written over."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr, flush=True)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compares sitegen with Hugo and with the floor (C, libcmark only).")
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of articles (default: %(default)s)",
                        type=lambda text: sorted({article_count(size) for size in text.split(",")}))
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind (default: %(default)s)")
    parser.add_argument("--drawn", type=int, default=500, metavar="N",
                        help="number of articles with drawn pictures (default: %(default)s; 0: none)")
    parser.add_argument("--previews", default="100,10000", help="numbers of articles of previews (default: %(default)s; '': none)",
                        type=lambda text: sorted({article_count(size) for size in text.split(",") if size}))
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
