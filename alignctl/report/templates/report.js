(function () {
  "use strict";
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
{% include "stale.js" %}

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details:not([open]):not(.rest)");
    opened.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () { opened.forEach(function (one) { one.open = false; }); });

  // More than these would make a page of many screens at once; their topics stay folded.
  var MOST_UNFOLDED = 40;
  var form = document.getElementById("filters");
  var choices = all("select", form);
  var words = document.getElementById("filter-words");
  var count = document.getElementById("filter-count");
  var unfolded = [];
  var topics = all("details.topic").map(function (details) {
    var points = all("article.point", details).map(function (article) {
      var areas = all("li[data-area]", article).map(function (one) { return one.dataset.area; });
      return { article: article, severity: article.dataset.severity, areas: areas };
    });
    return { details: details, kind: details.dataset.kind, points: points, more: all("details.more", details) };
  });

  function folded(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
  }
  function textOf(topic, point) {
    if (point.text === undefined) {
      point.text = folded(topic.details.querySelector("summary").textContent + " " + point.article.textContent);
    }
    return point.text;
  }
  function fits(topic, point, wanted) {
    return (!wanted.kind || topic.kind === wanted.kind) && (!wanted.severity || point.severity === wanted.severity) &&
      (!wanted.area || point.areas.indexOf(wanted.area) >= 0) &&
      wanted.words.every(function (word) { return textOf(topic, point).indexOf(word) >= 0; });
  }
  function apply(before) {
    var wanted = { words: folded(words.value).split(/\s+/).filter(Boolean) };
    choices.forEach(function (choice) { wanted[choice.dataset.key] = choice.value; });
    var active = wanted.words.length > 0 || choices.some(function (choice) { return choice.value; });
    var shown = 0, of = 0;
    topics.forEach(function (topic) {
      var here = 0;
      topic.points.forEach(function (point) {
        point.article.hidden = !fits(topic, point, wanted);
        here += point.article.hidden ? 0 : 1;
      });
      topic.details.hidden = !here;
      topic.more.forEach(function (one) { one.hidden = !one.querySelector("article.point:not([hidden])"); });
      shown += here;
      of += topic.points.length;
    });
    all(".whole").forEach(function (part) { part.hidden = active; });
    all(".points > section").forEach(function (section) {
      var none = section.querySelector(".none");
      if (none) { none.hidden = Boolean(section.querySelector("details.topic:not([hidden])")); }
    });
    unfold(active && shown <= MOST_UNFOLDED);
    form.classList.toggle("active", active);
    count.textContent = (before || "") + shown + " of " + of + " points shown.";
  }
  function unfold(wanted) {
    unfolded.forEach(function (details) { details.open = false; });
    unfolded = wanted ? all("details.topic:not([open]):not([hidden]), .topic details.more:not([open]):not([hidden])") : [];
    unfolded.forEach(function (details) { details.open = true; });
  }
  function clear(before) {
    choices.forEach(function (choice) { choice.value = ""; });
    words.value = "";
    apply(before);
  }

  function reveal(part) {
    if (part && part.closest("[hidden]") && !form.hidden) {
      clear("The filters were cleared to show what was linked to. ");
    }
    for (var one = part; one; one = one.parentElement) { if (one.tagName === "DETAILS") { one.open = true; } }
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[href^='#']") : null;
    if (link) { reveal(document.getElementById(named(link.getAttribute("href")))); }
  });
  function arrive() {
    var part = linked(window.location.hash);
    reveal(part);
    if (part) { part.scrollIntoView({ behavior: "instant" }); }
  }

  if (topics.length) {
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
  if (window.location.hash) { arrive(); }
}());
