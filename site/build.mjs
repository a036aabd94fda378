// Builds what pages load: assets/ -> dist/assets/, and dist/manifest.json.
//
//   npm ci --omit=dev --ignore-scripts && node build.mjs [--out DIR] [--development]
//
// Every file is named by its content (site-4FQ2XKSL.css), so that it can be cached for ever. The manifest gives the address of
// each by the name that templates use, and is all that the API needs to render pages:
//
//   { "site.css": "/assets/site-4FQ2XKSL.css", "site.js": …, "table.js": …, "font.woff2": …, "icon.svg": … }
//
// `start` and `export` run this, copy dist/assets to /assets of the exported site, and ship the manifest with the API, so that
// live and exported pages name the same files. Beside the manifest lie the letters of the pictures that `export` draws. Files that an earlier build wrote are removed. It takes some 50 ms.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rm, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: 'string' }, development: { type: 'boolean' } } });
const out = options.out ?? join(here, 'dist');
const assets = join(out, 'assets');

/** Scripts that a page asks for by name; what they share becomes files of its own. */
const entries = ['site.css', 'site.ts', 'table.ts', 'flows.ts'];
/** Files that are served as they are. */
const plain = ['icon.svg'];

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const bundled = await build({
  absWorkingDir: here,
  entryPoints: entries.map((name) => `assets/${name.endsWith('.css') ? 'styles' : 'scripts'}/${name}`),
  outdir: assets,
  entryNames: '[name]-[hash]',
  chunkNames: 'shared-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome123', 'firefox120', 'safari17.5'],
  loader: { '.woff2': 'file' },
  minify: !options.development,
  sourcemap: options.development ? 'inline' : false,
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [path, { entryPoint }] of Object.entries(bundled.metafile.outputs)) {
  const name = entryPoint ? basename(entryPoint).replace(/\.ts$/, '.js') : extname(path) === '.woff2' ? 'font.woff2' : null;
  if (name) manifest[name] = `/assets/${basename(path)}`;
}
for (const name of plain) {
  const bytes = await readFile(join(here, 'assets', name));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  const file = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  await writeFile(join(assets, file), bytes);
  manifest[name] = `/assets/${file}`;
}
// What pictures of links are lettered with: Skia reads no WOFF2.
const lettering = { 'bold.woff': 'public-sans-latin-700-normal.woff', 'regular.woff': 'public-sans-latin-400-normal.woff' };
for (const [name, file] of Object.entries(lettering)) {
  await copyFile(join(here, 'node_modules/@fontsource/public-sans/files', file), join(out, name));
}
const ordered = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(join(out, 'manifest.json'), JSON.stringify(ordered, null, 2) + '\n');
console.log(`${(await readdir(assets)).length} files in ${assets}`);
