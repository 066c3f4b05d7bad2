// A slider over the steps of a training run: a line through its panels, the numbers of that step at their right edge, and
// the decision boundary as it was. Who wants to follow listens for "nbp-step" (detail: how many steps were done).
function (root) {
  var place = root.querySelector('[data-training]'), data = JSON.parse(place.dataset.training);
  var svg = root.querySelector('svg.live'), at = svg.querySelector('.tr-at'), reads = svg.querySelectorAll('.tr-read');
  var ends = [].map.call(reads, function (read) { return read.textContent; });
  var bar = document.createElement('label'), slider = document.createElement('input'), say = document.createElement('output');
  bar.className = svg.getAttribute('class') + ' nbp-training';
  slider.type = 'range';
  slider.min = 0;
  slider.max = data.x.length;
  slider.value = data.x.length;
  slider.setAttribute('aria-label', data.label);
  bar.append(slider, say);
  place.replaceWith(bar);
  // The last place is the end of the run, which the picture shows by itself.
  function show() {
    var i = +slider.value, end = i === data.x.length;
    root.querySelectorAll('.tr-now').forEach(function (line) {
      line.classList.toggle('on', !end);
      if (end) return;
      line.setAttribute('x1', data.x[i]);
      line.setAttribute('x2', data.x[i]);
    });
    reads.forEach(function (read, k) { read.textContent = end ? ends[k] : data.read[i][k]; });
    say.textContent = end ? data.end : data.name.replace('{0}', data.step[i]) + ' · ' + data.loss + ' ' + data.read[i][0];
    at.textContent = end ? data.last : data.at.replace('{0}', data.step[i]);
    slider.setAttribute('aria-valuetext', say.textContent);
    root.dispatchEvent(new CustomEvent('nbp-step', { detail: end ? Infinity : data.step[i] }));
  }
  slider.oninput = show;
  show();
}
