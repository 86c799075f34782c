  // What a link names: letters beyond plain ones stand encoded there, and a mark of percent may stand by itself.
  function named(hash) {
    try { return decodeURIComponent(hash.slice(1)); } catch (error) { return hash.slice(1); }
  }
  // The part of the page a link names. A link to a part that is not there, since the page was made anew, is told.
  function linked(hash) {
    var name = named(hash);
    var part = name ? document.getElementById(name) : null;
    var stale = document.getElementById("stale");
    stale.textContent = part || !name || name === "top" ? "" : "This page has no part called \u201c" + name +
      "\u201d. The link may be to another report, or to an earlier one.";
    if (stale.textContent) { stale.scrollIntoView({ behavior: "instant" }); }
    return part;
  }
