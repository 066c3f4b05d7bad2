// JupyterLab's own sanitizer, to be bundled into one script for a page.
import { Sanitizer } from '@jupyterlab/apputils/lib/sanitizer';

const sanitizer = new Sanitizer();
window.sanitize = html => sanitizer.sanitize(html);
