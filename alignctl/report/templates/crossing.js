(function () {
  "use strict";
{% include "stale.js" %}
  function arrive() { linked(window.location.hash); }
  window.addEventListener("hashchange", arrive);
  arrive();
}());
