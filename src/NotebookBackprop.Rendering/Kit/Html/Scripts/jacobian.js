// A cell that is chosen in the heat map shows its row as a backward sweep and its column as a forward one. Needs the
// heat map's script before it; where cells are means of several entries there is no such row.
function (root) {
  var place = root.querySelector('[data-sweeps]'), map = JSON.parse(root.querySelector('[data-heat]').dataset.heat).maps[0];
  if (map.far || !root.querySelector('svg.live .map')) return;
  var words = JSON.parse(place.dataset.sweeps), lines = place.querySelectorAll('p');
  var bytes = Uint8Array.from(atob(map.values), function (c) { return c.charCodeAt(0); });
  var values = map.single ? new Float32Array(bytes.buffer) : new Float64Array(bytes.buffer), most = 64;
  var hint = document.createElement('p');
  hint.style.cssText = 'margin:6px 0;opacity:.75';
  hint.textContent = words.choose;
  place.appendChild(hint);
  place.setAttribute('aria-live', 'polite');
  function index(at, lengths) {
    var parts = [];
    for (var axis = lengths.length - 1; axis >= 0; axis--) {
      parts.unshift(at % lengths[axis]);
      at = Math.floor(at / lengths[axis]);
    }
    return parts.join(', ');
  }
  function element(side, at, lengths) { return side[1] + index(at, lengths) + side[2]; }
  function number(x) {
    var text = x === 0 || Math.abs(x) >= 1e-3 && Math.abs(x) < 1e6 ? String(+x.toPrecision(Math.abs(x) < 1e4 ? 4 : 6)) : (+x.toPrecision(4)).toExponential();
    return isFinite(x) ? text.replace('e+', 'e').replace(/-/g, '−') : String(x).replace('Infinity', '∞').replace('-', '−');
  }
  function say(line, sentence, from, derivative, count, at) {
    var shown = [];
    for (var k = 0; k < Math.min(count, most); k++) shown.push(number(values[at(k)]));
    line.children[0].textContent = sentence.replace('{0}', function () { return from; });
    line.children[2].textContent = derivative + ' = [' + shown.join(', ') + (count > most ? ', …]' : ']');
  }
  root.addEventListener('nbp-cell', function (event) {
    if (!event.detail.chosen) return;
    var row = event.detail.row, column = event.detail.column, rows = values.length / map.grid;
    var y = element(words.y, row, map.rows), x = element(words.x, column, map.columns);
    say(lines[0], words.row, y, '∂' + y + '/∂' + words.x[0], map.grid, function (k) { return row * map.grid + k; });
    say(lines[1], words.column, x, '∂' + words.y[0] + '/∂' + x, rows, function (k) { return k * map.grid + column; });
  });
}
