// The search page: finds articles in the index that was made with the site. Asks no other host and keeps nothing.
(() => {
"use strict";
const form = document.querySelector("form[data-search]");
// A page that was opened as a file may load no other file.
if (!form || location.protocol === "file:") return;
const say = form.dataset;
const field = form.querySelector("input");
const [status, list, all, help, urgent] = ["status", "results", "all", "help", "emergency"].map(
  (name) => document.getElementById("site_" + name) || {});
const more = make("button", "more", say.more);
const on = (target, event, act) => target.addEventListener(event, act);
let index, stemOf;

// Words and stems, as the index has them.

const PLAIN = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", đ: "d", ð: "d", ħ: "h", ı: "i", ŀ: "l", ł: "l", ŋ: "n", ø: "o", ŧ: "t"
};
const LETTER = "\\p{Alphabetic}\\p{Nd}";
const MARK = "'’\\p{Mn}\\p{Cf}";
// Signs that are words of their own.
const ALONE = "[\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const isAlone = RegExp(ALONE, "u");
const isLetter = RegExp(`[${LETTER}]`, "u");
const isMark = RegExp(`[${MARK}]`, "u");
const TOKEN = RegExp(`(?=[${LETTER}])(?:${ALONE}|(?:(?!${ALONE})[${LETTER}${MARK}])+)`, "gu");
// Marks that readers leave out when they type, though they count as letters: Hebrew points, Arabic vowels.
const LEFT_OUT = RegExp("[\u0345\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670" +
  "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]", "u");
const ALIKE = { ς: "σ", ى: "ي", ی: "ي", ې: "ي", ے: "ي", ة: "ه", ہ: "ه", ھ: "ه", ۀ: "ه", ۃ: "ه", ک: "ك", ٱ: "ا" };

// A letter without its accents, and a digit as 0 to 9; empty for a mark.
function plainLetter(letter) {
  if (letter < "\u0080" || isAlone.test(letter)) return letter;
  if (/\p{Nd}/u.test(letter)) {
    const code = letter.codePointAt(0);
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  }
  const parts = [...letter.normalize("NFD")];
  const left = parts.filter((part) => !LEFT_OUT.test(part) && (isLetter.test(part) || !isMark.test(part)));
  const plain = left.length < parts.length ? left : [...letter];
  const folded = plain.map((part) => ALIKE[part] || part).join("");
  return bytes(folded).length > 4 ? letter : folded;
}

function words(text) {
  let spaced = "";
  for (const sign of text.normalize("NFC")) {
    // ₂, Ⅲ and Ｓ are letters and digits in another form.
    const plain = sign.length === 1 && sign > "\u00a9" ? sign.normalize("NFKC").replace(/[().,]/g, "") : "";
    if (/^[a-z0-9]{1,4}$/i.test(plain)) { spaced += plain.toLowerCase(); continue; }
    let letter = String.fromCodePoint(sign.toLowerCase().codePointAt(0));
    if (/[ß-žơưǎǐǒǔșțạ-ỹ]/.test(letter)) letter = PLAIN[letter] || letter.normalize("NFD")[0];
    if (isLetter.test(letter)) spaced += isAlone.test(letter) ? ` ${letter} ` : plainLetter(letter);
    else if (!isMark.test(sign)) spaced += " ";
  }
  // The Arabic article, with the conjunction or preposition before it, is part of the word.
  return spaced.split(" ").map((word) => word.replace(/^([وفبك]?ال|لل)(?=[\u0600-\u06ff]{3})/, "")).filter(
    (word) => word && bytes(word).length <= 40);
}

// The index is in the order of UTF-8's bytes, which is not that of strings.
function bytes(text) { return String.fromCharCode(...new TextEncoder().encode(text)); }

// M. F. Porter, "An algorithm for suffix stripping", 1980, as in the Snowball project's porter.sbl.
const [PLURAL, DOUBLE, DERIVED, ENDING] = [
  "sses:ss ies:i ss:ss s:",
  "ational:ate ization:ize tional:tion iveness:ive fulness:ful ousness:ous biliti:ble ation:ate alism:al aliti:al " +
    "ousli:ous entli:ent iviti:ive anci:ance enci:ence abli:able alli:al izer:ize ator:ate eli:e",
  "icate:ic ative: alize:al iciti:ic ical:ic ness: ful:",
  "ement: ment: ance: ence: able: ible: ant: ent: ism: ate: iti: ous: ive: ize: ion: ic: al: er: ou:"
].map((rules) => new Map(rules.split(" ").map((rule) => rule.split(":"))));

function porter(text) {
  if (!/^[a-z]{3,}$/.test(text)) return text;
  let word = text.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const region = (pattern) => (word.match(pattern) || [word])[0].length;
  const first = region(/^[^aeiouy]*[aeiouy]+[^aeiouy]/);
  const second = region(/^([^aeiouy]*[aeiouy]+[^aeiouy]){2}/);
  const isShort = (part) => /[^aeiouy][aeiouy][^aeiouywxY]$/.test(part);
  const replace = (rules, from) => {
    const suffix = [...rules.keys()].find((one) => word.endsWith(one)) || "";
    const rest = word.slice(0, word.length - suffix.length);
    if (suffix && rest.length >= from && (suffix !== "ion" || /[st]$/.test(rest))) word = rest + rules.get(suffix);
  };
  replace(PLURAL, 0);
  const rest = word.replace(/(eed|ed|ing)$/, "");
  if (/eed$/.test(word)) {
    if (rest.length >= first) word = rest + "ee";
  } else if (rest !== word && /[aeiouy]/.test(rest)) {
    word = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) ? rest.slice(0, -1) : rest;
    if (/(at|bl|iz)$/.test(rest) || (rest.length === first && isShort(rest))) word = rest + "e";
  }
  word = word.replace(/([aeiouy].*)[yY]$/, "$1i");
  replace(DOUBLE, first);
  replace(DERIVED, first);
  replace(ENDING, second);
  const last = word.length - 1;
  if (/e$/.test(word) && last >= first && (last >= second || !isShort(word.slice(0, -1)))) word = word.slice(0, -1);
  if (/ll$/.test(word) && word.length > second) word = word.slice(0, -1);
  return word.toLowerCase();
}

