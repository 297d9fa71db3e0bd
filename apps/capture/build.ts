import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { packDetector } from './packing/pack-detector.ts';

/**
 * Builds the hosted page into `dist/`: one script, one style sheet, one file of words per locale, and what guides a face into the
 * picture (a worker's script and its weights). No third-party requests.
 */
const here = import.meta.dirname;
const out = join(here, 'dist');

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'locales'), { recursive: true });

await build({
  entryPoints: [
    join(here, 'src/main.tsx'),
    join(here, 'src/guidance/guide.worker.ts'),
    join(here, 'src/static/style.css'),
  ],
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

const detector = resolve(here, '../../models/face-detection/blazeface.onnx');
writeFileSync(join(out, 'face-guide.bin'), packDetector(readFileSync(detector)));

cpSync(join(here, 'src/static/index.html'), join(out, 'index.html'));
cpSync(join(here, 'src/static/icon.svg'), join(out, 'icon.svg'));
const locales = resolve(here, '../../packages/i18n/locales');
for (const tag of readdirSync(locales)) {
  const words = join(locales, tag, 'capture.json');
  if (existsSync(words)) cpSync(words, join(out, 'locales', `${tag}.json`));
}
