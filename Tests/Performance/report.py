"""Results for people, as a table; and for machines, as plain values for JSON."""

import os
import platform
from dataclasses import asdict, dataclass, field
from pathlib import Path

from instructions import Instructions
from measure import Measurement, median


@dataclass
class Series:
    """All runs of one kind at one size."""
    name: str
    runs: list[Measurement]
    pages: int | None = None
    bytes: int | None = None

    @property
    def median(self) -> Measurement:
        return median(self.runs)


@dataclass
class SizeResult:
    articles: int
    series: dict[str, Series]
    # Figures of another kind, by name.
    figures: dict[str, float] = field(default_factory=dict)

    def ratios(self) -> dict[str, float]:
        of = {key: series.median for key, series in self.series.items()}
        clean = of["sitegen"]
        ratios = {
            "sitegen_wall": clean.wall,
            "milliseconds_per_article": 1000 * clean.wall / self.articles,
            "sitegen_megabytes": clean.memory / 1e6,
        } | self.figures
        if "floor" in of:
            ratios["sitegen_wall / floor_wall"] = clean.wall / of["floor"].wall
        for key in ("second", "rebuild", "edited", "checked"):
            if key in of:
                ratios[f"{key}_wall"] = of[key].wall
                ratios[f"{key}_wall / clean_wall"] = of[key].wall / clean.wall
        if "constructs" in of:
            ratios["constructs_wall / clean_wall"] = of["constructs"].wall / clean.wall
        if "unsearched" in of:
            ratios["unsearched_wall / floor_wall"] = of["unsearched"].wall / of["floor"].wall
        if "hugo" in of:
            ratios["hugo_wall / sitegen_wall"] = of["hugo"].wall / clean.wall
            ratios["hugo_memory / sitegen_memory"] = of["hugo"].memory / clean.memory
        return ratios


def as_values(result: SizeResult) -> dict:
    return {
        "articles": result.articles,
        "ratios": result.ratios(),
        "series": {key: asdict(series) | {"median": asdict(series.median)} for key, series in result.series.items()},
    }


def growth(results: list[SizeResult]) -> dict | None:
    """Time per article at the largest size against the one at the smallest: 1 is linear."""
    results = [result for result in results if "floor" in result.series]
    if not results:
        return None
    first, last = min(results, key=lambda r: r.articles), max(results, key=lambda r: r.articles)
    if first is last:
        return None
    key = "milliseconds_per_article"
    return {"from": first.articles, "to": last.articles, "ratio": last.ratios()[key] / first.ratios()[key]}


def table(results: list[SizeResult], smallest_memory: int, instructions: Instructions | None) -> str:
    lines = [f"{'articles':>9}  {'':<34}{'runs':>5}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'ms/article':>12}"
             f"{'pages':>9}{'out MB':>9}{'wall':>8}{'memory':>8}"]
    for result in results:
        clean = result.series["sitegen"].median
        for series in result.series.values():
            figures = series.median
            at_most = "≤" if figures.memory <= 1.1 * smallest_memory else ""
            memory = f"{at_most}{figures.memory / 1e6:.0f}"
            pages = f"{series.pages:,}" if series.pages else ""
            output = f"{series.bytes / 1e6:.1f}" if series.bytes else ""
            lines.append(
                f"{result.articles:>9,}  {series.name:<34}{len(series.runs):>5}{figures.wall:>9.2f}{figures.cpu:>9.2f}"
                f"{memory:>9}{1000 * figures.wall / result.articles:>12.3f}"
                f"{pages:>9}{output:>9}{figures.wall / clean.wall:>7.2f}×{figures.memory / clean.memory:>7.2f}×")
        for name, value in result.figures.items():
            lines.append(f"{result.articles:>9,}  {name}: {value:,.2f}")
        lines.append("")
    lines.append("Medians. The last two columns are multiples of sitegen's clean build at that size.")
    if grown := growth(results):
        lines.append(f"Time per article at {grown['to']:,} articles: "
                     f"{grown['ratio']:.2f} × the one at {grown['from']:,}.")
    if instructions:
        lines.append(f"Instructions, on one thread: {instructions}.")
        lines += [f"{share:>9.0%}  {stage}: {count / 1e6:.3f} million an article"
                  for stage, count, share in instructions.stages_per_article()]
    return "\n".join(lines)


def verdicts(judged: list[dict]) -> str:
    words = {True: "ok", False: "MISSED", None: "not measured"}
    return "\n".join(
        f"{words[one['ok']]:>13}  {one['target']}" + (f": {one['value']:.2f}" if one["value"] is not None else "")
        for one in judged)


def machine() -> dict:
    """What decides the figures, and nothing that names the machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {"cpu": _cpu_model(), "cores": cores, "kernel": f"{platform.system()} {platform.release()}"}


def _cpu_model() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass  # not Linux
    return platform.processor() or platform.machine()
