// Unpacks plotly.js once for a page, out of reach of the page's own plotly.js, module loader and MathJax settings, and
// wakes the charts that wait for it. A browser that cannot keeps the pictures.
(function (packed) {
  var page = window.notebookBackprop = window.notebookBackprop || {};
  if (page.engine || !window.DecompressionStream) return;
  page.engine = true;
  var bytes = Uint8Array.from(atob(packed), function (c) { return c.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then(function (source) {
    var script = document.createElement('script'), settings = window.PlotlyConfig, holder = {};
    page.load = function (define) { define.call(window, holder, { exports: holder }, undefined); };
    script.textContent = 'notebookBackprop.load(function(exports,module,define){' + source + '\nnotebookBackprop.plotly=module.exports})';
    window.PlotlyConfig = { MathJaxConfig: 'local' };
    document.head.appendChild(script);
    script.remove();
    window.PlotlyConfig = settings;
    delete page.load;
    document.querySelectorAll('.nbp-view').forEach(function (view) { if (view.nbpChart) view.nbpChart(page.plotly); });
  }).catch(function () { page.engine = false; });
})
