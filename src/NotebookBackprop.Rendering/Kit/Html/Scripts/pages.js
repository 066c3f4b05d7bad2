// Shows one page of a picture at a time, with a slider; without scripts the pages stand below one another.
function (root) {
  root.querySelectorAll('svg.live[data-page]').forEach(function (svg) {
    var pages = [].slice.call(svg.querySelectorAll('.page')), foot = svg.querySelector('.foot'), step = +svg.dataset.page;
    var box = svg.viewBox.baseVal, height = box.height - (pages.length - 1) * step;
    var bar = document.createElement('label'), slider = document.createElement('input'), title = document.createElement('output');
    bar.className = svg.getAttribute('class') + ' nbp-pages';
    slider.type = 'range';
    slider.min = 0;
    slider.max = pages.length - 1;
    slider.value = 0;
    slider.setAttribute('aria-label', svg.dataset.pages);
    bar.append(slider, title);
    svg.parentNode.before(bar);
    svg.setAttribute('viewBox', '0 0 ' + box.width + ' ' + height);
    svg.setAttribute('height', height);
    foot.setAttribute('transform', 'translate(0 ' + -(pages.length - 1) * step + ')');
    function show() {
      pages.forEach(function (page, k) {
        page.style.display = k === +slider.value ? '' : 'none';
        page.setAttribute('transform', 'translate(0 ' + -k * step + ')');
        page.querySelectorAll('.map').forEach(function (map, i) { map.tabIndex = k === +slider.value && i === 0 ? 0 : -1; });
      });
      title.textContent = pages[+slider.value].dataset.title;
      slider.setAttribute('aria-valuetext', title.textContent);
    }
    slider.oninput = show;
    show();
  });
}
