// A slider over the depths of a comparison. Every depth was measured before: nothing is asked of a kernel. Curves come as
// hundredths of a power of ten, from the last layer back.
function (root, data) {
  var svg = root.querySelector('svg.live'), summary = root.querySelector('p');
  var cells = svg.querySelectorAll('.cm-cell'), rows = svg.querySelectorAll('.cm-row'), title = svg.querySelector('.cm-title');
  var bar = document.createElement('label'), slider = document.createElement('input'), output = document.createElement('output');
  bar.className = svg.getAttribute('class') + ' nbp-depth';
  slider.type = 'range';
  slider.min = 0;
  slider.max = data.depths.length - 1;
  slider.value = slider.max;
  slider.setAttribute('aria-label', data.slider);
  summary.setAttribute('aria-live', 'polite');
  bar.append(slider, output);
  svg.parentNode.before(bar);
  function round(x) { return Math.round(x * 10) / 10; }
  function line(points) { return points.map(function (p, i) { return (i ? 'L' : 'M') + round(p[0]) + ' ' + round(p[1]); }).join(''); }
  function show(depth) {
    slider.setAttribute('aria-valuetext', output.textContent = data.titles[depth]);
    summary.textContent = data.summaries[depth];
    title.textContent = data.heads[depth];
    svg.setAttribute('aria-label', data.heads[depth] + '. ' + data.summaries[depth]);
    data.networks.forEach(function (network, k) {
      var at = network[depth], points = at[3].map(function (log, i) {
        var layer = i && i === at[3].length - 1 ? at[4] / 100 : data.depths[depth] - 1 - i * data.stride;
        return [data.layers === 1 ? 0.5 : layer / (data.layers - 1), (data.high - log / 100) / (data.high - data.low)];
      });
      var half = points.map(function (p) { return [p[0] * data.band[0], (1 - p[1]) * data.band[1] / 2]; });
      var curve = line(points.map(function (p) { return [p[0] * data.width, p[1] * data.height]; })) + (points.length === 1 ? 'm-4 0h8' : '');
      var band = half.length ? line(half.map(function (p) { return [p[0], -p[1]]; }).concat(half.slice().reverse())) + 'Z' : '';
      cells[k].setAttribute('class', 'cm-cell ' + at[0]);
      rows[k].setAttribute('class', 'cm-row ' + at[0]);
      cells[k].querySelector('.cm-c').setAttribute('d', curve);
      rows[k].querySelector('.cm-b').setAttribute('d', band);
      cells[k].querySelector('.cm-w').textContent = at[1];
      rows[k].querySelector('.cm-w').textContent = at[2];
    });
  }
  slider.oninput = function () { show(+slider.value); };
  output.textContent = data.titles[slider.max];
  slider.setAttribute('aria-valuetext', output.textContent);
}
