// A user's figure as it is, as soon as the page has the engine.
function (root, figure) {
  var page = window.notebookBackprop, sentence = root.querySelector('.nbp-figure');
  root.nbpChart = function (plotly) {
    var box = document.createElement('div');
    sentence.replaceWith(box);
    plotly.newPlot(box, figure.data || [], figure.layout || {}, Object.assign({ displaylogo: false, responsive: true }, figure.config)).catch(function () { box.replaceWith(sentence); });
    root.nbpChart = undefined;
  };
  if (page && page.plotly) root.nbpChart(page.plotly);
}
