// The same SVG inline in each image's place, in the page's own theme.
function (root) {
  root.querySelectorAll('img').forEach(function (image) {
    var bytes = Uint8Array.from(atob(image.src.split(',')[1]), function (c) { return c.charCodeAt(0); });
    var svg = document.importNode(new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml').documentElement, true);
    svg.classList.add('live');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', image.alt);
    svg.style.cssText = image.style.cssText;
    image.replaceWith(svg);
  });
}
