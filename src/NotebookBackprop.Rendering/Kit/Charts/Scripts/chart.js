// A chart in the place of the output's picture, as soon as the page has the engine. The picture stays in the page, hidden:
// its style sheet knows the theme's colours, and if anything fails it is shown again.
function (root, figure, words) {
  var page = window.notebookBackprop, picture = root.querySelector('svg.live'), box, engine, resting;
  var names = { ink: 'ink', gradient: 'grad', value: 'value', local: 'local' };

  function hasShares() { return (box.data || figure.data).some(function (trace) { return trace.yaxis === 'y3' && (trace.visible === undefined || trace.visible === true); }); }

  function themed() {
    var style = getComputedStyle(picture), paper = picture.querySelector('.paper');
    var colour = function (name) { return style.getPropertyValue('--' + name).trim(); };
    var copy = JSON.parse(JSON.stringify(figure)), layout = copy.layout;
    copy.data.forEach(function (trace) {
      var own = trace.meta && colour(names[trace.meta.colour]);
      if (!own) return;
      if (trace.line) trace.line.color = own;
      if (trace.marker) trace.marker.color = own;
      if (trace.fillcolor) trace.fillcolor = own + '26';
    });
    layout.font = { color: colour('ink'), family: style.fontFamily };
    layout.paper_bgcolor = layout.plot_bgcolor = paper && getComputedStyle(paper).fill !== 'none' ? colour('paper') : 'rgba(0,0,0,0)';
    layout.hoverlabel = Object.assign({}, layout.hoverlabel, { bgcolor: colour('paper'), bordercolor: colour('line'), font: { color: colour('ink'), size: 12 } });
    layout.modebar = { color: colour('mute'), activecolor: colour('ink'), bgcolor: 'rgba(0,0,0,0)' };
    Object.keys(layout).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
      Object.assign(layout[key], { gridcolor: colour('line') + '55', linecolor: colour('line'), zerolinecolor: colour('line'), spikecolor: colour('mute'), tickfont: { color: colour('mute'), size: 12 } });
    });
    if (layout.yaxis3) layout.yaxis3.visible = hasShares();
    layout.uirevision = 'kept';
    (layout.shapes || []).forEach(function (shape) { shape.fillcolor = colour('line') + '38'; });
    return copy;
  }

  function follow() {
    if (!box.isConnected) return resting.forEach(function (stop) { stop(); });
    var now = themed();
    engine.react(box, now.data, now.layout);
  }

  function watch() {
    var theme = new MutationObserver(follow), size = new ResizeObserver(function () { if (box.offsetWidth) engine.Plots.resize(box); });
    var desktop = matchMedia('(prefers-color-scheme: dark)');
    theme.observe(document.body, { attributes: true });
    size.observe(box);
    if (figure.layout.yaxis3) box.on('plotly_restyle', function () { engine.relayout(box, { 'yaxis3.visible': hasShares() }); });
    desktop.addEventListener('change', follow);
    resting = [function () { theme.disconnect(); }, function () { size.disconnect(); }, function () { desktop.removeEventListener('change', follow); }];
  }

  function draw(plotly) {
    if (box || !root.isConnected) return;
    engine = plotly;
    box = document.createElement('div');
    box.className = 'nbp-plot';
    box.style.cssText = picture.style.cssText + ';height:' + figure.layout.height + 'px';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', picture.getAttribute('aria-label'));
    picture.after(box);
    picture.style.display = 'none';
    var now = themed(), buttons = ['select2d', 'lasso2d', 'zoomIn2d', 'zoomOut2d', 'autoScale2d'];
    plotly.newPlot(box, now.data, now.layout, {
      displaylogo: false, typesetMath: false, modeBarButtonsToRemove: buttons, locale: root.lang || 'en', locales: { [root.lang || 'en']: { dictionary: words } },
    }).then(watch).catch(function () { box.remove(); picture.style.display = 'block'; });
  }

  if (!picture) return;
  root.nbpChart = draw;
  if (page && page.plotly) draw(page.plotly);
}