// The index's files, each asked for once.

const files = new Map();
function load(path, options) {
  if (!files.has(path)) {
    const file = fetch(say.index + path, options).then((answer) => {
      if (!answer.ok) throw Error(path);
      return answer.json();
    });
    files.set(path, file);
    file.catch(() => files.delete(path));
  }
  return files.get(path);
}
const shard = async (at) => Object.entries(await load(`${at}.json?v=${index.version}`));

async function open() {
  const loaded = await load("index.json", { cache: "no-cache" });
  const known = new Map();
  loaded.isEnglish = /^en(-|$)/i.test(loaded.language);
  loaded.starts = loaded.shards.map(bytes);
  stemOf = (word) => {
    if (!known.has(word)) known.set(word, loaded.isEnglish ? porter(word) : word);
    return known.get(word);
  };
  index = loaded;
}

function place(stem) {
  let at = index.starts.length - 1;
  while (at > 0 && index.starts[at] > bytes(stem)) at--;
  return at;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
function match(stem, postings, share) {
  const pages = [];
  for (let at = 0, key = 0; at < postings.length;) {
    for (let digit = 32, shift = 0; digit > 31; shift += 5) {
      digit = DIGITS.indexOf(postings[at++]);
      key += (digit & 31) << shift;
    }
    pages.push({ key, weight: DIGITS.indexOf(postings[at++]) });
  }
  return { stem, pages, share };
}

// Whether a word is good English, by a Bloom filter of FNV-1a: then it isn't taken for a misspelling of another one.
async function isGood(word) {
  if (!index.isEnglish || !/^[a-z]+$/.test(word)) return false;
  const hash = (start) => [...word].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16777619) >>> 0, start);
  const first = hash(2166136261);
  const step = hash(first) + 1;
  const bits = await load(`words-${(first >>> 16) % 50}.json?v=${index.version}`);
  return [0, 1, 2, 3, 4, 5].every((turn) => {
    const bit = (first + turn * step) % (bits.length * 6);
    return DIGITS.indexOf(bits[Math.floor(bit / 6)]) >> bit % 6 & 1;
  });
}

// The pages that have a stem; none where the index doesn't know it.
async function pagesOf(stem, share) {
  const [, postings] = (await shard(place(stem))).find((one) => one[0] === stem) || [0, ""];
  return postings ? [match(stem, postings, share)] : [];
}

// The pages of the other names of a word, or of a phrase, whose words are one stem.
async function synonyms(stem, share) {
  const names = new Set(index.same.filter((one) => one.includes(stem)).flat());
  names.delete(stem);
  return (await Promise.all([...names].map((name) => pagesOf(name, share)))).flat();
}

