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
        await showProblems();
        document.dispatchEvent(new CustomEvent("sitegen-preview", { detail: { version } }));
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
        const finish = () => before.forEach((sheet) => sheet.remove());
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

  addEventListener("message", (event) => {
    if (event.origin !== location.origin || event.source !== problemsFrame?.contentWindow) return;
    if (typeof event.data?.height === "number") {
      problemsFrame.style.height = `${Math.min(event.data.height, Math.round(innerHeight * 0.6))}px`;
    }
  });

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
      if (isMine) refresh();
      else version = change.version;
    });
  }

  document.addEventListener("visibilitychange", listen);
  load().then((now) => {
    source = now.page;
    // The project may have changed while the page was loaded.
    if (now.version !== version) location.reload();
  }, () => {}).finally(listen);
  showProblems();
})();
