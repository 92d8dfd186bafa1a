"""Counts the processor's instructions in a build on one thread, with callgrind. Other than time they hardly depend on the
machine or on what else it does: two programs can be told apart by a percent.

    python3 instructions.py .build/release/sitegen [another program …]
"""

import re
import shutil
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


@dataclass(frozen=True)
class Instructions:
    total: int  # of a clean build of ARTICLES articles
    few: int  # the same for FEW articles

    @property
    def per_article(self) -> float:
        """Without what every build costs, however many articles it has."""
        return (self.total - self.few) / (ARTICLES - FEW)

    def as_values(self) -> dict[str, float]:
        """For JSON."""
        return {f"instructions, {ARTICLES} articles": self.total, f"instructions, {FEW} articles": self.few,
                "instructions per article": self.per_article}

    def __str__(self) -> str:
        return (f"{self.total / 1e6:,.1f} million instructions for {ARTICLES} articles, "
                f"{self.per_article / 1e6:.3f} million for each")


def is_possible() -> bool:
    return shutil.which("valgrind") is not None


def count(sitegen: str, work: Path) -> Instructions:
    """Writes the articles into a new folder of `work`, and builds each number of them once."""
    folder = Path(tempfile.mkdtemp(prefix="instructions-", dir=work))
    return Instructions(*(_count_one(sitegen, articles, folder / f"articles-{articles}") for articles in (ARTICLES, FEW)))


def _count_one(sitegen: str, articles: int, folder: Path) -> int:
    write_corpus(articles, [SitegenProject(folder)])
    log = folder / "log.txt"
    # The seeds of Swift's hash tables are random otherwise, and so is the number of collisions.
    run(["env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
         sitegen, "build", "--jobs", "1", "-q", "-C", str(folder), "-o", str(folder / "output")], log)
    if found := COUNTED.search(log.read_text(errors="replace")):
        return int(found[1])
    raise BenchmarkError(f"callgrind counted nothing:\n{log.read_text(errors='replace')[-2000:]}")


def main(programs: list[str]) -> int:
    if not programs or not is_possible():
        print(__doc__ if not programs else "There is no valgrind: run `.ci/install bench`.", file=sys.stderr)
        return 2
    try:
        with tempfile.TemporaryDirectory(prefix="sitegen-bench-") as folder:
            for program in programs:
                print(f"{program}: {count(program, Path(folder).resolve())}", flush=True)
    except (BenchmarkError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
