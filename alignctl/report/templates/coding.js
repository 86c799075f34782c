(function () {
  "use strict";
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  var saving = document.getElementById("saving");
  var name = document.getElementById("reviewer");
  var told = document.getElementById("told");
  var claims = all("article.claim");
  var saved = true;

  function verdictOf(claim) { return claim.querySelector("input[type=radio]:checked").value; }
  function fieldOf(claim, part) { return claim.querySelector("[data-part='" + part + "']"); }
  function textOf(field) { return field ? field.value.replace(/\s+/g, " ").trim() : ""; }
  function count() { return claims.filter(verdictOf).length; }
  function show(claim) {
    var line = claim.querySelector(".correct");
    if (line) { line.hidden = verdictOf(claim) !== saving.dataset.correct; }
    claim.classList.toggle("decided", Boolean(verdictOf(claim)));
  }
  function say(words) { told.textContent = words; }
  function progress() { say(count() + " of " + claims.length + " decided."); }

  // A spreadsheet takes a cell that begins like this for a formula.
  function cell(words) {
    var safe = /^[=+\-@]/.test(words) ? "'" + words : words;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }
  function row(claim) {
    var verdict = verdictOf(claim);
    var value = verdict === saving.dataset.correct ? textOf(fieldOf(claim, "value")) : "";
    var note = textOf(fieldOf(claim, "note"));
    return ["#" + claim.dataset.id, claim.dataset.stamp, claim.dataset.says, verdict, value,
      verdict ? textOf(name) : "", note];
  }
  function csv() {
    var rows = [JSON.parse(saving.dataset.heads)].concat(claims.map(row));
    return "\ufeff" + rows.map(function (cells) { return cells.map(cell).join(","); }).join("\r\n") + "\r\n";
  }
  function lacking() {
    if (!textOf(name)) { return [name, "Your name is needed: it is kept beside each verdict."]; }
    for (var at = 0; at < claims.length; at += 1) {
      var field = fieldOf(claims[at], "value");
      if (verdictOf(claims[at]) === saving.dataset.correct && !textOf(field)) {
        return [field, "Claim " + (at + 1) + " needs the value that is correct."];
      }
    }
    return null;
  }
  function save() {
    var missing = lacking();
    if (missing) {
      say(missing[1]);
      missing[0].focus();
      return;
    }
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    link.download = saving.dataset.file;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    saved = true;
    say(count() + " of " + claims.length + " decided; saved as " + saving.dataset.file + " where your downloads go.");
  }

  claims.forEach(function (claim) {
    claim.addEventListener("change", function () { saved = false; show(claim); progress(); });
    show(claim);
  });
  document.getElementById("save").addEventListener("click", save);
  window.addEventListener("beforeunload", function (event) { if (!saved) { event.preventDefault(); } });
  saving.hidden = false;
  document.getElementById("without").hidden = true;
  progress();
}());
