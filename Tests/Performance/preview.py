"""How long a writer waits: from saving a file to the new page, as a client sees it that listens to the preview.

    python3 preview.py .build/release/sitegen [100 10000]
"""

import http.client
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus import write_corpus
from measure import BenchmarkError
from sitegen_project import SitegenProject

SAVES = 15
PAUSE = 0.3  # seconds between two saves


@dataclass(frozen=True)
class Waits:
    """Medians, in milliseconds, and the most memory."""
    articles: int
    body: float
    front_matter: float
    megabytes: float

    def __str__(self) -> str:
        return (f"{self.articles:9,}  preview: a sentence is shown after {self.body:.0f} ms, a title after "
                f"{self.front_matter:.0f} ms; {self.megabytes:.0f} MB at most")

    def ratios(self) -> dict[str, float]:
        return {"body": self.body, "front_matter": self.front_matter, "megabytes": self.megabytes}

    def as_values(self) -> dict:
        return asdict(self)


class Client:
    """Asks for pages, and listens to the news of a preview."""

    def __init__(self, address: str):
        self.port = int(re.search(r":(\d+)/", address)[1])
        self.root = "/" + address.split("/", 3)[3]
        self.news = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.news.request("GET", "/.sitegen/events")
        self.events = self.news.getresponse()

    def page(self, path: str) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", self.root + path)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def wait(self) -> dict:
        while line := self.events.readline():
            if line.startswith(b"data:"):
                return json.loads(line[5:])
        raise BenchmarkError("the preview has ended")


def measure(sitegen: str, articles: int, work: Path) -> Waits:
    """Saves files of a site, and waits for each."""
    project = SitegenProject(work / f"preview-{articles}")
    write_corpus(articles, [project])
    folder = project.content.parent
    process = subprocess.Popen([sitegen, "serve", "-C", str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        client = Client(re.search(r"http://\S+", process.stdout.readline())[0])

        def waits(edit: Callable[[str, str], str]) -> float:
            taken = []
            for turn in range(SAVES):
                file = project.file(1 + turn % 5 * (articles // 6))
                path = str(file.relative_to(project.content)).removesuffix(".md") + "/"
                client.page(path)
                mark = f"Saved at turn {turn} of {SAVES}"
                text = edit(file.read_text(), mark)
                time.sleep(PAUSE)
                start = time.perf_counter()
                file.write_text(text)
                client.wait()
                if mark not in client.page(path):
                    raise BenchmarkError(f"the preview of {path} lacks the edit '{mark}'")
                taken.append(1000 * (time.perf_counter() - start))
            return statistics.median(taken)

        body = waits(lambda text, mark: f"{text}\n{mark}.\n")
        front = waits(lambda text, mark: re.sub(r"^title: .*$", f"title: {mark}", text, count=1, flags=re.MULTILINE))
        memory = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())[1]
        return Waits(articles, body, front, int(memory) / 1000)
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="sitegen-preview-") as work:
        for count in map(int, sys.argv[2:] or ["100", "10000"]):
            print(measure(str(Path(sys.argv[1]).resolve()), count, Path(work)))
