// Shows the buttons that this browser can honour, opens folded answers that are asked for, and marks the place in the
// contents. Without this file the page lacks nothing but that.
(function () {
  "use strict";
  var can = {
    copy: window.isSecureContext && navigator.clipboard,
    native: navigator.share,
    print: window.print
  };
  function act(button) {
    var url = button.dataset.url;
    var status = button.closest("nav").querySelector("[role=status]");
    if (button.dataset.share === "print") {
      window.print();
    } else if (button.dataset.share === "native") {
      // Whoever closes the dialog has changed their mind: nothing to say.
      navigator.share({ title: button.dataset.title, url: url }).catch(function () {});
    } else {
      navigator.clipboard.writeText(url).then(
        function () { status.textContent = button.dataset.done; },
        function () { status.textContent = url; }
      );
    }
  }
  document.querySelectorAll("button[data-share]").forEach(function (button) {
    if (!can[button.dataset.share]) return;
    button.hidden = false;
    button.closest("nav").hidden = false;
    button.addEventListener("click", function () { act(button); });
  });

  // An answer that an address leads to is opened.
  function reveal() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (error) { return; }
    var part = id && document.getElementById(id);
    for (part = part && part.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  }
  addEventListener("hashchange", reveal);
  reveal();

  // The last day of a banner may have passed since the page was made.
  document.querySelectorAll("[data-until]").forEach(function (banner) {
    var now = new Date();
    var day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    banner.hidden = day >= banner.dataset.until;
  });

  // Rows that become blocks on phones say what they are: some older browsers forget it. HTML doesn't allow such roles, because
  // today's browsers remember.
  var roles = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell", TH: "columnheader" };
  document.querySelectorAll("table.stacked").forEach(function (table) {
    // A role of its own would forbid links in the caption (WAI-ARIA 1.2, table).
    if (!table.querySelector("caption a")) table.setAttribute("role", "table");
    table.querySelectorAll("thead, tbody, tr, th, td").forEach(function (one) {
      one.setAttribute("role", one.scope === "row" ? "rowheader" : roles[one.tagName]);
    });
  });

  // On paper nothing is folded; browsers that know ::details-content don't need this.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = [].slice.call(document.querySelectorAll("main details:not([open])"));
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () { opened.forEach(function (one) { one.open = false; }); });

  // The contents mark the last heading above the middle of the window.
  var links = [].slice.call(document.querySelectorAll(".contents a"));
  var headings = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
  function mark() {
    var current = -1;
    headings.forEach(function (heading, place) {
      if (heading && heading.getBoundingClientRect().top < innerHeight / 2) current = place;
    });
    links.forEach(function (link, place) {
      if (place === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
  }
  if (links.length && window.IntersectionObserver) {
    var watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -50% 0px" });
    headings.forEach(function (heading) { if (heading) watch.observe(heading); });
  }
})();
