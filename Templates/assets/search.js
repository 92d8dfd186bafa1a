// The search page: finds articles in the index that was made with the site. Asks no other host and keeps nothing.
(() => {
"use strict";
const form = document.querySelector("form[data-search]");
// A page that was opened as a file may load no other file.
if (!form || location.protocol === "file:") return;
const say = form.dataset;
const field = form.querySelector("input");
const [status, list, all] = ["status", "results", "all"].map((name) => document.getElementById("site_" + name));
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

function words(text) {
  let spaced = "";
  for (const sign of text.normalize("NFC")) {
    // ₂, Ⅲ and Ｓ are letters and digits in another form.
    const plain = sign.length === 1 && sign > "\u00a9" ? sign.normalize("NFKC").replace(/[().,]/g, "") : "";
    if (/^[a-z0-9]{1,4}$/i.test(plain)) { spaced += plain.toLowerCase(); continue; }
    let letter = String.fromCodePoint(sign.toLowerCase().codePointAt(0));
    if (/[ß-žơưǎǐǒǔșțạ-ỹ]/.test(letter)) letter = PLAIN[letter] || letter.normalize("NFD")[0];
    if (isLetter.test(letter)) spaced += isAlone.test(letter) ? ` ${letter} ` : letter;
    else if (!isMark.test(sign)) spaced += " ";
  }
  return spaced.split(" ").filter((word) => word && bytes(word).length <= 40);
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
    const suffix = [...rules.keys()].find((suffix) => word.endsWith(suffix)) || "";
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

// What a word stands for: its stem, stems of words that it begins, or else the stem that it was meant for.

const ENDS = " e s es ed ing er ion ation al ly ness ic ical ive able ity ment ous ance".split(" ");
function spellings(stem, isWanted) {
  const short = stem.replace(/i$/, "");
  return [...ENDS.map((end) => stem + end), short + "y", short + "ies"].filter(
    (word) => isWanted(word) && stemOf(word) === stem);
}

async function matches(word, isOpen) {
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
  return found.length ? found : nearest(word, stem);
}

async function nearest(word, stem) {
  let least = word.length < 4 ? -1 : word.length < 8 ? 1 : 2;
  const at = place(stem);
  const names = async (at) => at in index.starts ? (await shard(at)).map((member) => member[0]) : [];
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
  const found = await Promise.all([...new Set(best)].slice(0, 3).map(async (other) => {
    const [, postings] = (await shard(place(other))).find((member) => member[0] === other) || [0, ""];
    return Object.assign(match(other, postings, 0.8), { insteadOf: word });
  }));
  return found.sort((a, b) => b.pages.length - a.pages.length).slice(0, 1);
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
  const groups = await Promise.all(wanted.map((word) => matches(word, word === last && word.length > 2)));
  const found = [].concat(...groups);
  const answer = { typed, found, pages: rank(groups), shown: 0, stems: new Set(found.map((match) => match.stem)) };
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

// The sentence with the most of some stems, cut to what fits.
function excerpt(text, stems) {
  let [best, marks, most] = ["", [], -1];
  for (const sentence of sentences(text)) {
    const found = [];
    sentence.replace(TOKEN, (token, at) => {
      const stem = words(token).map(stemOf).find((stem) => stems.has(stem));
      if (stem) found.push({ stem, at, end: at + token.length });
    });
    const count = new Set(found.map((mark) => mark.stem)).size;
    if (count > most) [best, marks, most] = [sentence, found, count];
  }
  const first = marks.length ? marks[0].at : 0;
  let from = first > 160 ? Math.max(best.lastIndexOf(" ", first - 60) + 1, first - 160) : 0;
  const to = best.length > from + 240 ? Math.max(best.lastIndexOf(" ", from + 240), from + 200) : best.length;
  const shown = make("p", "", from ? "… " : "");
  for (const { at, end } of marks.filter((mark) => mark.end <= to)) {
    shown.append(best.slice(from, at), make("mark", "", best.slice(at, end)));
    from = end;
  }
  shown.append(best.slice(from, to).trimEnd() + (to < best.length ? " …" : ""));
  return shown;
}

function append(articles) {
  for (const page of articles) {
    const link = make("a", "", page.title);
    link.href = say.root + page.url;
    const item = make("li", "", make("h2", "result-title", link));
    if (page.section) item.append(make("p", "where", page.section));
    item.append(excerpt(page.text, current.stems));
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
  append(answer.articles);
  status.textContent = text;
}

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
