// Makes a large drawing larger and smaller (Ctrl and wheel, + − 0, buttons), moves it by dragging, and finds nodes by name.
function (root, words) {
  var svg = root.querySelector('svg.live'), stage = svg.parentNode, zoom = 0, matches = [], at = -1;
  function make(tag, parent, label) {
    var element = parent.appendChild(document.createElement(tag));
    if (label) element.setAttribute('aria-label', label);
    return element;
  }
  var tools = document.createElement('div');
  tools.className = ['nbp'].concat([].filter.call(svg.classList, function (name) { return name !== 'nbp'; }), 'nbp-tools').join(' ');
  stage.before(tools);
  var field = make('input', tools, words.search), count = make('span', tools);
  field.type = 'search';
  field.placeholder = words.search;
  [['−', words.smaller, function () { scale(1 / 1.25); }], ['+', words.larger, function () { scale(1.25); }], ['⤢', words.fit, fit]].forEach(function (one) {
    var button = make('button', tools, one[1]);
    button.type = 'button';
    button.title = one[1];
    button.textContent = one[0];
    button.onclick = one[2];
  });
  function natural() { return +svg.getAttribute('width'); }
  function apply() {
    svg.style.width = zoom ? natural() * zoom + 'px' : '100%';
    svg.style.maxWidth = zoom ? 'none' : natural() + 'px';
    svg.style.minWidth = zoom ? '0' : Math.floor(natural() * 0.72) + 'px';
  }
  // What lies under a point stays there; without a point, the middle.
  function scale(by, x, y) {
    var view = stage.getBoundingClientRect(), before = svg.getBoundingClientRect();
    x = x === undefined ? view.left + view.width / 2 : x;
    y = y === undefined ? view.top + view.height / 2 : y;
    var across = (x - before.left) / before.width, down = (y - before.top) / before.height;
    zoom = Math.max(0.05, Math.min(4, before.width / natural() * by));
    apply();
    var after = svg.getBoundingClientRect();
    stage.scrollLeft += after.left + across * after.width - x;
    stage.scrollTop += after.top + down * after.height - y;
  }
  function fit() {
    zoom = Math.min(1, stage.clientWidth / natural());
    apply();
  }
  function plain(text) { return text.replace(/[₀-₉]/g, function (digit) { return digit.charCodeAt(0) - 0x2080; }).toLowerCase(); }
  function names(node) {
    var lines = node.querySelector('title').textContent.split('\n');
    var within = root.querySelector(':scope > details[data-fold="' + node.dataset.node + '"]');
    return [node.dataset.name || lines[0].split(' = ')[0]]
      .concat(lines.filter(function (line) { return line[0] === '⊞'; }).join('').slice(2).split(', '))
      .concat([].map.call(within ? within.querySelectorAll('svg .n > title') : [], function (title) { return title.textContent.split(' = ')[0]; }))
      .concat([].map.call(node.querySelectorAll(':scope > text:not([class])'), function (text) { return text.textContent; })).map(plain);
  }
  function show(to) {
    if (matches.length === 0) return;
    at = (to + matches.length) % matches.length;
    var place = matches[at].getBoundingClientRect(), view = stage.getBoundingClientRect();
    stage.scrollLeft += place.left + place.width / 2 - view.left - view.width / 2;
    stage.scrollTop += place.top + place.height / 2 - view.top - view.height / 2;
    count.textContent = words.found.replace('{0}', at + 1).replace('{1}', matches.length);
  }
  count.setAttribute('aria-live', 'polite');
  field.oninput = function () {
    var text = plain(field.value.trim());
    var all = [].filter.call(svg.children, function (child) { return child.classList.contains('n'); });
    function having(test) { return text ? all.filter(function (node) { return names(node).some(test); }) : []; }
    matches = having(function (name) { return name === text; });
    if (matches.length === 0) matches = having(function (name) { return name.indexOf(text) >= 0; });
    all.forEach(function (node) { node.classList.toggle('found', matches.indexOf(node) >= 0); });
    count.textContent = text && matches.length === 0 ? words.found.replace('{0}', 0).replace('{1}', 0) : '';
    show(0);
  };
  field.onkeydown = function (event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    show(at + (event.shiftKey ? -1 : 1));
  };
  stage.classList.add('nbp-pan');
  stage.style.overflowX = '';
  stage.addEventListener('wheel', function (event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    scale(Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
  }, { passive: false });
  stage.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') scale(1.25);
    else if (event.key === '-') scale(1 / 1.25);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  var from = null;
  stage.addEventListener('pointerdown', function (event) {
    if (event.button === 0 && event.pointerType === 'mouse') from = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop };
  });
  stage.addEventListener('pointermove', function (event) {
    if (!from || !event.buttons) return;
    if (Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) > 4) stage.classList.add('moving');
    stage.scrollLeft = from.left + from.x - event.clientX;
    stage.scrollTop = from.top + from.y - event.clientY;
  });
  ['pointerup', 'pointerleave'].forEach(function (name) {
    stage.addEventListener(name, function () {
      from = null;
      setTimeout(function () { stage.classList.remove('moving'); });
    });
  });
  // The end of a drag is no click on a fold.
  stage.addEventListener('click', function (event) { if (stage.classList.contains('moving')) event.stopPropagation(); }, true);
  root.addEventListener('nbp-resize', apply);
}
