// Shows the buttons that this browser can honour. Without this file the page lacks nothing but them.
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
})();
