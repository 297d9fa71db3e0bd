import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds what browsers load from the server into `dist/`: the embed as a script that leaves `Bonafide` behind, and as a module,
 * each with the digest by which a page can pin it (Subresource Integrity).
 */
const here = import.meta.dirname;
const out = join(here, 'dist');

rmSync(join(out, 'embed'), { recursive: true, force: true });
mkdirSync(join(out, 'embed'), { recursive: true });

const FORMS = [
  { name: 'embed.js', format: 'iife' },
  { name: 'embed.mjs', format: 'esm' },
] as const;

const built = await Promise.all(
  FORMS.map(async ({ name, format }) => {
    const { outputFiles } = await build({
      entryPoints: [join(here, 'src/embed/index.ts')],
      bundle: true,
      minify: true,
      write: false,
      format,
      ...(format === 'iife' && { globalName: 'Bonafide' }),
      target: ['es2020', 'safari15'],
      legalComments: 'none',
      logLevel: 'warning',
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    writeFileSync(join(out, 'embed', name), bytes);
    return [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`] as const;
  }),
);
writeFileSync(join(out, 'embed', 'integrity.json'), JSON.stringify(Object.fromEntries(built)));
