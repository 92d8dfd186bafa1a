"""What sitegen has to reach. Each is judged only when its sizes were measured."""

from collections.abc import Callable
from dataclasses import dataclass

# By number of articles; also `drawn`, `instructions`, and `preview of N`.
Ratios = dict[int | str, dict[str, float]]


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
    Target("500 articles, default settings, from nothing: at most 2.5 s",
           lambda ratios: ratios["drawn"]["sitegen_wall"], at_most=2.5),
    Target("a card: at most 3 ms of CPU",
           lambda ratios: ratios["drawn"]["ms of CPU a card (1200 × 630)"], at_most=3),
    Target("a pin: at most 5 ms of CPU",
           lambda ratios: ratios["drawn"]["ms of CPU a pin (1000 × 1500)"], at_most=5),
    Target("a card: at most 25 KB", lambda ratios: ratios["drawn"]["KB a card"], at_most=25),
    Target("one thread: at most 1.2 million instructions an article",
           lambda ratios: ratios["instructions"]["million_per_article"], at_most=1.2),
    Target("templates: at most a quarter of libcmark and our renderer",
           lambda ratios: ratios["instructions"]["template / body"], at_most=0.25),
    Target("10,000 articles: at least 10 times as fast as Hugo",
           lambda ratios: ratios[10_000]["hugo_wall / sitegen_wall"], at_least=10),
    Target("10,000 articles: at most 1.5 times the floor's time",
           lambda ratios: ratios[10_000]["sitegen_wall / floor_wall"], at_most=1.5),
    Target("10,000 articles without the search, as the floor makes none: at most 1.2 times its time",
           lambda ratios: ratios[10_000]["unsearched_wall / floor_wall"], at_most=1.2),
    Target("10,000 articles: tables, notes, boxes and checklists cost at most 25 %",
           lambda ratios: ratios[10_000]["constructs_wall / clean_wall"], at_most=1.25),
        Target("10,000 articles: a check takes at most the time of their clean build",
           lambda ratios: ratios[10_000]["checked_wall / clean_wall"], at_most=1),
    Target("10,000 articles: at most 1/8 of Hugo's memory (Hugo's ÷ ours)",
           lambda ratios: ratios[10_000]["hugo_memory / sitegen_memory"], at_least=8),
    Target("10,000 articles: peak memory at most 80 MB",
           lambda ratios: ratios[10_000]["sitegen_megabytes"], at_most=80),
    Target("10,000 articles, nothing changed: at most 0.25 s",
           lambda ratios: max(ratios[10_000][key] for key in ("second_wall", "rebuild_wall")), at_most=0.25),
    Target("10,000 articles, one edited: at most 0.5 s",
           lambda ratios: ratios[10_000]["edited_wall"], at_most=0.5),
    Target("1,000 to 100,000 articles: time per article grows by at most 15 %",
           lambda ratios: ratios[100_000]["milliseconds_per_article"] / ratios[1_000]["milliseconds_per_article"],
           at_most=1.15),
    Target("preview of 100 articles: a saved sentence is shown within 50 ms",
           lambda ratios: ratios["preview of 100"]["body"], at_most=50),
    Target("preview of 10,000 articles: a saved sentence is shown within 100 ms",
           lambda ratios: ratios["preview of 10000"]["body"], at_most=100),
    Target("preview of 10,000 articles: a saved title is shown within 300 ms",
           lambda ratios: ratios["preview of 10000"]["front_matter"], at_most=300),
    Target("preview of 10,000 articles: at most 400 MB",
           lambda ratios: ratios["preview of 10000"]["megabytes"], at_most=400),
    Target("100,000 articles: peak memory at most 400 MB",
           lambda ratios: ratios[100_000]["sitegen_megabytes"], at_most=400),
]