// The pages of words, a list for each: with other names of words and phrases, and with what two words are as one.
async function groupsOf(typed, wanted, last) {
  const groups = new Map(await Promise.all(wanted.map(
    async (word) => [word, await exact(word, word === last && word.length > 2)])));
  const missing = wanted.filter((word) => !groups.get(word).length);
  for (let at = 0; at < typed.length;) {
    let count = Math.min(4, typed.length - at);
    let found = [];
    for (; count > 0; count--) {
      const phrase = typed.slice(at, at + count);
      const stem = stemOf(phrase.join(""));
      found = await synonyms(stem, 0.6 / count);
      if (count > 1 && (index.same.flat().includes(stem) || (count === 2 && phrase.some((one) => missing.includes(one))))) {
        found.push(...await pagesOf(stem, 1 / count));
      }
      if (found.length) break;
    }
    for (const word of typed.slice(at, at + count)) groups.get(word)?.push(...found);
    at += count || 1;
  }
  return Promise.all(wanted.map(async (word) => {
    const found = groups.get(word);
    if (found.length) return found;
    const [near] = await nearest(word, stemOf(word));
    return near ? [near, ...await synonyms(near.stem, 0.6)] : [];
  }));
}

// What a word means: its stem, stems of words that it begins, or else the stem that it was meant for.

const ENDS = " e s es ed ing er ion ation al ly ness ic ical ive able ity ment ous ance".split(" ");
function spellings(stem, isWanted) {
  const short = stem.replace(/i$/, "");
  return [...ENDS.map((end) => stem + end), short + "y", short + "ies"].filter(
    (word) => isWanted(word) && stemOf(word) === stem);
}

async function exact(word, isOpen) {
  const stem = stemOf(word);
  const isBegun = (other) => other.startsWith(word) ||
    (word.startsWith(other) && spellings(other, (spelling) => spelling.startsWith(word)).length);
  let found = [];
  const take = async (at) => {
    for (const [other, postings] of await shard(at)) {
      if (other === stem) found.unshift(match(other, postings, 1));
      else if (isOpen && found.length < 50 && isBegun(other)) found.push(match(other, postings, 0.4));
    }
  };
  const from = place(stem);
  await take(from);
  // Whoever has not typed the whole word may mean one further on; the next shard has enough of them.
  const isKnown = found[0] && found[0].share === 1;
  if (isOpen && !isKnown && from < place(word + "\u{10ffff}")) await take(from + 1);
  return found;
}

async function nearest(word, stem) {
  if (await isGood(word)) return [];
  let least = word.length < 4 ? -1 : word.length < 8 ? 1 : 2;
  const at = place(stem);
  const names = async (at) => at in index.starts ? (await shard(at)).map((one) => one[0]) : [];
  const others = await names(at);
  const before = others.filter((other) => bytes(other) < bytes(stem)).length;
  if (before === 0) others.push(...await names(at - 1));
  else if (before === others.length) others.push(...await names(at + 1));
  let best = [];
  for (const other of new Set(others.concat(index.words))) {
    for (const spelling of spellings(other, (spelling) => distance(word, spelling) <= least)) {
      const steps = distance(word, spelling);
      if (steps < least) best = [];
      least = steps;
      best.push(other);
    }
  }
  const found = await Promise.all([...new Set(best)].slice(0, 3).map((one) => pagesOf(one, 0.8)));
  return found.flat().map((one) => ({ ...one, insteadOf: word })).sort((a, b) => b.pages.length - a.pages.length).slice(0, 1);
}

// How many letters were added, left out, replaced, or swapped with the next one; 3 stands for more than 2.
function distance(a, b) {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]),
        isSwapped ? rows[i - 2][j - 2] + 1 : Infinity);
    }
  }
  return rows[a.length][b.length];
}

// Nobody looks for these, and all pages have them.
const COMMON = ("a about after an and are as at be before by can do does for from how i in is it my of on or should " +
  "that the this to was what when which who why will with you your").split(" ");

async function find(query) {
  if (!index) await open();
  const typed = words(query);
  const rare = index.isEnglish ? typed.filter((word) => !COMMON.includes(word)) : typed;
  const wanted = [...new Set(rare.length ? rare : typed)].slice(0, 8);
  const last = /\s$/.test(query) ? "" : typed[typed.length - 1];
  const groups = await groupsOf(typed, wanted, last);
  const found = [].concat(...groups);
  const answer = { typed, found, pages: rank(groups), shown: 0, stems: new Set(found.map((one) => one.stem)) };
  answer.articles = await next(answer);
  return answer;
}

