// Mathematics set as such in place of its text.
function (root) {
  root.querySelectorAll('[data-math]').forEach(function (place) { place.innerHTML = '<math displaystyle="true">' + place.dataset.math + '</math>'; });
}
