// The writer's desk: what is known of the page beside it, and of the whole site. It is a frame of its own, so that no style of
// the site reaches it.
"use strict";

(() => {
  const path = new URLSearchParams(location.search).get("path") ?? "/";
  const kept = "sitegen-desk";
  const byId = (id) => document.getElementById(id);
  const tell = (message) => parent.postMessage(message, location.origin);
  const query = `path=${encodeURIComponent(path)}`;

  function element(name, content, attributes = {}) {
    const made = document.createElement(name);
    made.append(...[content].flat().filter((part) => part !== null && part !== undefined));
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // Folding. What was open last is open on the next page, too.

  function memory() {
    try {
      return JSON.parse(localStorage.getItem(kept)) ?? {};
    } catch {
      return {};
    }
  }

  function remember(changes) {
    try {
      localStorage.setItem(kept, JSON.stringify({ ...memory(), ...changes }));
    } catch {
      // A browser that keeps nothing shows the desk folded.
    }
  }

  function fold(isFolded, movesFocus = false) {
    document.body.classList.toggle("folded", isFolded);
    byId("desk").hidden = isFolded;
    byId("fold").setAttribute("aria-expanded", String(!isFolded));
    byId("fold-label").textContent = isFolded ? "Open the desk" : "Fold the desk";
    tell({ desk: isFolded ? "folded" : "open" });
    remember({ isOpen: !isFolded });
    if (!isFolded) for (const part of document.querySelectorAll("details[open]")) fill(part.id);
    if (movesFocus) (isFolded ? byId("fold") : byId("title")).focus();
  }

  byId("fold").addEventListener("click", () => fold(!document.body.classList.contains("folded"), true));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" || (event.key === "?" && !event.ctrlKey && !event.metaKey)) {
      fold(true, true);
      tell({ desk: "left" });
    }
  });

  // This page

  const states = {
    notNeeded: "A page of this kind needs no medical review.",
    missing: "No clinician has reviewed it yet.",
    valid: (review) => `Reviewed on ${review.reviewed}${review.reviewer ? ` by ${review.reviewer}` : ""}${review.due ? `; the next review is due on ${review.due}` : ""}.`,
    dueSoon: (review) => `The next medical review is due on ${review.due}.`,
    late: (review) => `The medical review is late: it was due on ${review.due}.`,
    changedSince: (review) => `The text was changed after the medical review of ${review.reviewed}.`,
  };

  let lit = null;

  function finding(found) {
    const message = element("button", found.message, { type: "button", class: "message" });
    const place = found.editor
      ? element("a", found.place, { href: found.editor, target: "_top", class: "place" })
      : element("span", found.place, { class: "place" });
    message.addEventListener("click", () => {
      // The first click lights the sentence up, a second one on the same finding opens the file.
      if (lit === message && found.editor) tell({ open: found.editor });
      else tell({ light: { words: found.words, fraction: found.fraction } });
      lit = message;
    });
    return element("li", [
      element("span", found.severity, { class: `badge ${found.severity}` }), message, place,
      found.hint ? element("p", found.hint, { class: "hint" }) : null,
    ]);
  }

  async function get(name) {
    const response = await fetch(name);
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  }

    // How hard the text is to read, and what to shorten first.
  function reading(page) {
    if (!page.grade) return [];
    const parts = [element("h2", "Reading"), element("p", `Readers need ${page.grade} years of school; six are the aim.`)];
    if (page.hardest.length) {
      parts.push(element("p", "The longest sentences:"));
      parts.push(element("ul", page.hardest.map((one) => element("li", `${one.text} (${one.words} words)`))));
    }
    return parts;
  }

  async function showPage() {
    const page = await get(`desk.json?${query}`);
    byId("count").hidden = page.findings.length === 0;
    byId("count").textContent = page.findings.length;
    byId("count").className = `count ${page.findings.some((found) => found.severity === "error") ? "error" : "warning"}`;
    byId("page-count").textContent = page.findings.length ? `(${page.findings.length})` : "";
    byId("title").textContent = page.title;
    byId("file").replaceChildren(
      page.editor ? element("a", page.file, { href: page.editor, target: "_top" }) : page.file ?? "Made by a template.");
    const state = states[page.review.state];
    const review = typeof state === "function" ? state(page.review) : state;
    const starter = "Still an example: once the text is yours, delete the line “starter: true” in the file. ";
    byId("state").textContent = page.file ? `${page.isDraft ? "A draft. " : ""}${page.isStarter ? starter : ""}${review}` : "";
    const groups = Map.groupBy
      ? Map.groupBy(page.findings, (found) => found.group)
      : page.findings.reduce((all, found) => all.set(found.group, [...(all.get(found.group) ?? []), found]), new Map());
    const parts = [];
    for (const [group, found] of groups) {
      parts.push(element("h2", group), element("ul", found.map(finding), { class: "findings" }));
    }
    if (page.file && !page.editor) {
      parts.push(element("p", "To open files from here, start the preview with --editor vscode, or with another editor.", { class: "quiet" }));
    }
        const isGood = page.findings.length === 0;
    byId("findings").replaceChildren(...(isGood ? [element("p", "Nothing is wrong here.")] : parts), ...reading(page));
  }

  // The whole site

  function list(title, entries, show) {
    return entries.length ? [element("h2", `${title} (${entries.length})`), element("ul", entries.slice(0, 200).map((entry) => element("li", show(entry))))] : [];
  }

  function link(entry) {
    return entry.address ? element("a", entry.title, { href: entry.address, target: "_top" }) : element("span", `${entry.title} (${entry.file})`);
  }

  async function showSite() {
    byId("site").textContent ||= "Reading all pages …";
    const site = await get("site.json");
    const numbers = (entry) => ` ${[entry.errors ? counted(entry.errors, "error") : "", entry.warnings ? counted(entry.warnings, "warning") : ""].filter(Boolean).join(", ")}`;
    const parts = [
      ...list("Pages with findings", site.withFindings, (entry) => [link(entry), numbers(entry)]),
      ...list("Other files with findings", site.others, (entry) => [entry.file, numbers(entry)]),
      ...list("Still the starter's texts", site.starterTexts, link),
      ...list("Drafts", site.drafts, link),
      ...list("Next to appear or go", site.upcoming, (entry) => [`${entry.day} `, link(entry), entry.appears ? " appears" : " goes"]),
      ...list("No page links to", site.orphans, link),
    ];
    byId("site").replaceChildren(...(parts.length ? parts : [element("p", "Nothing to do here.")]));
  }

  // Parts are filled when they are opened, and again when the project has changed.

  const fillers = {
    "page-part": showPage, "site-part": showSite,
    "share-part": async () => { byId("share").src = `share.html?${query}`; },
  };

  function fill(id) {
    fillers[id]?.().catch(() => tell({ desk: "lost" }));
  }

  function rememberParts() {
    remember(Object.fromEntries([...document.querySelectorAll("details")].map((part) => [part.id, part.open])));
  }

  for (const part of document.querySelectorAll("details")) {
    part.open = memory()[part.id] ?? part.open;
    part.addEventListener("toggle", () => {
      rememberParts();
      if (part.open && !document.body.classList.contains("folded")) fill(part.id);
    });
  }

  for (const view of document.querySelectorAll("input")) {
    view.addEventListener("change", () => tell({ view: { name: view.name, isOn: view.checked } }));
  }
  byId("phone").href = `view.html?${query}`;

  addEventListener("message", (event) => {
    if (event.origin !== location.origin || event.source !== parent) return;
    if (event.data?.changed) {
      fill("page-part");
      if (!document.body.classList.contains("folded")) {
        for (const id of ["site-part", "share-part"]) if (byId(id).open) fill(id);
      }
    }
    if (event.data?.toggle) fold(!document.body.classList.contains("folded"), true);
    for (const [name, isOn] of Object.entries(event.data?.views ?? {})) {
      const box = document.querySelector(`input[name="${name}"]`);
      if (box) box.checked = isOn;
    }
  });

  // Whoever opens a part and follows a link at once leaves before the part has told that it was opened.
  addEventListener("pagehide", rememberParts);

  fill("page-part");
  fold(!memory().isOpen);
  tell({ desk: "ready" });
})();
