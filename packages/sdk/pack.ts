import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Writes the package as it is published into `dist/package`: modules, types, README, and a manifest without dependencies. */
const here = import.meta.dirname;
const root = resolve(here, '../..');
const out = join(here, 'dist/package');
const ENTRIES = { index: 'src/index.ts', webhooks: 'src/webhooks/index.ts', embed: 'src/embed/index.ts' } as const;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: Object.entries(ENTRIES).map(([name, file]) => ({ in: join(here, file), out: name })),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  logLevel: 'warning',
});
if (!process.argv.includes('--without-types')) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const sources = Object.values(ENTRIES).map((file) => join(here, file));
  const types = [
    '--declaration',
    '--emitDeclarationOnly',
    '--rewriteRelativeImportExtensions',
    '--outDir',
    join(out, 'types'),
  ];
  const options = [
    '--module',
    'NodeNext',
    '--target',
    'ES2022',
    '--lib',
    'ES2022,DOM,DOM.Iterable',
    '--strict',
    '--skipLibCheck',
  ];
  execFileSync(
    process.execPath,
    [tsc, ...sources, ...types, ...options, '--typeRoots', join(here, 'src/client'), '--rootDir', join(here, 'src')],
    {
      stdio: 'inherit',
    },
  );
}
const { name, version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as Record<string, string>;
const at = (file: string, types: string) => ({ types: `./types/${types}.d.ts`, default: `./${file}.js` });
const manifest = {
  name,
  version,
  description: 'Client of the Bonafide API: calls, webhooks, and the browser embed.',
  license: 'Apache-2.0',
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  exports: {
    '.': at('index', 'index'),
    './webhooks': at('webhooks', 'webhooks/index'),
    './embed': at('embed', 'embed/index'),
  },
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
copyFileSync(join(here, 'README.md'), join(out, 'README.md'));
