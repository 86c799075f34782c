(function () {
  "use strict";
  var opened = [];
  function open(details) { details.open = true; }
  function reveal() {
    var target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    for (var one = target; one; one = one.parentElement) { if (one.tagName === "DETAILS") { open(one); } }
    if (target) { target.scrollIntoView(); }
  }
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open]):not(.rest)"));
    opened.forEach(open);
  });
  window.addEventListener("afterprint", function () { opened.forEach(function (one) { one.open = false; }); });
  window.addEventListener("hashchange", reveal);
  if (window.location.hash) { reveal(); }
}());
