import { spawnSync } from 'node:child_process';

/** `npm run check`: everything that needs no running product. Each step prints its own faults; all steps run. */
const STEPS: readonly (readonly [name: string, ...command: string[]])[] = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['generated files', 'tools/generate.ts', '--check'],
  ['architecture', 'node_modules/vitest/vitest.mjs', 'run', 'tools/architecture', '--reporter=dot'],
];

const failed = STEPS.filter(([name, ...command]) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`check failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`check passed: ${STEPS.map(([name]) => name).join(', ')}`);
}
