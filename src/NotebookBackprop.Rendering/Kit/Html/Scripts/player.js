// Turns the list of steps into a player on the drawing above it. Each item says what it computes: data-node, and on the
// way back, whose list has data-back, data-edge, and data-sum where the node's gradient is not yet complete. The list stays.
function (root) {
  var svg = root.querySelector('svg.live'), list = root.querySelector('details');
  var steps = [].slice.call(list.querySelectorAll('li')), words = JSON.parse(list.dataset.words);
  var nodes = [].slice.call(svg.querySelectorAll('.n')), edges = [].slice.call(svg.querySelectorAll('.e'));
  var computed = {}, place = 0, timer = null;
  steps.forEach(function (step) {
    var all = step.parentNode.children, back = step.parentNode.dataset.back;
    step.dataset.label = words.place.replace('{0}', back ? words.backward : words.forward).replace('{1}', [].indexOf.call(all, step)).replace('{2}', all.length - 1);
    if (!back) return;
    var whole = svg.querySelector('.n[data-node="' + step.dataset.node + '"] .g');
    step.dataset.back = back;
    step.dataset.sum = step.dataset.sum || (whole ? whole.textContent : '');
  });
  steps.forEach(function (step, i) { if (!step.dataset.back && step.dataset.node) computed[step.dataset.node] = i; });
  function icon(path) { return '<svg viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="' + path + '"/></svg>'; }
  function make(tag, parent, name) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    parent.appendChild(element);
    return element;
  }
  function button(label, path, act) {
    var element = make('button', bar);
    element.type = 'button';
    element.title = label;
    element.setAttribute('aria-label', label);
    element.innerHTML = icon(path);
    element.onclick = act;
    return element;
  }
  var player = document.createElement('div');
  player.className = ['nbp'].concat([].filter.call(svg.classList, function (name) { return name !== 'nbp'; }), 'nbp-player').join(' ');
  player.setAttribute('role', 'group');
  player.setAttribute('aria-label', words.player);
  list.before(player);
  var bar = make('div', player, 'bar');
  var first = button(words.first, 'M3 3h2v10H3zM13 3v10L6 8z', function () { stop(); show(0); });
  var previous = button(words.previous, 'M12 3v10L4 8z', function () { stop(); show(place - 1); });
  var play = button(words.play, '', function () {
    if (timer) return stop();
    if (place === steps.length - 1) show(0);
    timer = setInterval(function () { show(place + 1); if (place === steps.length - 1) stop(); }, 1400);
    state();
  });
  var next = button(words.next, 'M4 3v10l8-5z', function () { stop(); show(place + 1); });
  var last = button(words.last, 'M3 3v10l7-5zM11 3h2v10h-2z', function () { stop(); show(steps.length - 1); });
  var slider = make('input', bar);
  slider.type = 'range';
  slider.min = 0;
  slider.max = steps.length - 1;
  slider.setAttribute('aria-label', words.step);
  slider.oninput = function () { stop(); show(+slider.value); };
  var count = make('output', bar), say = make('div', player, 'say');
  say.setAttribute('aria-live', 'polite');
  say.tabIndex = 0;
  function state() {
    var label = timer ? words.pause : words.play;
    play.innerHTML = icon(timer ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM6.5 4.5v7l5-3.5z');
    play.title = label;
    play.setAttribute('aria-label', label);
    first.disabled = previous.disabled = place === 0;
    next.disabled = last.disabled = place === steps.length - 1;
  }
  function stop() {
    clearInterval(timer);
    timer = null;
    state();
  }
  // A drawing wider than the page moves along, sideways only: the page itself stays where the reader put it.
  function follow(lit) {
    if (!lit || stage.scrollWidth <= stage.clientWidth) return;
    var at = lit.getBoundingClientRect(), view = stage.getBoundingClientRect();
    stage.scrollLeft += at.left + at.width / 2 - view.left - view.width / 2;
  }
  function mark(group, name, on) { group.classList.toggle(name, !!on); }
  function show(to) {
    place = Math.max(0, Math.min(steps.length - 1, to));
    var step = steps[place], back = !!step.dataset.back, sums = {};
    steps.slice(0, place + 1).forEach(function (s) { if (s.dataset.sum) sums[s.dataset.node] = s.dataset.sum; });
    function known(id) { return !(id in computed) || computed[id] <= place; }
    nodes.forEach(function (node) {
      var id = node.dataset.node, gradient = node.querySelector('.g');
      mark(node, 'hide-v', !known(id));
      mark(node, 'hide-g', !(id in sums));
      mark(node, 'now', id === step.dataset.node);
      mark(node, 'back', back);
      if (gradient && id in sums) gradient.textContent = sums[id];
    });
    edges.forEach(function (edge, i) {
      mark(edge, 'hide-l', !known(edge.dataset.to));
      mark(edge, 'now', back ? String(i) === step.dataset.edge : edge.dataset.to === step.dataset.node);
      mark(edge, 'back', back);
    });
    steps.forEach(function (s) { s.removeAttribute('aria-current'); });
    step.setAttribute('aria-current', 'step');
    slider.value = place;
    slider.setAttribute('aria-valuetext', step.dataset.label);
    count.textContent = step.dataset.label;
    say.innerHTML = step.innerHTML;
    follow(svg.querySelector('.e.now') || svg.querySelector('.n.now'));
    state();
  }
  var stage = svg.parentNode, keys = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -1e9, End: 1e9 };
  stage.classList.add('nbp-stage');
  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', words.player);
  [stage, player].forEach(function (part) {
    part.addEventListener('keydown', function (event) {
      if (!(event.key in keys) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
      show(place + keys[event.key]);
    });
  });
  show(0);
}
