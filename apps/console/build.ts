import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds the console into `dist/`: one script, one style sheet, one file of words per locale. No third-party requests. */
const here = import.meta.dirname;
const out = join(here, 'dist');

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'locales'), { recursive: true });

await build({
  entryPoints: [join(here, 'src/main.tsx'), join(here, 'src/static/style.css')],
  entryNames: '[name]',
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'react',
  legalComments: 'none',
  logLevel: 'warning',
});

for (const name of ['index.html', 'icon.svg', 'example.csv', 'example.json'])
  cpSync(join(here, 'src/static', name), join(out, name));
const locales = resolve(here, '../../packages/i18n/locales');
for (const tag of readdirSync(locales)) {
  const words = join(locales, tag, 'console.json');
  if (existsSync(words)) cpSync(words, join(out, 'locales', `${tag}.json`));
}
