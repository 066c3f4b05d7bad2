// Puts a JupyterLab together from the extensions that package.json names, as JupyterLab's own examples/app does.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = fileURLToPath(new URL('..', import.meta.url)), packages = `${home}node_modules/`, out = `${packages}.built/jupyterlab/`;
const manifest = folder => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const extensions = Object.keys(manifest(home).devDependencies).filter(name => /^@jupyterlab\/.*-extension$/.test(name))
  .map(name => ({ ...manifest(packages + name), folder: packages + name }));

// JupyterLab's code expects: ~ before packages of style sheets; their pictures as addresses, but those of code as text.
const habits = {
  name: 'habits',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^~/ }, ({ path, kind, resolveDir }) => resolve(path.slice(1), { kind, resolveDir }));
    onResolve({ filter: /\.svg$/ }, ({ path, kind, resolveDir }) => kind === 'url-token' ? { path: absolute(resolveDir, path), namespace: 'address' } : null);
    onLoad({ filter: /./, namespace: 'address' }, ({ path }) => ({ contents: readFileSync(path), loader: 'dataurl' }));
  },
};
const bundle = (outfile, input) => build({
  ...input, outfile, bundle: true, minify: true, plugins: [habits], logLevel: 'error',
  loader: { '.svg': 'text', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'empty' },
  define: { process: '{"env":{}}', global: 'globalThis' },
});

// Language servers want a server of their own, and news are asked of a network.
const start = `
  ${extensions.filter(one => one.styleModule).map(({ name, styleModule }) => `import '${name}/${styleModule}';`).join('\n')}
  ${extensions.map(({ name }, i) => `import extension${i} from '${name}';`).join('\n')}
  import { JupyterLab } from '@jupyterlab/application';
  addEventListener('load', () => {
    const lab = window.lab = new JupyterLab();
    lab.registerPluginModules([${extensions.map((_, i) => `extension${i}`)}].flat().filter(({ id }) => !/:(language-server|announcements)$/.test(id)));
    lab.start({ bubblingKeydown: true });
  });`;

rmSync(out, { recursive: true, force: true });
for (const { name, folder, jupyterlab: { schemaDir, themePath } } of extensions) {
  if (schemaDir) {
    cpSync(`${folder}/${schemaDir}`, `${out}schemas/${name}`, { recursive: true });
    cpSync(`${folder}/package.json`, `${out}schemas/${name}/package.json.orig`);
  }
  if (themePath) await bundle(`${out}themes/${name}/index.css`, { entryPoints: [`${folder}/${themePath}`] });
}
await bundle(`${out}bundle.js`, { stdin: { contents: start, resolveDir: home } });
