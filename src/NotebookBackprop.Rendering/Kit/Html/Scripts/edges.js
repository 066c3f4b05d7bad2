// Joins the list of local Jacobians with the wires of the graph before it: what is chosen on one side is marked on the other.
function (root) {
  var graph = root.previousElementSibling, svg = graph && graph.querySelector('svg.live'), list = root.querySelector('details');
  var items = [].slice.call(root.querySelectorAll('li[data-edge]'));
  if (!svg || !items.length) return;
  var edges = [].slice.call(svg.querySelectorAll('.e'));
  var style = document.createElement('style');
  style.textContent = '.nbp .e.has { cursor: pointer; } .nbp .e.pick > path { stroke: var(--local); stroke-width: 3.5; } .nbp .e.pick > path + path { fill: var(--local); stroke: none; } .nbp .e.pick .l { font-weight: 800; } li.pick { font-weight: 600; }';
  root.prepend(style);
  function pick(place, isOn) {
    [edges[place], items.find(function (item) { return item.dataset.edge === String(place); }), root.querySelector('.jac[data-edge="' + place + '"]')]
      .forEach(function (part) { if (part) part.classList.toggle('pick', isOn); });
  }
  function only(place) { items.forEach(function (item) { pick(+item.dataset.edge, item.dataset.edge === String(place)); }); }
  items.forEach(function (item) {
    var place = +item.dataset.edge;
    item.tabIndex = 0;
    item.addEventListener('focus', function () { only(place); });
    item.addEventListener('pointerenter', function () { only(place); });
    if (!edges[place]) return;
    edges[place].classList.add('has');
    edges[place].addEventListener('click', function () {
      list.open = true;
      only(place);
      item.scrollIntoView({ block: 'nearest' });
    });
  });
}
