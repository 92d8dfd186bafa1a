// Shows problems as a terminal does: the place, what is wrong, the line with a mark below it, what to do.
"use strict";

(() => {
  const main = document.querySelector("main");

  function element(name, text, kind) {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function show({ count, problems, isOld, note }) {
    const title = note ? note : count === 1 ? "1 error keeps this site from being published" : `${count} errors keep this site from being published`;
    const parts = [element("h1", title)];
    if (isOld) parts.push(element("p", "The page below is as it was before. What you have changed since is shown once this is put right."));
    for (const problem of problems) {
      const part = document.createElement("section");
      part.append(element("p", problem.message, "message"), element("p", problem.place, "place"));
      if (problem.excerpt) part.append(element("pre", problem.excerpt));
      parts.push(part);
    }
    if (count > problems.length) parts.push(element("p", `and ${count - problems.length} more, which the terminal shows`));
    main.replaceChildren(...parts);
    tellHeight();
  }

  function tellHeight() {
    parent.postMessage({ height: Math.ceil(main.getBoundingClientRect().height) }, location.origin);
  }

  addEventListener("message", (event) => {
    if (event.origin === location.origin && event.source === parent && event.data?.show) show(event.data.show);
  });
  addEventListener("resize", tellHeight);
})();
