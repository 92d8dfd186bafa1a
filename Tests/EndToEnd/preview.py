"""A preview that runs, and a client that asks it and listens."""

import contextlib
import http.client
import json
import re
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from project import PATIENCE, TODAY, program

SCRIPT = re.compile(rb'\n<script src="/\.sitegen/preview\.js\?version=(\d+)(&problems)?"></script>\n$')


@dataclass(frozen=True)
class Answer:
    """What was answered to a request."""
    status: int
    fields: dict[str, str]
    body: bytes

    @property
    def page(self) -> bytes:
        """The page as it would be published, without what the preview adds."""
        return SCRIPT.sub(b"", self.body)

    @property
    def has_problems(self) -> bool:
        return bool((found := SCRIPT.search(self.body)) and found[2])


@dataclass
class Preview:
    """A preview on this computer."""
    process: subprocess.Popen
    address: str
    stderr: list[str] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(re.search(r":(\d+)/", self.address)[1])

    @property
    def root(self) -> str:
        """The path of the site on the host."""
        return "/" + self.address.split("/", 3)[3]

    @property
    def memory(self) -> int:
        """What the process holds, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    def ask(self, path: str, method: str = "GET", **fields: str) -> Answer:
        """Asks for a path on the host; one without a leading slash is seen from the site."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.putrequest(method, path if path.startswith("/") else self.root + path, skip_host=True)
            names = {name.replace("_", "-"): value for name, value in fields.items()}
            for name, value in {"Host": f"127.0.0.1:{self.port}", **names}.items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())

    def raw(self, request: bytes, wait: float = PATIENCE) -> bytes:
        """Sends bytes, and reads until the connection ends."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(request)
            parts = []
            with contextlib.suppress(TimeoutError, ConnectionError):
                while part := connection.recv(1 << 16):
                    parts.append(part)
            return b"".join(parts)

    def until(self, path: str, text: bytes | None, patience: float = 20) -> Answer:
        """Asks until a page contains a text; with None until it has no problems."""
        end = time.monotonic() + patience
        while True:
            answer = self.ask(path)
            if (text is None and not answer.has_problems) or (text is not None and text in answer.body):
                return answer
            assert time.monotonic() < end, answer.body.decode(errors="replace")[-2000:]
            time.sleep(0.02)

    def printed(self, text: str, patience: float = 20) -> str:
        """Waits until the terminal shows a text; what it shows."""
        end = time.monotonic() + patience
        while text not in (all := "".join(self.stderr)):
            assert time.monotonic() < end, f"not printed: {text}\n{all}"
            time.sleep(0.02)
        return all

    def problems(self, path: str) -> dict:
        return json.loads(self.ask(f"/.sitegen/page.json?path={self.root}{path}").body)

    @contextlib.contextmanager
    def listening(self) -> Iterator["Listener"]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/.sitegen/events")
        response = connection.getresponse()
        assert response.status == 200 and response.getheader("content-type") == "text/event-stream"
        response.readline()  # the first sign of life: from now on nothing is missed
        try:
            yield Listener(response)
        finally:
            connection.sock.shutdown(socket.SHUT_RDWR)
            connection.close()


@dataclass
class Listener:
    """Hears of changes."""
    response: http.client.HTTPResponse

    def next(self) -> dict:
        while True:
            line = self.response.readline()
            assert line, "the preview has ended the news"
            if line.startswith(b"data:"):
                return json.loads(line[5:])


def command(folder: Path, *options: str) -> list[str]:
    return [program(), "serve", "-C", str(folder), "--today", TODAY, *options]


@contextlib.contextmanager
def serving(folder: Path, *options: str) -> Iterator[Preview]:
    """A preview of a project, as long as somebody looks at it."""
    process = subprocess.Popen(
        command(folder, *options), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + process.stderr.read()
        preview = Preview(process, found[0])
        thread = threading.Thread(target=lambda: preview.stderr.extend(process.stderr), daemon=True)
        thread.start()
        yield preview
        assert process.poll() is None, f"the preview ended with {process.returncode}: {''.join(preview.stderr)}"
    finally:
        process.kill()
        process.wait()
