import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds what browsers load from the server into `dist/`: the embed as a script that leaves `Bonafide` behind, and as a module. */
const here = import.meta.dirname;
const out = join(here, 'dist');

rmSync(join(out, 'embed'), { recursive: true, force: true });
mkdirSync(join(out, 'embed'), { recursive: true });

const FORMS = [
  { name: 'embed.js', format: 'iife' },
  { name: 'embed.mjs', format: 'esm' },
] as const;

for (const { name, format } of FORMS) {
  await build({
    entryPoints: [join(here, 'src/embed/index.ts')],
    outfile: join(out, 'embed', name),
    bundle: true,
    minify: true,
    format,
    ...(format === 'iife' && { globalName: 'Bonafide' }),
    target: ['es2020', 'safari15'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
