// Functions that JavaScript lacks. erf: its series near 0, all terms of one sign; its continued fraction far from it.
(function () {
  function series(x) {
    var term = x, sum = x;
    for (var n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) sum += term *= 2 * x * x / (2 * n + 1);
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
  function tail(x) {
    var fraction = x;
    for (var n = 120; n > 0; n--) fraction = x + n / 2 / fraction;
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
  }
  function erf(x) { return Math.abs(x) < 2 ? series(x) : x > 0 ? 1 - tail(x) : x < 0 ? tail(-x) - 1 : x; }
  function erfc(x) { return Math.abs(x) < 0.5 ? 1 - series(x) : x < 2 ? 1 - erf(x) : tail(x); }
  return {
    erf: erf,
    normalCdf: function (x) { return x < 0 ? erfc(-x / Math.SQRT2) / 2 : x > 0 ? 1 - erfc(x / Math.SQRT2) / 2 : x + 0.5; },
    softplus: function (x) { return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))); },
    vanishing: function (x, factor) { return factor === 0 ? 0 : x * factor; },
    round: function (x) {
      var low = Math.floor(x), part = x - low;
      return part < 0.5 ? low : part > 0.5 ? low + 1 : low % 2 === 0 ? low : part === 0.5 ? low + 1 : x;
    },
    huber: function (difference, delta) {
      var distance = Math.abs(difference), near = Math.min(distance, delta);
      return near * (distance - near / 2);
    }
  };
})()
