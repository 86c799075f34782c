(function () {
  "use strict";
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
{% include "stale.js" %}

  // What is evidence belongs on paper too; the further candidates only where a reader has opened them.
  var closedOnScreen = [];
  window.addEventListener("beforeprint", function () {
    closedOnScreen = all("details:not([open]):not(.rest)");
    closedOnScreen.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closedOnScreen.forEach(function (details) { details.open = false; });
  });

  var form = document.getElementById("filters");
  var choices = all("select", form);
  var words = document.getElementById("filter-words");
  var count = document.getElementById("filter-count");
  var parts = all("section.kind").map(function (section) {
    return { section: section, kind: section.dataset.kind, areas: JSON.parse(section.dataset.areas) };
  });
  var rows = [];
  parts.forEach(function (part) {
    all("article.divergence", part.section).forEach(function (article) {
      rows.push({ article: article, part: part, topic: article.dataset.topic, severity: article.dataset.severity });
    });
  });

  function folded(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }
  function textOf(row) {
    if (row.text === undefined) { row.text = folded(row.article.textContent); }
    return row.text;
  }
  function chosen() {
    var found = { words: folded(words.value).split(/\s+/).filter(Boolean) };
    choices.forEach(function (choice) { found[choice.dataset.key] = choice.value; });
    return found;
  }
  function partFits(part, wanted) {
    return (!wanted.kind || part.kind === wanted.kind) && (!wanted.area || part.areas.indexOf(wanted.area) >= 0);
  }
  function rowFits(row, wanted) {
    return partFits(row.part, wanted) && (!wanted.topic || row.topic === wanted.topic) &&
      (!wanted.severity || row.severity === wanted.severity) &&
      wanted.words.every(function (word) { return textOf(row).indexOf(word) >= 0; });
  }
  function apply(before) {
    var wanted = chosen();
    var shown = 0;
    var active = wanted.words.length > 0 || choices.some(function (choice) { return choice.value; });
    rows.forEach(function (row) {
      row.article.hidden = !rowFits(row, wanted);
      shown += row.article.hidden ? 0 : 1;
    });
    parts.forEach(function (part) {
      part.section.hidden = !partFits(part, wanted);
      all("div.group", part.section).forEach(function (group) {
        group.hidden = !group.querySelector("article:not([hidden])");
      });
      var none = part.section.querySelector(".none");
      none.hidden = !active || !part.section.querySelector("article.divergence") ||
        Boolean(part.section.querySelector("article.divergence:not([hidden])"));
    });
    form.classList.toggle("active", active);
    count.textContent = (before || "") + shown + " of " + rows.length + " differences shown.";
  }
  function clear(before) {
    choices.forEach(function (choice) { choice.value = ""; });
    words.value = "";
    apply(before);
  }

  function reveal(target) {
    if (!target) { return; }
    if (target.closest("[hidden]") && !form.hidden) {
      clear("The filters were cleared to show what was linked to. ");
    }
    for (var above = target.parentElement; above; above = above.parentElement) {
      if (above.tagName === "DETAILS") { above.open = true; }
    }
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href^='#']") : null;
    if (link) { reveal(document.getElementById(named(link.getAttribute("href")))); }
  });
  function arrive() {
    var target = linked(window.location.hash);
    reveal(target);
    if (target) { target.scrollIntoView({ behavior: "instant" }); }
  }

  if (rows.length) {
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    document.getElementById("filter-clear").addEventListener("click", function () { clear(); });
    choices.forEach(function (choice) { choice.addEventListener("change", function () { apply(); }); });
    words.addEventListener("input", function () { apply(); });
    form.hidden = false;
    apply();
    keepTargetsClear();
    window.addEventListener("resize", keepTargetsClear);
  }
  function keepTargetsClear() {
    // The bar stays at the top of wide screens only; a link must not end beneath it there.
    var covers = window.getComputedStyle(form).position === "sticky";
    document.documentElement.style.scrollPaddingTop = covers ? (form.offsetHeight + 16) + "px" : "";
  }
  window.addEventListener("hashchange", arrive);
  arrive();
}());
