// Shows in the large frame what the network answered at the step that a slider beside it has come to ("nbp-step").
function (root) {
  var large = root.querySelector('.db-large'), say = large && large.ownerSVGElement.querySelector('.db-say');
  if (!large || !large.ownerSVGElement.querySelector('.db-small')) return;
  var svg = large.ownerSVGElement, frames = [].slice.call(svg.querySelectorAll('.db-small')), letters = svg.querySelector('.db-letters');
  root.addEventListener('nbp-step', function (event) {
    var shown = frames[0];
    frames.forEach(function (frame) { if (+frame.dataset.step <= event.detail) shown = frame; });
    frames.forEach(function (frame) { frame.classList.toggle('on', frame === shown); });
    large.replaceChildren.apply(large, [].map.call(shown.querySelectorAll('.db-r'), function (area) { return area.cloneNode(); }));
    letters.style.display = shown === frames[frames.length - 1] ? '' : 'none';
    say.textContent = shown.dataset.say;
  });
}
