// The search page: finds articles in the index that was made with the site. Asks no other host and keeps nothing.
(function () {
  "use strict";
  const form = document.querySelector("form[data-search]");
  if (!form || !window.fetch || !window.Promise) return;
  const say = form.dataset;
  const field = form.querySelector("input");
  const status = document.getElementById("site_status");
  const list = document.getElementById("site_results");
  const all = document.getElementById("site_all");
  const more = document.createElement("button");
  const STEP = 5;

  // Words, as the index has them.

  const ACCENTED = /[àáâãäåāăąǎạảấầẩẫậắằẳẵặçćĉċčďèéêëēĕėęěẹẻẽếềểễệĝğġģĥìíîïĩīĭįǐịỉĵķĺļľñńņňòóôõöōŏőǒọỏốồổỗộơớờởỡợŕŗřśŝşšșţťțùúûüũūŭůűųǔụủưứừửữựŵýÿŷỳỵỷỹźżž]/;
  const PLAIN = { æ: "ae", œ: "oe", ß: "ss", þ: "th", đ: "d", ð: "d", ħ: "h", ı: "i", ŀ: "l", ł: "l", ŋ: "n", ø: "o", ŧ: "t" };
  const LETTER = /[\p{Alphabetic}\p{Nd}]/u;
  const NOTHING = /['’\p{Mn}\p{Cf}]/u;
  const ALONE = "\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const SIGN = new RegExp("[" + ALONE + "]", "u");
  const TOKEN = new RegExp(
    "[" + ALONE + "]|(?:(?![" + ALONE + "])[\\p{Alphabetic}\\p{Nd}])(?:(?![" + ALONE +
    "])['’]?[\\p{Alphabetic}\\p{Nd}\\p{Mn}\\p{Cf}])*", "gu");

  function words(text) {
    const found = [];
    let word = "";
    const end = function () {
      if (word && toBytes(word).length <= 40) found.push(word);
      word = "";
    };
    for (const sign of text.normalize("NFC")) {
      const letter = String.fromCodePoint(sign.toLowerCase().codePointAt(0));
      if (LETTER.test(letter)) {
        if (SIGN.test(letter)) end();
        word += PLAIN[letter] || (ACCENTED.test(letter) ? letter.normalize("NFD")[0] : letter);
        if (SIGN.test(letter)) end();
      } else if (!NOTHING.test(sign)) end();
    }
    end();
    return found;
  }

  // The index is in the order of UTF-8's bytes, which is not that of strings.
  function toBytes(text) { return String.fromCharCode.apply(null, new TextEncoder().encode(text)); }

  // M. F. Porter, "An algorithm for suffix stripping", 1980, as in the Snowball project's porter.sbl.

  function rules(text) {
    const map = new Map(text.split(" ").map(function (rule) { return rule.split(":"); }));
    return { map: map, end: new RegExp("(?:" + Array.from(map.keys()).join("|") + ")$") };
  }
  const PLURAL = rules("sses:ss ies:i ss:ss s:");
  const DOUBLE = rules("ational:ate ization:ize tional:tion iveness:ive fulness:ful ousness:ous biliti:ble ation:ate " +
    "alism:al aliti:al ousli:ous entli:ent iviti:ive anci:ance enci:ence abli:able alli:al izer:ize ator:ate eli:e");
  const DERIVED = rules("icate:ic ative: alize:al iciti:ic ical:ic ness: ful:");
  const ENDINGS = rules("ement: ment: ance: ence: able: ible: ant: ent: ism: ate: iti: ous: ive: ize: ion: ic: al: er: ou:");
  const VOWEL = /[aeiouy]/;
  const SHORT = /[^aeiouy][aeiouy][^aeiouywxY]$/;

  function replace(word, set, from) {
    return word.replace(set.end, function (suffix, at) {
      const stays = at < from || (suffix === "ion" && !/[st]/.test(word[at - 1]));
      return stays ? suffix : set.map.get(suffix);
    });
  }

  function porter(text) {
    if (!/^[a-z]{3,}$/.test(text)) return text;
    let word = text.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const region = function (pattern) { return (word.match(pattern) || [word])[0].length; };
    const first = region(/^[^aeiouy]*[aeiouy]+[^aeiouy]/);
    const second = region(/^(?:[^aeiouy]*[aeiouy]+[^aeiouy]){2}/);
    word = replace(word, PLURAL, 0);
    const past = word.match(/(eed|ed|ing)$/);
    const rest = past ? word.slice(0, past.index) : "";
    if (past && past[0] === "eed") {
      if (rest.length >= first) word = rest + "ee";
    } else if (VOWEL.test(rest)) {
      if (/(at|bl|iz)$/.test(rest)) word = rest + "e";
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) word = rest.slice(0, -1);
      else word = rest.length === first && SHORT.test(rest) ? rest + "e" : rest;
    }
    if (/y$/i.test(word) && VOWEL.test(word.slice(0, -1))) word = word.slice(0, -1) + "i";
    word = replace(word, DOUBLE, first);
    word = replace(word, DERIVED, first);
    word = replace(word, ENDINGS, second);
    const last = word.length - 1;
    if (word[last] === "e" && (last >= second || (last >= first && !SHORT.test(word.slice(0, last))))) {
      word = word.slice(0, last);
    } else if (/ll$/.test(word) && last >= second) word = word.slice(0, last);
    return word.toLowerCase();
  }
})();
