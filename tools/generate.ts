import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run gen`: runs every generator beside this file (`generate-*.ts`); with `--check` they only compare. */
const generators = readdirSync(import.meta.dirname).filter(
  (name) => /^generate-.+\.ts$/.test(name) && !name.endsWith('.test.ts'),
);

const failed = generators.filter((name) => {
  const result = spawnSync(process.execPath, [join(import.meta.dirname, name), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return result.status !== 0;
});

if (failed.length > 0) {
  console.error(`stale or broken: ${failed.join(', ')}; run "npm run gen"`);
  process.exitCode = 1;
}
