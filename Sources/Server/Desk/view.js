// Shows a page at two widths.
"use strict";

const path = new URLSearchParams(location.search).get("path") ?? "/";
// Only a path of this host, never an address of another one.
const address = new URL(path, location.origin);
if (address.origin === location.origin) {
  document.getElementById("back").href = address.pathname;
  for (const frame of document.querySelectorAll("iframe")) frame.src = address.pathname;
}
