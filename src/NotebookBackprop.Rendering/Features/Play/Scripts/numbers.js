// Numbers as the drawing writes them, and as people type them.
(function () {
  function sign(text) { return text.replace(/-/g, '\u2212'); }
  function special(x) { return isNaN(x) ? 'NaN' : x > 0 ? '\u221e' : '\u2212\u221e'; }
  // The number as a whole count of units of 10^-places: from its 15 digits, halves away from zero.
  function count(x, places) {
    var parts = Math.abs(x).toExponential(14).split('e'), digits = +parts[0].replace('.', ''), drop = 14 - parts[1] - places;
    if (drop <= 0) return digits * Math.pow(10, -drop);
    var unit = Math.pow(10, drop), rest = digits % unit;
    return (digits - rest) / unit + (2 * rest >= unit ? 1 : 0);
  }
  function fixed(units, places) {
    var digits = String(units).padStart(places + 1, '0'), whole = digits.slice(0, digits.length - places);
    var part = digits.slice(digits.length - places).replace(/0+$/, '');
    return part ? whole + '.' + part : whole;
  }
  // Four significant digits, whole numbers below a million in full.
  function short(x) {
    if (!isFinite(x)) return special(x);
    if (x === 0) return '0';
    var exponent = Math.floor(Math.log10(Math.abs(x))), minus = x < 0 ? '-' : '';
    if (exponent >= -3 && exponent <= 5) {
      var places = Math.max(0, 3 - exponent);
      return sign(minus + fixed(count(x, places), places));
    }
    var power = +x.toExponential(14).split('e')[1], units = count(x, 3 - power);
    if (units === 10000) { units = 1000; power++; }
    return sign(minus + fixed(units, 3) + 'e' + power);
  }
  var decimal = '[+-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:e[+-]?\\d+)?', typed = new RegExp('^(' + decimal + ')(?:/(' + decimal + '))?$', 'i');
  function value(text) { return +text.replace(',', '.'); }
  return {
    short: short,
    full: function (x) { return isFinite(x) ? sign(String(x)) : special(x); },
    // What was typed: its value, the size of a unit in its last digit (0 for a fraction) and how many digits it has. Null for no number.
    parse: function (text) {
      var match = typed.exec(text.replace(/[\u2212\u2013]/g, '-').replace(/\s/g, ''));
      if (!match) return null;
      var number = match[2] ? value(match[1]) / value(match[2]) : value(match[1]);
      if (!isFinite(number)) return null;
      var parts = match[1].toLowerCase().split('e'), mantissa = parts[0].replace(/[+-]/, '').replace(',', '.');
      return {
        value: number,
        unit: match[2] ? 0 : Math.pow(10, (parts[1] || 0) - (mantissa.split('.')[1] || '').length),
        digits: match[2] ? Infinity : mantissa.replace('.', '').replace(/^0+/, '').length
      };
    }
  };
})()
