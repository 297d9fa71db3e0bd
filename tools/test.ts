import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './find-browser.ts';

/** `npm test`: finds or installs the browser, builds the hosted page and the console, runs every test. Arguments go to Vitest. */
function main(): number {
  let browser: string;
  try {
    browser = ensureBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, BONAFIDE_BROWSER: browser } })
      .status ?? 1;
  return (
    run(['apps/capture/build.ts']) ||
    run(['apps/console/build.ts']) ||
    run(['packages/sdk/build.ts']) ||
    run(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
  );
}

process.exitCode = main();
