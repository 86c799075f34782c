(function () {
  "use strict";
  var form = document.getElementById("filters");
  var kind = document.getElementById("filter-kind");
  var severity = document.getElementById("filter-severity");
  var words = document.getElementById("filter-words");
  var count = document.getElementById("filter-count");
  var rows = Array.prototype.slice.call(document.querySelectorAll("article.divergence"));
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
    count.textContent = shown + " of " + rows.length + " differences shown";
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  [kind, severity].forEach(function (control) { control.addEventListener("change", apply); });
  words.addEventListener("input", apply);
  form.hidden = false;
  apply();
}());