// BM25 (Robertson, Zaragoza 2009) without the lengths of pages, which are much alike.
function rank(groups) {
  const pages = new Map();
  for (const group of groups) {
    const scores = new Map();
    for (const match of group) {
      const count = match.pages.length;
      const rarity = match.share * Math.log(1 + (index.articles - count + 0.5) / (count + 0.5));
      for (const { key, weight } of match.pages) {
        scores.set(key, Math.max(rarity * weight / (weight + 8), scores.get(key) || 0));
      }
    }
    for (const [key, score] of scores) {
      const page = pages.get(key) || { key, words: 0, score: 0 };
      pages.set(key, { key, words: page.words + 1, score: page.score + score });
    }
  }
  const sorted = [...pages.values()].sort((a, b) => b.words - a.words || b.score - a.score || a.key - b.key);
  return sorted.filter((page) => sorted[0].words === groups.length || page.words === sorted[0].words);
}

function next(answer) {
  const pages = answer.pages.slice(answer.shown, answer.shown += 5);
  return Promise.all(pages.map((page) => load(`pages/${page.key.toString(16).padStart(5, "0")}.json`)));
}

// What is shown.

function make(name, kind, ...content) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...content);
  return made;
}

// A full stop behind one of these ends no sentence.
const SHORTENED = /(^|[\s(])(e\.g|i\.e|[a-z]|dr|mr|mrs|ms|prof|st|vs|approx|fig)\.\s+$/i;
function sentences(text) {
  return text.split("\n").reduce((found, line) => {
    const parts = line.match(/.+?(?:[.!?]["'”’)\]]*\s+|[。！？]|$)/gu) || [];
    return found.concat(parts.reduce((done, part) => {
      if (done.length && SHORTENED.test(done[done.length - 1])) part = done.pop() + part;
      return done.concat(part);
    }, []));
  }, []);
}

// The stems in a sentence that were looked for, and where they are. Up to four words may be one stem.
function marked(sentence, stems) {
  const tokens = [...sentence.matchAll(TOKEN)].flatMap(({ 0: token, index: at }) => {
    const [word] = words(token);
    return word ? [{ word, at, end: at + token.length }] : [];
  });
  const found = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let count = 1, joined = ""; count <= 4 && at + count <= tokens.length; count++) {
      const last = tokens[at + count - 1];
      joined += last.word;
      const stem = stemOf(joined);
      if (!stems.has(stem)) continue;
      found.push({ stem, at: tokens[at].at, end: last.end });
      at += count - 1;
      break;
    }
  }
  return found;
}

// The lines of a page's text by the heading or box that they belong to; those before the first one have no id.
function sections({ text, parts = [] }) {
  const lines = text.split("\n");
  const titles = new Map();
  return [["", 0], ...parts].map(([id, line], at) => {
    const isTitle = id && !titles.has(id);
    if (isTitle) titles.set(id, lines[line]);
    const end = at < parts.length ? parts[at][1] : lines.length;
    return { id, title: titles.get(id) || "", text: lines.slice(isTitle ? line + 1 : line, end).join("\n") };
  });
}

// The place of a page that says most about some stems: the id and title of its heading, and a sentence.
// What the page's own title says, its beginning says best.
function best(page, stems) {
  const ofTitle = new Set(marked(page.title, stems).map((one) => one.stem));
  const wanted = new Set([...stems].filter((stem) => !ofTitle.has(stem)));
  const count = (marks, stems) => new Set(marks.map((mark) => mark.stem).filter((stem) => stems.has(stem))).size;
  let most = [-1], found;
  for (const { id, title, text } of sections(page)) {
    const heading = marked(title, stems);
    // A heading alone says where, but not what; so does a label.
    const all = sentences(text || title);
    for (const [at, short] of all.entries()) {
      // A few words alone say too little.
      let sentence = short;
      for (let next = at + 1; sentence.length < 60 && text.includes(sentence + all[next]); next++) sentence += all[next];
      const marks = marked(short, stems);
      const scores = [
        count([...heading, ...marks], wanted), count(heading, wanted), count(marks, wanted), count(marks, stems)
      ];
      const place = scores.findIndex((score, place) => score !== most[place]);
      if (place >= 0 && scores[place] > (most[place] ?? -1)) [most, found] = [scores, { id, title, sentence }];
    }
  }
  if (!found || most[0] > 0) return found || { id: "", title: "", sentence: "" };
  return { ...found, id: "", title: "" };
}

// A text, some words of which are marked.
function withMarks(text, marks) {
  let from = 0;
  const parts = marks.flatMap(({ at, end }) => {
    const before = text.slice(from, at);
    from = end;
    return [before, make("mark", "", text.slice(at, end))];
  });
  return [...parts, text.slice(from)];
}

// A sentence with its marks, cut to what fits.
function excerpt(sentence) {
  const marks = marked(sentence, current.stems);
  const first = marks[0]?.at || 0;
  const from = first > 160 ? Math.max(sentence.lastIndexOf(" ", first - 60) + 1, first - 160) : 0;
  const end = from + 240;
  const to = sentence.length > end ? Math.max(sentence.lastIndexOf(" ", end), from + 200) : sentence.length;
  const shown = marks.filter((mark) => mark.end <= to).map((mark) => ({ at: mark.at - from, end: mark.end - from }));
  return make("p", "", from ? "… " : "", ...withMarks(sentence.slice(from, to).trimEnd(), shown),
    to < sentence.length ? " …" : "");
}

function append(articles) {
  for (const page of articles) {
    const link = make("a", "", page.title);
    const shown = best(page, current.stems);
    link.href = say.root + page.url + (shown.id && "#" + encodeURIComponent(shown.id));
    const item = make("li", "", make("h2", "result-title", link));
    if (page.lang) item.lang = page.lang;
    const heading = withMarks(shown.title, marked(shown.title, current.stems));
    const where = make("p", "where", page.section || "", page.section && shown.title ? " › " : "", ...heading);
    if (where.textContent) item.append(where);
    item.append(excerpt(shown.sentence));
    list.append(item);
  }
  more.hidden = current.shown >= current.pages.length;
}

// What was typed, with the words that were taken instead as the articles write them; empty where none were.
function instead({ typed, found, articles }) {
  const taken = found.filter((match) => match.insteadOf);
  const text = taken.length ? articles.map((page) => page.title + " " + page.text).join(" ") : "";
  const written = [...new Set(words(text))];
  return taken.length && typed.map((word) => {
    const match = taken.find((match) => match.insteadOf === word);
    const near = written.filter((other) => match && stemOf(other) === match.stem);
    return near.sort((a, b) => distance(a, word) - distance(b, word))[0] || word;
  }).join(" ");
}

let current, turn = 0;

function show(answer, text) {
  current = answer;
  list.textContent = "";
  more.hidden = true;
  all.hidden = answer.pages.length > 0;
  help.hidden = !answer.isNothing;
  urgent.hidden = help.hidden && !answer.typed?.some((word) => URGENT.includes(word));
  append(answer.articles);
  status.textContent = text;
}

const URGENT = "emergency urgent 911 999 112 000 bleeding breathe breathing choking unconscious suicide".split(" ");
const NOTHING = { pages: [], articles: [], shown: 0 };

// Does something with what was asked for, unless something else was asked for in the meantime.
async function when(asked, answered) {
  const mine = turn;
  const found = await asked.catch(() => null);
  if (mine !== turn) return;
  if (found) answered(found);
  else show(NOTHING, say.failed);
}

function search() {
  turn++;
  const query = field.value.trim();
  if (!query) return show(NOTHING, "");
  when(find(field.value), (answer) => {
    const count = answer.pages.length;
    const other = instead(answer);
    answer.isNothing = !count;
    show(answer, !count ? `${say.none} “${query}”` :
      (other ? `${say.instead} “${other}”. ` : "") + `${say.found} ${count}`);
  });
}

more.type = "button";
more.hidden = true;
on(more, "click", () => when(next(current), (articles) => {
  const count = list.children.length;
  append(articles);
  list.children[count].querySelector("a").focus();
}));
list.after(more);

// The address follows what is typed; what was sent stays in the history.

let sent, timer;
const address = (query) => location.pathname + (query ? "?q=" + encodeURIComponent(query) : "");

function typed() {
  clearTimeout(timer);
  search();
  history.replaceState(null, "", address(field.value.trim()));
}

function restore() {
  clearTimeout(timer);
  field.value = sent = (new URLSearchParams(location.search).get("q") || "").trim();
  search();
}

// Each search loads a few articles: it waits for a pause, and for more than a letter or two.
on(field, "input", () => {
  clearTimeout(timer);
  const { length } = bytes(field.value.trim());
  if (length === 0 || length > 2) timer = setTimeout(typed, 300);
});
on(form, "submit", (event) => {
  event.preventDefault();
  typed();
  const query = field.value.trim();
  if (query === sent) return;
  history.replaceState(null, "", address(sent));
  history.pushState(null, "", address(query));
  sent = query;
});
on(window, "popstate", restore);

on(document, "keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const active = document.activeElement;
  if (event.key === "Escape" && active === field) {
    event.preventDefault();
    field.value = "";
    typed();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const stops = [field, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    const stop = stops.includes(active) && stops[stops.indexOf(active) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }
});

form.hidden = false;
restore();
})();
