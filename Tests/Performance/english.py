"""Plausible English from fixed lists: the same dice always say the same words."""

import random
import re

TITLE_OPENINGS = """What to know about|A plain guide to|Common worries about|First steps with|Living with|
How we explain|Choosing|The facts about|Looking after|When to ask about|Making sense of|
Talking about""".replace("\n", "").split("|")
TITLE_ENDINGS = """before your visit|after your visit|at home|in winter|in summer|at any age""".split("|")

ADJECTIVES = """gentle calm tender dry sensitive warm cool visible early late small deep clean fresh mild simple
careful regular steady healthy sore red even uneven quiet bright plain soft firm slow short long usual common
everyday natural patient local thin thorough""".split()
NOUNS = """skin serum needle scar cream visit clinic plan session result sunscreen cleanser barrier collagen texture
tone pore mark treatment doctor nurse question answer photo week month morning evening shower pillow towel mirror
journal mask peel laser light device setting depth pressure surface layer cheek forehead chin neck hand back area
redness swelling warmth itch routine product label formula balm gel""".split()
PLURALS = """patients clinicians people nurses results sessions questions scars products changes plans photos
friends visits weeks months habits options signs notes""".split()
SINGULAR_VERBS = """helps supports explains protects changes follows guides reaches covers needs shows improves
calms softens cools touches reminds allows begins answers""".split()
PLURAL_VERBS = """help support describe protect change follow compare reach notice need show improve prefer discuss
expect remember choose keep mention""".split()
ADVERBS = """slowly gently usually often sometimes again today together carefully clearly evenly later early
regularly quietly""".split()

TAGS = """acne aftercare ageing barrier cleansing collagen consent cost dryness hydration laser lifestyle needling
peels pigment planning redness scars sunscreen texture""".split()

# A heading's noun is drawn only once an article, so headings (and the ids made from them) are unique there.
SECTION_HEADINGS = """What the {} does|Before the {}|How the {} feels|After the {}|Caring for the {}|
When the {} needs attention""".replace("\n", "").split("|")
SUBSECTION_HEADINGS = ["A closer look at the {}", "The {} day by day", "If the {} surprises you"]

# A single capital letter is a slot; all else is said as it is. The apostrophes and quotation marks are there for
# smart punctuation to work on.
SLOTS = {"J": ADJECTIVES, "N": NOUNS, "P": PLURALS, "V": SINGULAR_VERBS, "W": PLURAL_VERBS, "D": ADVERBS}
SLOT = re.compile(r"\b[JNPVWD]\b")
PATTERNS = """
P often W the N.
The J N V you.
The J N V the N.
Most P W the N D.
Each N V the J N D.
It doesn't change the N, it's J.
The N V the N and the N D.
P don't always W the N, but it's J.
The J N V the J N D.
If the N is J, the J N V it.
You can ask how the J N V the N.
When the N is J, P W the N more D.
What we call "the J N" V the N, and D.
The J N V the N, and most P W it D.
P who W the N also W the J N, often D.
Most P W the N before the J N, and that's quite J.
Because the N is J, your clinician V the J N D.
Some P W the J N before the N, while others W it D.
The J N isn't always J, so P W the N and the N D.
After the first N, the J N V the N and P W it D.
""".strip().splitlines()

SENTENCES: dict[int, list[str]] = {}
for pattern in PATTERNS:
    SENTENCES.setdefault(len(pattern.split()), []).append(pattern)
SHORTEST, LONGEST = min(SENTENCES), max(SENTENCES)  # there is a pattern for every length between them


class Dice:
    """Random choices from `random.random()` alone: the one method whose sequence Python promises never to change."""

    def __init__(self, seed: int):
        self._random = random.Random(seed).random

    def below(self, limit: int) -> int:
        return int(self._random() * limit)

    def pick(self, items):
        return items[int(self._random() * len(items))]

    def sample(self, items, count: int) -> list:
        pool = list(items)
        return [pool.pop(self.below(len(pool))) for _ in range(count)]


def sentence(dice: Dice, length: int, mark: str = "") -> str:
    """A sentence of exactly `length` words; `mark` (`*`, `**` or a backtick) is put around its second word."""
    words = SLOT.sub(lambda slot: dice.pick(SLOTS[slot[0]]), dice.pick(SENTENCES[length])).split()
    words[0] = words[0].capitalize()
    if mark:
        words[1] = f"{mark}{words[1]}{mark}"
    return " ".join(words)


def sentences(dice: Dice, length: int) -> list[str]:
    """Sentences of exactly `length` words in all; none when it is 0."""
    result = []
    while length:
        size = length if length <= LONGEST else SHORTEST + dice.below(min(LONGEST, length - SHORTEST) - SHORTEST + 1)
        result.append(sentence(dice, size))
        length -= size
    return result
