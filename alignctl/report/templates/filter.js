(function () {
  "use strict";
  var form = document.getElementById("filters");
  var kind = document.getElementById("filter-kind");
  var severity = document.getElementById("filter-severity");
  var words = document.getElementById("filter-words");
  var count = document.getElementById("filter-count");
  var groups = Array.prototype.slice.call(document.querySelectorAll("div.group"));
  var openedForPaper = [];
  var rows = Array.prototype.slice.call(document.querySelectorAll("article.divergence"));
  window.addEventListener("beforeprint", function () {
    openedForPaper = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    openedForPaper.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    openedForPaper.forEach(function (details) { details.open = false; });
  });
  if (!rows.length) { return; }
  function apply() {
    var wanted = words.value.trim().toLowerCase();
    var shown = 0;
    rows.forEach(function (row) {
      var fits = (!kind.value || row.dataset.kind === kind.value) &&
        (!severity.value || row.dataset.severity === severity.value) &&
        (!wanted || row.textContent.toLowerCase().indexOf(wanted) >= 0);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("article:not([hidden])"); });
    count.textContent = shown + " of " + rows.length + " differences shown";
  }
  function keepTargetsClear() {
    // The bar stays at the top of wide screens only; a link must not end beneath it there.
    var covers = window.getComputedStyle(form).position === "sticky";
    document.documentElement.style.scrollPaddingTop = covers ? (form.offsetHeight + 16) + "px" : "";
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  [kind, severity].forEach(function (control) { control.addEventListener("change", apply); });
  words.addEventListener("input", apply);
  form.hidden = false;
  apply();
  keepTargetsClear();
  window.addEventListener("resize", keepTargetsClear);
}());
