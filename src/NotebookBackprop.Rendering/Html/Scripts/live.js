// Finds its own output: where a front end runs scripts after inserting the page, in their place or at the end of the
// output, that is the first one not yet alive. A part that fails leaves what it would have replaced.
(function (script, parts) {
  var root = script && script.closest('.nbp-view') || script && script.parentNode &&
    [].find.call(script.parentNode.querySelectorAll('.nbp-view'), function (view) { return !view.dataset.live; });
  if (!root || root.dataset.live) return;
  root.dataset.live = '1';
  parts.forEach(function (part) { try { part(root); } catch (e) { } });
})
