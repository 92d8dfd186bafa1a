// The preview adds this to each page that it shows. It is never published.
// It keeps the page up to date while its project changes: a style sheet is replaced without a flicker, the text in its
// place, with the scroll position, the focus and what is unfolded; only where something else has changed, the page is loaded again.
"use strict";

(() => {
  const folder = "/.sitegen/";
  const query = new URL(document.currentScript.src).searchParams;
  let version = Number(query.get("version"));
  let hasProblems = query.has("problems");
  /// The page as it was sent, without what its own scripts have made of it since.
  let source = null;
  let isRefreshing = false;
  let isAskedAgain = false;
  let problemsFrame = null;

  // A page in a frame of the desk has no desk of its own.
  const isFramed = window !== window.top;

  async function load() {
    const response = await fetch(location.href, { headers: { Accept: "text/html" } });
    const text = await response.text();
    const page = new DOMParser().parseFromString(text, "text/html");
    const added = page.querySelector(`script[src^="${folder}preview.js"]`);
    const sent = added ? new URL(added.src, location.href).searchParams : new URLSearchParams();
    added?.remove();
    return { page, version: Number(sent.get("version")), hasProblems: sent.has("problems") };
  }

  /// Makes the page what the project says now.
  async function refresh() {
    if (isRefreshing) {
      isAskedAgain = true;
      return;
    }
    isRefreshing = true;
    try {
      do {
        isAskedAgain = false;
        const next = await load();
        version = next.version;
        hasProblems = next.hasProblems;
        if (!source || !replace(source, next.page)) {
          location.reload();
          return;
        }
        source = next.page;
        applyViews();
        await showProblems();
        deskFrame?.contentWindow?.postMessage({ changed: true }, location.origin);
      } while (isAskedAgain);
    } catch {
      // The preview was stopped; the next connection tries again.
    } finally {
      isRefreshing = false;
    }
  }

  /// Replaces what has changed between two sources of the page; false where that needs another page.
  function replace(old, next) {
    if (!areEqualWithoutMain(old, next)) return false;
    replaceHead(old.head, next.head);
    const live = document.querySelector("main");
    const [oldMain, nextMain] = [old.querySelector("main"), next.querySelector("main")];
    if (oldMain && nextMain) {
      if (!live) return false;
      morph(live, oldMain, nextMain);
    }
    return true;
  }

  function areEqualWithoutMain(old, next) {
    const [first, second] = [old, next].map((page) => {
      const copy = page.documentElement.cloneNode(true);
      copy.querySelector("main")?.replaceWith(page.createElement("main"));
      for (const part of copy.querySelectorAll("head :not(script[src])")) part.remove();
      for (const text of [...copy.querySelector("head").childNodes]) if (text.nodeType === Node.TEXT_NODE) text.remove();
      return copy;
    });
    return first.isEqualNode(second);
  }

  /// Title, descriptions and icons are replaced where they are; style sheets once the new ones have come.
  function replaceHead(old, next) {
    const isStyle = (part) => part.matches('link[rel~="stylesheet"]');
    const key = (part) => part.outerHTML;
    const oldKeys = new Set([...old.children].map(key));
    const nextKeys = new Set([...next.children].map(key));
    const gone = [...document.head.children].filter((part) => oldKeys.has(key(part)) && !nextKeys.has(key(part)));
    for (const part of next.children) {
      if (oldKeys.has(key(part))) continue;
      const copy = document.importNode(part, true);
      if (isStyle(part)) {
        const before = gone.filter(isStyle);
        const finish = () => {
          before.forEach((sheet) => sheet.remove());
          applyViews();
        };
        copy.addEventListener("load", finish);
        copy.addEventListener("error", finish);
        (before.at(-1) ?? document.head.lastElementChild).after(copy);
      } else {
        document.head.append(copy);
      }
    }
    for (const part of gone) if (!isStyle(part)) part.remove();
    if (![...next.children].some((part) => isStyle(part) && !oldKeys.has(key(part)))) {
      gone.filter(isStyle).forEach((sheet) => sheet.remove());
    }
    if (old.ownerDocument.title !== next.ownerDocument.title) document.title = next.ownerDocument.title;
  }

  /// Changes an element of the page as its source has changed. What is the same in both sources is left alone, with
  /// whatever readers and scripts have made of it.
  function morph(live, old, next) {
    if (old.isEqualNode(next)) return;
    if (live.nodeType !== Node.ELEMENT_NODE || live.nodeName !== next.nodeName || old.nodeName !== next.nodeName) {
      live.replaceWith(document.importNode(next, true));
      return;
    }
    for (const { name, value } of next.attributes) {
      if (old.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    for (const { name } of old.attributes) if (!next.hasAttribute(name)) live.removeAttribute(name);
    const [oldParts, nextParts, liveParts] = [[...old.childNodes], [...next.childNodes], [...live.childNodes]];
    const isAsSent = oldParts.length === liveParts.length
      && oldParts.every((part, index) => part.nodeName === liveParts[index].nodeName);
    if (!isAsSent) {
      live.replaceChildren(...nextParts.map((part) => document.importNode(part, true)));
      return;
    }
    let start = 0;
    const shorter = Math.min(oldParts.length, nextParts.length);
    while (start < shorter && oldParts[start].isEqualNode(nextParts[start])) start += 1;
    let end = 0;
    while (end < shorter - start && oldParts.at(-1 - end).isEqualNode(nextParts.at(-1 - end))) end += 1;
    const [oldEnd, nextEnd] = [oldParts.length - end, nextParts.length - end];
    const after = end > 0 ? liveParts[oldEnd] : null;
    let index = start;
    for (; index < oldEnd && index < nextEnd; index += 1) morph(liveParts[index], oldParts[index], nextParts[index]);
    for (let rest = index; rest < oldEnd; rest += 1) liveParts[rest].remove();
    for (let rest = index; rest < nextEnd; rest += 1) {
      live.insertBefore(document.importNode(nextParts[rest], true), after);
    }
  }

  /// Loads pictures and other files again whose bytes have changed while their addresses stay.
  function reloadFiles(paths) {
    const changed = new Set(paths);
    const isChanged = (address) => {
      const url = new URL(address, location.href);
      return url.origin === location.origin && changed.has(decodeURIComponent(url.pathname));
    };
    const renewed = (address) => {
      const url = new URL(address, location.href);
      url.searchParams.set("changed", version);
      return url.href;
    };
    for (const part of document.querySelectorAll("[src]:not(script):not(iframe), [poster], link[rel~=stylesheet]")) {
      for (const name of ["src", "poster", "href"]) {
        const address = part.getAttribute(name);
        if (address && isChanged(address)) part.setAttribute(name, renewed(address));
      }
      if (part.tagName === "SOURCE" || part.tagName === "TRACK") part.parentElement?.load?.();
    }
    for (const part of document.querySelectorAll("[srcset]")) {
      const sources = part.getAttribute("srcset").split(",").map((candidate) => candidate.trim().split(/\s+/));
      if (sources.some(([address]) => isChanged(address))) {
        const all = sources.map(([address, ...rest]) => [isChanged(address) ? renewed(address) : address, ...rest]);
        part.setAttribute("srcset", all.map((words) => words.join(" ")).join(", "));
      }
    }
  }

  /// Shows what keeps the site from being published, above the page.
  async function showProblems() {
    if (isFramed) return;
    if (!hasProblems) {
      problemsFrame?.remove();
      problemsFrame = null;
      return;
    }
    const response = await fetch(`${folder}page.json?path=${encodeURIComponent(location.pathname)}`);
    const found = await response.json();
    if (!problemsFrame) {
      problemsFrame = document.createElement("iframe");
      problemsFrame.title = "What keeps this site from being published";
      problemsFrame.dataset.sitegen = "problems";
      Object.assign(problemsFrame.style, {
        display: "block", width: "100%", height: "3rem", border: "0", position: "relative", zIndex: "2147483647",
        colorScheme: "light dark",
      });
      const loaded = new Promise((resolve) => problemsFrame.addEventListener("load", resolve, { once: true }));
      problemsFrame.src = `${folder}problems.html`;
      document.documentElement.insertBefore(problemsFrame, document.body);
      await loaded;
    }
    problemsFrame.contentWindow?.postMessage({ show: found }, location.origin);
  }

  // The desk

  let deskFrame = null;

  function showDesk() {
    if (isFramed) return;
    deskFrame = document.createElement("iframe");
    deskFrame.title = "The writer's desk";
    deskFrame.dataset.sitegen = "desk";
    deskFrame.src = `${folder}desk.html?path=${encodeURIComponent(location.pathname)}`;
    Object.assign(deskFrame.style, {
      position: "fixed", border: "0", zIndex: "2147483647", colorScheme: "light dark", background: "transparent",
    });
    size("folded");
    document.documentElement.append(deskFrame);
  }

  /// Folded, the desk takes no more room than its button.
  function size(state) {
    const isNarrow = innerWidth < 700;
    const open = isNarrow
      ? { inset: "auto 0 0 0", width: "100%", height: "60%", boxShadow: "0 -4px 16px #0003" }
      : { inset: "0 0 0 auto", width: "min(26rem, 50%)", height: "100%", boxShadow: "-4px 0 16px #0003" };
    const folded = { inset: "auto 0 0 auto", width: "7rem", height: "4rem", boxShadow: "none" };
    Object.assign(deskFrame.style, state === "open" ? open : folded);
    // Where there is room, the page makes some.
    document.documentElement.style.marginRight = state === "open" && innerWidth >= 1000 ? "min(26rem, 50%)" : "";
  }

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "?" || isTyping || event.ctrlKey || event.metaKey || !deskFrame) return;
    deskFrame.contentWindow?.postMessage({ toggle: true }, location.origin);
    deskFrame.focus();
  });

  addEventListener("message", (event) => {
    if (event.origin !== location.origin) return;
    if (event.source === problemsFrame?.contentWindow && typeof event.data?.height === "number") {
      problemsFrame.style.height = `${Math.min(event.data.height, Math.round(innerHeight * 0.6))}px`;
    }
    if (event.source !== deskFrame?.contentWindow || !event.data) return;
    const { desk, light: lit, view, open } = event.data;
    if (desk === "open" || desk === "folded") size(desk);
    if (desk === "ready") deskFrame.contentWindow.postMessage({ views }, location.origin);
    if (desk === "left") document.body.focus();
    if (lit) light(lit.words, lit.fraction);
    if (open && !/^(https?|javascript|data):/i.test(open)) location.href = open;
    if (view) {
      views[view.name] = view.isOn;
      try {
        sessionStorage.setItem("sitegen-views", JSON.stringify(views));
      } catch {
        // Then the next page is shown as it is.
      }
      if (view.name === "dark" || view.name === "print" || view.name === "unstyled") location.reload();
      else applyViews();
    }
  });

  /// Lights up the place in the page where words of the source are shown.
  ///
  /// `fraction` tells about where in the text they are, for words that are there more than once.
  function light(written, fraction) {
    const words = (text) => [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    // Addresses of links, marks of notes and names in braces aren't shown.
    const plain = written.replace(/\]\([^)]*\)/g, " ").replace(/\[\^[^\]]*\]|\{[^}]*\}/g, " ");
    const wanted = words(plain).map((word) => word[0].toLowerCase());
    if (!wanted.length) return;
    const shown = [];
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const word of words(node.data)) {
        shown.push({ text: word[0].toLowerCase(), node, start: word.index, end: word.index + word[0].length });
      }
    }
    let best = { score: 0, start: 0, end: 0 };
    for (let start = 0; start < shown.length; start += 1) {
      if (shown[start].text !== wanted[0] && shown[start].text !== wanted[1]) continue;
      let [matched, place] = [0, start];
      for (const word of wanted) {
        // A few words may be in one text only: the meaning of a term, the number of a note.
        for (let ahead = 0; ahead < 5 && place + ahead < shown.length; ahead += 1) {
          if (shown[place + ahead].text === word) {
            matched += 1;
            place += ahead + 1;
            break;
          }
        }
      }
      const score = matched / wanted.length - 0.05 * Math.abs(start / shown.length - fraction);
      if (matched * 2 >= wanted.length && score > best.score) best = { score, start, end: place - 1 };
    }
    globalThis.CSS?.highlights?.delete("sitegen-finding");
    if (!best.score) return;
    const range = document.createRange();
    range.setStart(shown[best.start].node, shown[best.start].start);
    range.setEnd(shown[best.end].node, shown[best.end].end);
    if (globalThis.CSS?.highlights) {
      if (!document.adoptedStyleSheets.some((sheet) => sheet.isOfPreview)) {
        const sheet = new CSSStyleSheet();
        sheet.isOfPreview = true;
        sheet.insertRule("::highlight(sitegen-finding) { background-color: #ffd75e; color: #000; }");
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }
      CSS.highlights.set("sitegen-finding", new Highlight(range));
    } else {
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    const part = range.startContainer.parentElement;
    for (let folded = part; folded; folded = folded.parentElement) if (folded.tagName === "DETAILS") folded.open = true;
    part.scrollIntoView({ block: "center" });
  }

  /// How the page is shown otherwise than readers see it.
  const views = (() => {
    try {
      return JSON.parse(sessionStorage.getItem("sitegen-views")) ?? {};
    } catch {
      return {};
    }
  })();

  function applyViews() {
    const root = document.documentElement;
    root.style.fontSize = views.large ? "200%" : "";
    if (views.mirrored) root.dir = "rtl";
    else if (source) root.dir = source.documentElement.dir;
    else root.removeAttribute("dir");
    if (views.dark) root.style.colorScheme = "dark";
    for (const sheet of document.styleSheets) {
      if (views.unstyled) sheet.disabled = true;
      if (views.dark || views.print) replaceMedia(sheet);
    }
  }

  /// Makes rules for the dark or for paper rules for now, as far as a page may read its own styles.
  function replaceMedia(sheet) {
    let rules = [];
    try {
      rules = [...sheet.cssRules];
    } catch {
      return;
    }
    for (const rule of rules) {
      if (!rule.media) continue;
      const text = rule.media.mediaText;
      if (views.dark && /prefers-color-scheme:\s*dark/.test(text)) rule.media.mediaText = text.replace(/\(prefers-color-scheme:\s*dark\)/g, "(min-width: 0px)");
      if (views.dark && /prefers-color-scheme:\s*light/.test(text)) rule.media.mediaText = "not all";
      if (views.print && /\bprint\b/.test(text)) rule.media.mediaText = text.replace(/\bprint\b/g, "all");
      else if (views.print && /\bscreen\b/.test(text)) rule.media.mediaText = "not all";
    }
  }

  // A browser opens only six connections to one place: pages that nobody sees don't listen.
  let news = null;
  function listen() {
    if (document.hidden) {
      news?.close();
      news = null;
      return;
    }
    if (news) return;
    news = new EventSource(`${folder}events`);
    news.addEventListener("open", async () => {
      const response = await fetch(`${folder}version.json`).catch(() => null);
      const known = await response?.json().catch(() => null);
      if (known && known.version !== version) refresh();
    });
    news.addEventListener("message", (event) => {
      const change = JSON.parse(event.data);
      if (change.version === version) return;
      const path = decodeURIComponent(location.pathname);
      const isMine = !change.pages || change.pages.some((page) => page === path || page === `${path}index.html`);
      if (change.files) reloadFiles(change.files);
      if (isMine) {
        refresh();
      } else {
        version = change.version;
        deskFrame?.contentWindow?.postMessage({ changed: true }, location.origin);
      }
    });
  }

  document.addEventListener("visibilitychange", listen);
  load().then((now) => {
    source = now.page;
    // The project may have changed while the page was loaded.
    if (now.version !== version) location.reload();
  }, () => {}).finally(listen);
  showProblems();
  showDesk();
  applyViews();
  addEventListener("load", applyViews);
})();
