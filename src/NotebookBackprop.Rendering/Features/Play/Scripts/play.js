// Sliders and number fields below the drawing; every number of it follows them.
function (numbers, data, compute) {
  return function (root) {
    var svg = root.querySelector('svg.live'), note = root.querySelector('.nbp-note'), words = data.words;
    var nodes = {}, edges = [].slice.call(svg.querySelectorAll('.e')), values = data.inputs.map(function (input) { return +input.value; });
    [].forEach.call(svg.querySelectorAll('.n'), function (node) { nodes[node.dataset.node] = node; });
    function make(tag, parent, name, text) {
      var element = document.createElement(tag);
      if (name) element.className = name;
      if (text) element.textContent = text;
      parent.appendChild(element);
      return element;
    }
    // The number at the end of a line; what stands before it stays.
    function renew(line, number) { return line.replace(/[^=]*$/, function (end, at) { return (at ? ' ' : '') + number; }); }
    function number(node, kind, x) {
      var text = node.querySelector('.' + kind);
      if (text) text.textContent = numbers.short(x);
    }
    function showNode(id, value, gradient) {
      var node = nodes[id], title = node && node.querySelector('title');
      if (!node || value === null) return;
      var lines = title.textContent.split('\n');
      lines[0] = renew(lines[0], numbers.full(value));
      number(node, 'v', value);
      if (gradient !== null) {
        lines[1] = renew(lines[1], numbers.full(gradient));
        number(node, 'g', gradient);
      }
      title.textContent = lines.join('\n');
    }
    function showEdge(edge, i, local) {
      if (local === null) return;
      var label = edge.querySelector('.l'), title = edge.querySelector('title'), isRouter = data.routers.indexOf(i) >= 0;
      if (label && label.lastChild.nodeType === 3) label.lastChild.data = renew(label.lastChild.data, numbers.short(local));
      if (title) title.textContent = renew(title.textContent.split('\n')[0], numbers.short(local)) + (isRouter && local === 0 ? '\n' + words.blocked : '');
      if (!isRouter) return;
      edge.classList.toggle('blocked', local === 0);
      edge.classList.toggle('routed', local > 0);
    }
    function show() {
      var now = compute(values);
      now.values.forEach(function (value, id) { showNode(id, value, now.gradients[id]); });
      edges.forEach(function (edge, i) { showEdge(edge, i, now.locals[i]); });
      head.textContent = data.name + ' = ' + numbers.short(now.values[data.output]);
      data.inputs.forEach(function (input, i) { rows[i].gradient.textContent = numbers.short(now.gradients[input.node]); });
      svg.setAttribute('aria-label', [words.title].concat(rows.map(function (row, i) {
        return data.inputs[i].name + ' = ' + numbers.short(values[i]) + ', ' + data.inputs[i].partial + ' = ' + row.gradient.textContent + ';';
      }), head.textContent + '.').join(' '));
    }
    function set(i, x) {
      var row = rows[i];
      values[i] = x;
      row.slider.value = x;
      row.slider.setAttribute('aria-valuetext', numbers.short(x));
      row.field.removeAttribute('aria-invalid');
      row.field.title = '';
    }
    function addRow(input, i) {
      var row = make('div', list, 'row'), name = make('label', row, 'name'), slider = make('input', name), field = make('input', row, 'field');
      name.insertBefore(document.createElement('span'), slider).textContent = input.name;
      slider.type = 'range';
      slider.min = -input.reach;
      slider.max = input.reach;
      slider.step = input.reach / 100;
      field.type = 'text';
      field.inputMode = 'decimal';
      field.autocomplete = 'off';
      field.setAttribute('aria-label', input.name);
      slider.oninput = function () { field.value = slider.value; set(i, +slider.value); show(); };
      field.oninput = function () {
        var typed = numbers.parse(field.value);
        if (typed) { set(i, typed.value); return show(); }
        field.setAttribute('aria-invalid', 'true');
        field.title = words.notANumber;
      };
      function point(on) { return function () { nodes[input.node].classList.toggle('here', on); }; }
      row.onmouseenter = point(true);
      row.addEventListener('focusin', point(true));
      row.addEventListener('focusout', point(false));
      row.onmouseleave = point(false);
      make('span', row, 'gradient partial', input.partial);
      make('span', row, 'gradient', '=');
      return { slider: slider, field: field, gradient: make('span', row, 'gradient number') };
    }
    function reset() {
      data.inputs.forEach(function (input, i) {
        rows[i].field.value = isFinite(input.value) ? input.value : '';
        set(i, +input.value);
      });
      show();
    }
    var panel = document.createElement('div');
    panel.className = ['nbp'].concat([].filter.call(svg.classList, function (name) { return name !== 'nbp'; }), 'nbp-play').join(' ');
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', words.inputs);
    panel.style.setProperty('--name', Math.min(12, Math.max.apply(null, data.inputs.map(function (input) { return input.name.length; }).concat(1))) + 1 + 'ch');
    var bar = make('div', panel, 'bar'), head = make('output', bar), again = make('button', bar, '', words.reset), list = make('div', panel, 'rows');
    again.type = 'button';
    again.onclick = reset;
    var rows = data.inputs.map(addRow);
    reset();
    note.replaceWith(panel);
  };
}
