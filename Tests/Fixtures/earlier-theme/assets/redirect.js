// A page that has moved: takes readers to the heading that their link names.
if (location.hash) location.replace(document.querySelector("main a").href + location.hash);
