// Opens a fold in its own place: the picture makes room by moving what is right of it to the right, what is above it up and
// what is below it down, so nothing that was apart comes together. The insides are the pictures in details[data-fold].
function (root, words) {
  var head = 26, band = 30;
  function number(element, name) { return +element.getAttribute(name); }
  function make(tag, parent, attributes) {
    var element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (var name in attributes) element.setAttribute(name, attributes[name]);
    if (parent) parent.appendChild(element);
    return element;
  }
  // The stretches of a wire, from coordinates that count from the stretch before to ones that do not.
  function stretches(way) {
    var x = 0, y = 0;
    return way.match(/[Mmhc][^Mmhc]*/g).map(function (text) {
      var n = text.match(/-?[\d.]+/g).map(Number), points = [];
      for (var i = 0; i < n.length; i += 2) points.push(text[0] === 'M' ? [n[i], n[i + 1]] : [x + n[i], y + (n[i + 1] || 0)]);
      x = points[points.length - 1][0];
      y = points[points.length - 1][1];
      return { sign: text[0] === 'c' ? 'C' : text[0] === 'h' ? 'L' : 'M', points: points };
    });
  }
  function Picture(svg, holder, parent) {
    var box = svg.viewBox.baseVal, width = box.width, height = box.height, open = [], self = {};
    var groups = [].filter.call(svg.children, function (child) { return child.tagName === 'g'; });
    var nodes = {}, edges = [];
    groups.forEach(function (group) {
      if (group.classList.contains('e')) {
        var paths = group.querySelectorAll('path');
        edges.push({ group: group, to: group.dataset.to, wire: paths[0], way: stretches(paths[0].getAttribute('d')), head: paths[1], label: group.querySelector('text') });
      } else {
        var shape = group.querySelector('rect, ellipse'), round = shape.tagName === 'ellipse', half = number(shape, round ? 'rx' : 'width') / (round ? 1 : 2);
        nodes[group.dataset.node] = { group: group, half: half, tall: round ? 0 : number(shape, 'height') / 2,
          x: round ? number(shape, 'cx') : number(shape, 'x') + half,
          y: round ? number(shape, 'cy') : number(shape, 'y') + number(shape, 'height') / 2 };
      }
    });
    var rest = [].filter.call(svg.children, function (child) { return child.tagName === 'text'; }), paper = svg.querySelector('.paper');
    // Of several open in one column, or one row, the largest counts.
    function most(side, place) {
      var found = {};
      open.forEach(function (fold) { found[fold[place]] = Math.max(found[fold[place]] || 0, fold[side]); });
      return found;
    }
    self.arrange = function () {
      var across = most('wider', 'x'), up = most('up', 'y'), down = most('down', 'y');
      function dx(x) { var sum = 0; for (var at in across) if (x > +at) sum += across[at]; return sum; }
      function dy(y) { var sum = 0; for (var a in up) if (y < +a - band) sum -= up[a]; for (var b in down) if (y > +b + band) sum += down[b]; return sum; }
      function total(found) { var sum = 0; for (var at in found) sum += found[at]; return sum; }
      for (var id in nodes) nodes[id].group.setAttribute('transform', 'translate(' + dx(nodes[id].x) + ' ' + dy(nodes[id].y) + ')');
      edges.forEach(function (edge) {
        var to = nodes[edge.to], last = edge.way[edge.way.length - 1].points.slice(-1)[0][1];
        edge.wire.setAttribute('d', edge.way.map(function (part) {
          return part.sign + part.points.map(function (at) { return (at[0] + dx(at[0])) + ' ' + (at[1] + dy(at[1] === last ? to.y : at[1])); }).join(' ');
        }).join(''));
        if (edge.head) edge.head.setAttribute('transform', 'translate(' + dx(to.x - to.half - 1) + ' ' + dy(to.y) + ')');
        if (edge.label) edge.label.setAttribute('transform', 'translate(' + dx(number(edge.label, 'x')) + ' ' + dy(number(edge.label, 'y') - 4) + ')');
      });
      var top = total(up);
      self.width = width + total(across);
      self.height = height + top + total(down);
      svg.setAttribute('viewBox', '0 ' + -top + ' ' + self.width + ' ' + self.height);
      svg.setAttribute('width', self.width);
      svg.setAttribute('height', self.height);
      paper.setAttribute('y', -top);
      paper.setAttribute('width', self.width);
      paper.setAttribute('height', self.height);
      rest.forEach(function (text) { text.setAttribute('transform', 'translate(0 ' + total(down) + ')'); });
      self.out = nodes[Object.keys(nodes).length - 1].y + dy(nodes[Object.keys(nodes).length - 1].y) + top;
      if (parent) parent();
      else {
        svg.style.maxWidth = self.width + 'px';
        svg.style.minWidth = Math.floor(self.width * 0.72) + 'px';
        root.dispatchEvent(new CustomEvent('nbp-resize'));
      }
    };
    [].filter.call(holder.children, function (child) { return child.dataset && child.dataset.fold; }).forEach(function (details) {
      var node = nodes[details.dataset.fold], group = node.group, fold = { x: node.x, y: node.y, wider: 0, up: 0, down: 0 };
      var shown = [].slice.call(group.children), inner = null, extra = [];
      var handle = make('rect', null, { 'class': 'fold', role: 'button', tabindex: 0, rx: 9 });
      function area(element, x, y, width, height) {
        [['x', x], ['y', y], ['width', width], ['height', height]].forEach(function (a) { element.setAttribute(a[0], a[1]); });
      }
      function moves(child) { return child.matches('.v, .g, .s, .branch, .end, path'); }
      function place() {
        var left = node.x - node.half, top = node.y - inner.out - head;
        fold.wider = Math.max(0, inner.width - 2 * node.half);
        fold.up = Math.max(0, node.y - top - 45);
        fold.down = Math.max(0, inner.height - inner.out - 39);
        area(extra[0], left, top, inner.width, inner.height + head);
        area(handle, left, top, inner.width, head);
        extra[1].setAttribute('x', left + 14);
        extra[1].setAttribute('y', top + 21);
        area(extra[2], left, top + head, inner.width, inner.height);
        shown.forEach(function (child) { if (moves(child)) child.setAttribute('transform', 'translate(' + fold.wider + ' 0)'); });
        self.arrange();
      }
      function toggle() {
        var opens = !inner;
        shown.forEach(function (child) {
          if (child.tagName !== 'title' && !moves(child)) child.style.display = opens ? 'none' : '';
          if (!opens) child.removeAttribute('transform');
        });
        if (opens) {
          extra = [make('rect', null, { 'class': 'opened', rx: 10 }), make('text', null, { 'class': 'head' })];
          extra[1].textContent = '⊟ ' + details.querySelector('summary').textContent;
          var within = details.querySelector('svg.live').cloneNode(true);
          within.setAttribute('class', 'within');
          within.removeAttribute('style');
          within.removeAttribute('role');
          within.removeAttribute('aria-label');
          within.querySelectorAll('.fold').forEach(function (old) { old.remove(); });
          extra.push(within);
          // Round the handle, which keeps the focus and is reached first.
          group.insertBefore(extra[0], handle);
          group.insertBefore(extra[1], handle);
          group.appendChild(within);
          open.push(fold);
          inner = Picture(within, details, function () { if (inner) place(); });
          inner.arrange();
          inner.width = Math.max(inner.width, extra[1].getBBox().width + 28);
          place();
        } else {
          extra.forEach(function (element) { element.remove(); });
          open.splice(open.indexOf(fold), 1);
          inner = null;
          self.arrange();
        }
        state();
      }
      function state() {
        if (!inner) area(handle, node.x - node.half, node.y - node.tall, 2 * node.half, 2 * node.tall);
        handle.setAttribute('aria-expanded', !!inner);
        handle.setAttribute('aria-label', details.querySelector('summary').textContent + ', ' + (inner ? words.close : words.open));
      }
      state();
      group.appendChild(handle);
      handle.addEventListener('click', toggle);
      handle.addEventListener('keydown', function (event) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        toggle();
      });
    });
    return self;
  }
  var svg = root.querySelector('svg.live');
  svg.setAttribute('role', 'group');
  Picture(svg, root, null);
}
