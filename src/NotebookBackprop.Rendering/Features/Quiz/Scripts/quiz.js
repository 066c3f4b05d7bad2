// Fields in place of the table's lines: each answer is checked as it is given, and enters the drawing when it is right.
function (numbers, data) {
  return function (root) {
    var svg = root.querySelector('svg.live'), words = data.words;
    var answers = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(data.answers), function (c) { return c.charCodeAt(0); })));
    // What is left of rounding where terms cancel counts as nothing.
    var tiny = 1e-12 * Math.max.apply(null, answers.map(function (one) { return Math.max.apply(null, one.answer.map(Math.abs)); }));
    function make(tag, parent, name, text) {
      var element = document.createElement(tag);
      if (name) element.className = name;
      if (text) element.textContent = text;
      parent.appendChild(element);
      return element;
    }
    function button(parent, name, text, act) {
      var element = make('button', parent, name, text);
      element.type = 'button';
      element.onclick = act;
      return element;
    }
    function math(markup) { return '<math displaystyle="true">' + markup + '</math>'; }
    function isExact(typed, x) { return Math.abs(typed.value - x) <= Math.max(1e-9 * Math.abs(x), tiny); }
    function isRounded(typed, x) { return typed.digits > 0 && Math.abs(typed.value - x) <= 0.5000001 * typed.unit; }
    function fits(typed, x) { return isExact(typed, x) || typed.digits > 1 && isRounded(typed, x); }

    function addRow(question, i) {
      var row = make('div', list, 'row'), key = answers[i], count = key.answer.length, group = make('div', row, 'ask');
      var node = svg.querySelector('.n[data-node="' + question.node + '"]'), gradient = node.querySelector('.g'), blank = gradient.textContent;
      var name = make('span', group, 'name'), grid = make('span', group, 'grid');
      name.innerHTML = math(question.partial + '<mo>=</mo>');
      grid.style.gridTemplateColumns = 'repeat(' + (question.shape.length ? question.shape[question.shape.length - 1] : 1) + ', 6.5em)';
      if (count > 1) {
        grid.setAttribute('role', 'group');
        grid.setAttribute('aria-label', question.name);
      }
      var fields = key.answer.map(function (x, place) {
        var field = make('input', grid);
        field.type = 'text';
        field.inputMode = 'decimal';
        field.autocomplete = 'off';
        field.setAttribute('aria-label', question.name + (count > 1 ? ' ' + index(question.shape, place) : ''));
        field.onchange = check;
        field.onkeydown = function (event) {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          check();
          var open = rows.filter(function (one) { return !one.isClosed(); })[0];
          if (closed() && open) open.focus();
        };
        return field;
      });
      var state = '', mark = make('span', group, 'mark');
      mark.setAttribute('aria-hidden', 'true');
      var hint = button(group, '', words.hint, function () {
        help.hidden = !help.hidden;
        hint.setAttribute('aria-expanded', String(!help.hidden));
      });
      hint.setAttribute('aria-expanded', 'false');
      var reveal = button(group, '', words.reveal, function () {
        fields.forEach(function (field, place) { field.value = numbers.short(key.answer[place]); });
        close('shown', words.shown);
      });
      [hint, reveal].forEach(function (one) { one.setAttribute('aria-label', one.textContent + ': ' + question.name); });
      var say = make('div', row, 'say'), help = make('div', row, 'help');
      say.setAttribute('aria-live', 'polite');
      help.hidden = true;
      help.innerHTML = question.hint.map(function (equation) { return '<div>' + math(equation) + '</div>'; }).join('');
      question.notes.forEach(function (note) { make('div', help, '', note); });
      row.addEventListener('focusin', function () { node.classList.add('asked'); });
      row.addEventListener('focusout', function () { node.classList.remove('asked'); });

      function closed() { return state === 'right' || state === 'shown'; }
      function tell(now, text) {
        state = now;
        row.className = 'row ' + now;
        mark.textContent = { right: '\u2713', wrong: '\u2717' }[now] || '';
        say.textContent = text;
        var isWrong = now === 'wrong';
        fields.forEach(function (field) { if (isWrong) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid'); });
        progress();
      }
      function close(now, text) {
        fields.forEach(function (field) { field.readOnly = true; });
        reveal.disabled = true;
        gradient.textContent = key.shown;
        tell(now, text);
      }
      function check() {
        if (closed()) return;
        var texts = fields.map(function (field) { return field.value.trim(); });
        if (texts.every(function (text) { return !text; })) return tell('', '');
        var typed = texts.map(numbers.parse);
        if (typed.some(function (one, place) { return !one && texts[place]; })) return tell('wrong', words.notANumber);
        // An array is judged when it is complete.
        if (typed.some(function (one) { return !one; })) return tell('', '');
        function all(test, numbers) { return typed.every(function (one, place) { return test(one, numbers[place]); }); }
        if (all(fits, key.answer)) return close('right', words.right);
        if (all(function (one, x) { return fits(one, x) || isRounded(one, x); }, key.answer)) return tell('wrong', words.coarse);
        var mistake = key.wrong.filter(function (one) { return all(fits, one.elements); })[0];
        tell('wrong', mistake ? words.notYet + ' ' + mistake.say : words.wrong);
      }
      return {
        isRight: function () { return state === 'right'; },
        isClosed: closed,
        focus: function () { fields[0].focus(); },
        restart: function () {
          fields.forEach(function (field) { field.value = ''; field.readOnly = false; });
          reveal.disabled = false;
          help.hidden = true;
          hint.setAttribute('aria-expanded', 'false');
          gradient.textContent = blank;
          tell('', '');
        }
      };
    }
    // Where an element stands: [1, 0].
    function index(shape, place) {
      return '[' + shape.map(function (length, axis) {
        return Math.floor(place / shape.slice(axis + 1).reduce(function (a, b) { return a * b; }, 1)) % length;
      }).join(', ') + ']';
    }
    function progress() {
      if (!rows) return;
      var right = rows.filter(function (row) { return row.isRight(); }).length;
      score.textContent = words.progress.replace('{0}', right).replace('{1}', rows.length) + (right === rows.length ? ' \u2713 ' + words.done : '');
    }
    var panel = document.createElement('div'), table = root.querySelector('.nbp-lines');
    panel.className = ['nbp'].concat([].filter.call(svg.classList, function (name) { return name !== 'nbp'; }), 'nbp-quiz').join(' ');
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', words.quiz);
    var bar = make('div', panel, 'bar'), score = make('output', bar), list = make('div', panel, 'rows');
    make('span', bar, 'task', words.quiz);
    button(bar, '', words.restart, function () { rows.forEach(function (row) { row.restart(); }); rows[0].focus(); });
    var rows = data.questions.map(addRow);
    progress();
    root.querySelector('.nbp-note').remove();
    root.querySelector('.nbp-key').remove();
    table.replaceWith(panel);
  };
}
