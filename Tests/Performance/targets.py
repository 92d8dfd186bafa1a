"""What sitegen has to reach. Each is judged only when its sizes were measured."""

from collections.abc import Callable
from dataclasses import dataclass

Ratios = dict[int, dict[str, float]]  # by number of articles


@dataclass(frozen=True)
class Target:
    text: str
    value: Callable[[Ratios], float]  # KeyError where it was not measured
    at_least: float | None = None
    at_most: float | None = None

    def judge(self, ratios: Ratios) -> dict:
        try:
            value = self.value(ratios)
        except KeyError:
            return {"target": self.text, "value": None, "ok": None}
        ok = value >= self.at_least if self.at_least is not None else value <= self.at_most
        return {"target": self.text, "value": value, "ok": ok}


ALL = [
    Target("500 articles on one thread: at most 1,326 million instructions (1,300 and 2 %)",
           lambda ratios: ratios[500]["million_instructions"], at_most=1300 * 1.02),
    Target("10,000 articles: at least 10 times as fast as Hugo",
           lambda ratios: ratios[10_000]["hugo_wall / sitegen_wall"], at_least=10),
    Target("10,000 articles: at most twice the floor's time",
           lambda ratios: ratios[10_000]["sitegen_wall / floor_wall"], at_most=2),
    Target("10,000 articles without the search, as the floor makes none: at most twice its time",
           lambda ratios: ratios[10_000]["unsearched_wall / floor_wall"], at_most=2),
    Target("10,000 articles: at most 1/8 of Hugo's memory (Hugo's ÷ ours)",
           lambda ratios: ratios[10_000]["hugo_memory / sitegen_memory"], at_least=8),
    Target("10,000 articles: peak memory under 250 MB",
           lambda ratios: ratios[10_000]["sitegen_megabytes"], at_most=250),
    Target("10,000 articles: nothing changed, at most half of a clean build",
           lambda ratios: ratios[10_000]["rebuild_wall / clean_wall"], at_most=0.5),
    Target("10,000 articles: tables, notes, boxes and checklists cost at most 40 %",
           lambda ratios: ratios[10_000]["constructs_wall / clean_wall"], at_most=1.4),
    Target("1,000 to 30,000 articles: time per article grows by at most 20 %",
           lambda ratios: ratios[30_000]["milliseconds_per_article"] / ratios[1_000]["milliseconds_per_article"],
           at_most=1.2),
    Target("30,000 articles: peak memory under 400 MB",
           lambda ratios: ratios[30_000]["sitegen_megabytes"], at_most=400),
]
