import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds the hosted page into `dist/`: one script, one style sheet, one file of words per locale. No third-party requests. */
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
  target: ['es2020', 'safari15'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
});

cpSync(join(here, 'src/static/index.html'), join(out, 'index.html'));
cpSync(join(here, 'src/static/icon.svg'), join(out, 'icon.svg'));
const locales = resolve(here, '../../packages/i18n/locales');
for (const tag of readdirSync(locales)) cpSync(join(locales, tag, 'capture.json'), join(out, 'locales', `${tag}.json`));
