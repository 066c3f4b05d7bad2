// Reads single cells of heat maps: with the pointer, or with the arrow keys once a map has the focus. What is read stands
// in a caption below. Whoever wants to follow listens for "nbp-cell" (detail: map, row, column, chosen by click or Enter).
function (root) {
  var data = [];
  root.querySelectorAll('[data-heat]').forEach(function (place) {
    var picture = JSON.parse(place.dataset.heat);
    picture.maps.forEach(function (map) { data.push(Object.assign(map, { hint: picture.hint, mean: picture.mean })); });
  });
  var captions = new Map();
  function numbers(text, single) {
    var bytes = Uint8Array.from(atob(text), function (c) { return c.charCodeAt(0); });
    return single ? new Float32Array(bytes.buffer) : new Float64Array(bytes.buffer);
  }
  function sign(text) { return text.replace('Infinity', '∞').replace(/-/g, '−').replace('e+', 'e'); }
  // All digits that tell a number from its neighbours of the same type.
  function full(x, single) {
    for (var digits = 6; single && isFinite(x) && digits < 10; digits++)
      if (Math.fround(+x.toPrecision(digits)) === x) return sign(String(+x.toPrecision(digits)));
    return sign(String(x));
  }
  function index(place, lengths) {
    var parts = [];
    for (var axis = lengths.length - 1; axis >= 0; axis--) {
      parts.unshift(place % lengths[axis]);
      place = Math.floor(place / lengths[axis]);
    }
    return parts.join(', ');
  }
  function range(first, count, lengths) {
    var end = Math.min(first + count, lengths.reduce(function (a, b) { return a * b; }, 1)) - 1;
    return end > first ? index(first, lengths) + '–' + index(end, lengths) : index(first, lengths);
  }
  function say(caption, text, isHint) {
    caption.textContent = text;
    caption.classList.toggle('hint', !!isHint);
  }
  root.querySelectorAll('svg.live .map').forEach(function (group, k) {
    var map = data[k];
    if (!map) return;
    var svg = group.ownerSVGElement, values = numbers(map.values, map.single), far = map.far && numbers(map.far, map.single);
    var count = values.length, rows = Math.ceil(count / map.grid), kept = 0;
    if (!count) return;
    var caption = captions.get(svg);
    if (!caption) {
      caption = document.createElement('div');
      caption.className = svg.getAttribute('class') + ' nbp-caption';
      caption.setAttribute('aria-live', 'polite');
      say(caption, map.hint, true);
      svg.parentNode.after(caption);
      captions.set(svg, caption);
      svg.setAttribute('role', 'group'); // an image has no parts that take the focus
    }
    function rectangle(name, width, height) {
      var made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      made.setAttribute('class', name);
      made.setAttribute('width', width);
      made.setAttribute('height', height);
      return group.appendChild(made);
    }
    rectangle('field', map.grid, rows); // the pointer meets it where no colour is
    var cursor = rectangle('cursor', 1, 1);
    group.tabIndex = svg.querySelector('.map[tabindex="0"]') ? -1 : 0; // one stop for all maps of a picture
    group.setAttribute('role', 'application');
    group.setAttribute('aria-label', map.name);
    function text(cell) {
      var row = Math.floor(cell / map.grid), column = cell % map.grid;
      var name = map.label[0] + (map.wrapped ? '' : range(row * map.block[0], map.block[0], map.rows)) + map.label[1] +
        range((map.wrapped ? cell : column) * map.block[1], map.block[1], map.columns) + map.label[2];
      if (!far) return name + ' = ' + full(values[cell], map.single);
      return name + ': ' + map.mean.replace('{0}', sign(String(+values[cell].toPrecision(4)))).replace('{1}', sign(String(+far[cell].toPrecision(4))));
    }
    function show(cell, chosen) {
      cursor.setAttribute('x', cell % map.grid);
      cursor.setAttribute('y', Math.floor(cell / map.grid));
      svg.querySelectorAll('.map .cursor').forEach(function (other) { other.classList.toggle('on', other === cursor); });
      say(caption, text(cell));
      group.dispatchEvent(new CustomEvent('nbp-cell', { bubbles: true, detail: { map: k, row: Math.floor(cell / map.grid), column: cell % map.grid, chosen: !!chosen } }));
    }
    function under(event) {
      var point = new DOMPoint(event.clientX, event.clientY).matrixTransform(group.getScreenCTM().inverse());
      var column = Math.floor(point.x), row = Math.floor(point.y), cell = row * map.grid + column;
      return column >= 0 && column < map.grid && row >= 0 && cell < count ? cell : -1;
    }
    function turn(event, step) {
      var shown = [].filter.call(svg.querySelectorAll('.map[tabindex]'), function (other) { return other.getClientRects().length > 0; });
      var next = shown[shown.indexOf(group) + step];
      event.preventDefault();
      event.stopPropagation();
      if (!next) return;
      group.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
    group.addEventListener('pointermove', function (event) { var cell = under(event); if (cell >= 0) show(cell); });
    group.addEventListener('pointerleave', function () {
      cursor.classList.remove('on');
      if (document.activeElement === group) show(kept);
      else say(caption, map.hint, true);
    });
    group.addEventListener('click', function (event) { var cell = under(event); if (cell >= 0) show(kept = cell, true); });
    group.addEventListener('focus', function () { show(kept); });
    group.addEventListener('blur', function () { cursor.classList.remove('on'); });
    group.addEventListener('keydown', function (event) {
      var row = Math.floor(kept / map.grid), column = kept % map.grid;
      if (event.key === 'PageDown' || event.key === 'PageUp') return turn(event, event.key === 'PageDown' ? 1 : -1);
      if (event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowRight') column = Math.min(map.grid - 1, column + 1);
      else if (event.key === 'ArrowLeft') column = Math.max(0, column - 1);
      else if (event.key === 'ArrowDown') row = Math.min(rows - 1, row + 1);
      else if (event.key === 'ArrowUp') row = Math.max(0, row - 1);
      else if (event.key === 'Home') { column = 0; if (event.ctrlKey) row = 0; }
      else if (event.key === 'End') { column = map.grid - 1; if (event.ctrlKey) row = rows - 1; }
      else if (event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      kept = Math.min(count - 1, row * map.grid + column);
      show(kept, event.key === 'Enter');
    });
  });
}
