"""How much of what an editor marks in marketing articles `sitegen check` finds: precision of protected places, and recall.

Run alone, it prints the figures: python articles.py articles-a.jsonl [details]
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

QUALITY = pathlib.Path(__file__).parent.parent / "Quality"
RULES = {
    "no-risk": "claim-no-risk", "painless": "claim-painless", "guarantee": "claim-guarantee",
    "safe-absolute": "claim-safe-absolute", "permanent": "claim-permanent", "cure": "claim-cure",
    "superlative": "claim-superlative", "no-downtime": "claim-no-downtime", "instant": "claim-instant",
    "pigment-safe": "claim-pigment-safe", "official-approval": "claim-fda-approved", "absorption": "claim-absorption",
    "proven-uncited": "claim-proven-uncited", "stat-uncited": "claim-stat-uncited",
    "compare-uncited": "claim-compare-uncited", "natural": "claim-vague-natural", "body-shame": "claim-body-shame",
    "urgency": "claim-urgency", "testimonial": "testimonial-typical", "celebrity": "claim-celebrity",
    "like-surgery": "claim-like-surgery", "off-label": "claim-off-label", "contradiction": "claim-contradiction",
    "session-plan": "session-plan-hedge", "jargon": "jargon-term", "acronym": "acronym-undefined",
    "long-sentence": "sentence-long", "skin-tone": "skin-tone-language", "link-text": "link-text",
    "second-person": "second-person",
}
PARTS = {
    "risks": "the risks", "who-not": "who should not", "alternatives": ("other treatments", "without treatment"),
    "when-to-call": "when to call",
}
SITE = """title: A clinic
url: https://clinic.example/
disclaimer: This page is general information.
disclosure: We offer the treatments described here.
publisher: { name: A clinic, phone: +1 555 010 0000 }
"""


def findings(text):
    """What `sitegen check` finds in an article, as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder, "Content")
        content.mkdir()
        (content / "site.yaml").write_text(SITE)
        (content / "index.md").write_text("---\ntitle: Home\nsummary: Our clinic.\n---\n\nWelcome.\n")
        (content / "article.md").write_text(text)
        run = subprocess.run(
            [os.environ["SITEGEN"], "check", "-C", folder, "--format", "json", "article.md"],
            capture_output=True, text=True, timeout=60)
        assert run.returncode in (0, 1), run.stderr
        return json.loads(run.stdout)["diagnostics"]


def offset(text, finding):
    """The bytes of a finding, from the file's first."""
    lines = text.encode().split(b"\n")
    start = sum(len(line) + 1 for line in lines[: finding["line"] - 1]) + finding["column"] - 1
    return start, start + max(1, finding["endColumn"] - finding["column"])


def sentence(text, excerpt):
    """The bytes of the sentence or line that an excerpt is in."""
    data, words = text.encode(), excerpt.encode()
    start = data.find(words)
    low = max(data.rfind(mark, 0, start) for mark in (b". ", b"! ", b"? ", b"\n")) + 1
    ends = [data.find(mark, start + len(words) - 1) for mark in (b". ", b"! ", b"? ", b"\n")]
    return low, min(end for end in ends + [len(data)] if end >= 0) + 1


def measure(name, details=False):
    """Right, missed, and flagged protected places of all articles of a file."""
    right, missed, flagged = [], [], []
    for line in (QUALITY / name).read_text().splitlines():
        article = json.loads(line)
        found = findings(article["text"])
        # A contradiction has two places.
        places = [(f, offset(article["text"], place))
                  for f in found for place in (f, f.get("related")) if place and place["line"]]
        for wanted in article["findings"]:
            kind, excerpt = wanted["kind"], wanted["excerpt"]
            if kind == "section-missing":
                words = PARTS[excerpt] if isinstance(PARTS[excerpt], tuple) else (PARTS[excerpt],)
                hit = any(word in f["message"] for f in found for word in words)
            else:
                spans = [sentence(article["text"], e) for e in (excerpt, wanted.get("with")) if e]
                claims = kind in RULES and RULES[kind].startswith(("claim", "testimonial"))
                hit = any(
                    (f["rule"] == RULES[kind] or claims and f["rule"].startswith(("claim", "testimonial")))
                    and any(start < high and end > low for low, high in spans)
                    for f, (start, end) in places)
            (right if hit else missed).append((article["id"], kind, excerpt))
        for excerpt in article["protected"]:
            low = article["text"].encode().find(excerpt.encode())
            high = low + len(excerpt.encode())
            for f, (start, end) in places:
                if start < high and end > low and f["group"] == "claims" and f["rule"] != "claim-contradiction":
                    flagged.append((article["id"], f["rule"], excerpt))
                    break
    if details:
        for what, items in (("missed", missed), ("FLAGGED", flagged)):
            for item in items:
                print(what, *item, sep=" | ")
    return len(right), len(missed), len(flagged)


if __name__ == "__main__":
    right, missed, flagged = measure(sys.argv[1], len(sys.argv) > 2)
    print(f"QUALITY {sys.argv[1]}: {right} of {right + missed} findings ({right / (right + missed):.2f}), "
          f"{flagged} protected places flagged")
