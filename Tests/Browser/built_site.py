"""The sample site, built by the program under test and put on a web server, as the clinic would put it on one."""

import contextlib
import functools
import http.server
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml
from lxml import html

REPOSITORY = Path(__file__).resolve().parents[2]
BASE_URL = "https://clinic.example/guide/"
TODAY = "2026-12-01"  # after the articles' dates, long before their reviews are due
CONSTRUCTS = REPOSITORY / "Tests/Fixtures/good/constructs"  # all that a text can hold, one in the other
CORPUS = REPOSITORY / "Tests/Performance/corpus.py"  # writes as many articles as one likes
FOLDER = "guide"  # below the server's root, as in BASE_URL: a site must not need a host of its own
PATIENCE = 600  # seconds to wait for what should end at once: a busy machine is slow, but nothing may hang for ever
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def program() -> str:
    """The binary under test: $SITEGEN, else what `swift build` made last, release first."""
    if named := os.environ.get("SITEGEN"):
        return str(Path(named).resolve())
    built = [REPOSITORY / ".build" / kind / "sitegen" for kind in ("release", "debug")]
    return str(next((path for path in built if path.exists()), built[0]))


def browser_path() -> str | None:
    """Chromium on this machine, if there is one."""
    if named := os.environ.get("SITEGEN_CHROMIUM"):
        return named
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def launch_options(path: str) -> dict:
    """How Chromium is started; it refuses to run as root in its own sandbox."""
    return {"executable_path": path, "args": ["--no-sandbox"] if os.geteuid() == 0 else [], "timeout": 1000 * PATIENCE}


# Projects

def copy_project(folder: Path, project: Path = REPOSITORY) -> Path:
    """A copy of a project, the sample if no other is named, so that a build touches nothing in the repository."""
    for name in ("Content", "Templates"):
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name)
    return folder


def change_settings(project: Path, **changes: object) -> None:
    """Gives keys of the site's settings other values."""
    file = project / "Content/site.yaml"
    settings = yaml.safe_load(file.read_text()) | changes
    file.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True))


def sitegen(command: str, project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([program(), command, "-C", str(project), "--base-url", BASE_URL, "--today", TODAY, *options],
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)


def build(project: Path, output: Path) -> subprocess.CompletedProcess[str]:
    return sitegen("build", project, "-o", str(output))


def must_build(project: Path, output: Path) -> "Site":
    run = build(project, output)
    assert run.returncode == 0, f"exit {run.returncode}\n{run.stdout}{run.stderr}"
    return Site(project, output)


# What a build made

@dataclass(frozen=True)
class Site:
    project: Path
    output: Path

    @functools.cached_property
    def html_files(self) -> list[str]:
        """Every HTML file, by its path in the output."""
        return sorted(str(path.relative_to(self.output)) for path in self.output.rglob("*.html"))

    @functools.cached_property
    def pages(self) -> list[str]:
        """What people read, that is no redirects: `""` for the home page, `about/`, `404.html`."""
        read = [name for name in self.html_files if not self.document(name).xpath("//meta[@http-equiv='refresh']")]
        return [page for page in (name.removesuffix("index.html") for name in read) if "/handout/" not in page]

    @functools.cached_property
    def styled_pages(self) -> list[str]:
        """The pages that find their style sheets: a 404 page does so only where the site's address says that it is."""
        return [page for page in self.pages if page != "404.html" or self.output.name == FOLDER]

    @functools.cached_property
    def handouts(self) -> list[str]:
        """Articles and sections for paper."""
        return [name.removesuffix("index.html") for name in self.html_files if "/handout/" in name]

    @functools.cached_property
    def articles(self) -> list[str]:
        return [page for page in self.pages if self.meta(page, "og:type") == "article"]

    @functools.cached_property
    def lists(self) -> list[str]:
        """Pages that nobody wrote: topics, people, all articles, words explained, the search, further pages of long lists."""
        return [page for page in self.pages if re.match("(tags|a-z|glossary|search|people|places|prices|when-to-call)/", page) or re.search("/page/[0-9]+/$", page)]

    def file(self, page: str) -> Path:
        return self.output / (page + "index.html" if page == "" or page.endswith("/") else page)

    def document(self, page: str) -> html.HtmlElement:
        return html.fromstring(self.file(page).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    def meta(self, page: str, name: str) -> str | None:
        """What a page says of itself."""
        found = self.document(page).xpath("//meta[@property=$name or @name=$name]/@content", name=name)
        return str(found[0]) if found else None

    def canonical(self, page: str) -> str | None:
        found = self.document(page).xpath("//link[@rel='canonical']/@href")
        return str(found[0]) if found else None

    def published(self, url: str) -> Path | None:
        """The file that an absolute URL of this site leads to; nothing where it leads elsewhere or nowhere."""
        if not url.startswith(BASE_URL):
            return None
        file = self.output / unquote(urlsplit(url).path.removeprefix(urlsplit(BASE_URL).path))
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    # What went in

    @functools.cached_property
    def settings(self) -> dict:
        return yaml.safe_load((self.project / "Content/site.yaml").read_text())

    def front_matter(self, page: str) -> dict:
        """What the author wrote above an article."""
        source = self.project / "Content" / (page.rstrip("/") + ".md")
        return yaml.safe_load(re.split(r"^---\s*$", source.read_text(), maxsplit=2, flags=re.MULTILINE)[1])


# The server

def policy(folder: Path) -> str:
    """All that a site's pages are allowed to do, as the build says to hosts; what they do besides this, the browser reports."""
    [line] = [line for line in (folder / "_headers").read_text().splitlines() if line.startswith("  Content-Security-Policy: ")]
    return line.split(": ", 1)[1]


class FileHandler(http.server.SimpleHTTPRequestHandler):
    """Answers with files; how they are sent, others decide."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            self.send(file)
        else:
            self.send_error(404)

    def send(self, file: Path) -> None:
        raise NotImplementedError

    def begin(self, file: Path, size: int, **headers: str) -> None:
        self.send_response(200)
        for name, value in {"Content-Type": self.guess_type(file), "Content-Length": str(size), **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        pass


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files, which is faster

    def do_GET(self):
        """Chromium asks for an icon of the host where a file without a page is open: no page is to blame if there is none."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def send_header(self, keyword, value):
        super().send_header(keyword, value)
        if keyword.lower() == "content-type" and value.startswith("text/html"):
            folder = Path(self.directory) / unquote(urlsplit(self.path).path).strip("/").split("/")[0]
            super().send_header("Content-Security-Policy", policy(folder if (folder / "_headers").exists() else Path(self.directory) / FOLDER))

    def send_error(self, code, message=None, explain=None):
        """Shows the site's own page where there is none, which servers do once they are told its name."""
        page = Path(self.directory) / FOLDER / "404.html"
        if code != 404 or not page.is_file() or self.command != "GET":
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serve(root: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Handler) -> Iterator[str]:
    """Serves a folder on this machine alone; gives its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(root))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
