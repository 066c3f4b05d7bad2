// Finds its own output. Front ends run scripts in their place, at the end of the output, or (classic Notebook) as copies
// elsewhere in the page: then it is the first one not yet alive with the same script in it, or beside it. A part that
// fails leaves what it would have replaced.
(function (script, parts) {
  function waiting(place, test) {
    return place && [].find.call(place.querySelectorAll('.nbp-view'), function (view) { return !view.dataset.live && test(view); });
  }
  function holds(view) {
    return [].some.call(view.querySelectorAll('script'), function (one) { return one.textContent.trim() === script.textContent.trim(); });
  }
  var root = script && (script.closest('.nbp-view') || waiting(document, holds) || waiting(script.parentNode, function () { return true; }));
  if (!root || root.dataset.live) return;
  root.dataset.live = '1';
  // Front ends have keys of their own (JupyterLab: arrows change the cell, dd deletes it), and take those that reach the
  // page. What a control needs ends here; shortcuts with Ctrl, Shift+Enter, Tab and Escape go on.
  root.addEventListener('keydown', function (event) {
    var needs = event.target.matches('input, select, textarea') ? /^(.|Arrow.*|Page.*|Home|End|Enter|Backspace|Delete)$/
      : event.target.matches('button, summary') ? /^( |Enter)$/ : /^$/;
    var isShortcut = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey && event.key === 'Enter';
    if (needs.test(event.key) && !isShortcut) event.stopPropagation();
  });
  parts.forEach(function (part) { try { part(root); } catch (e) { } });
})
