import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An installed Chrome or Chromium: named by BONAFIDE_BROWSER, on the PATH, or Playwright's own. Null when there is none. */
export function findBrowser(): string | null {
  const named = process.env.BONAFIDE_BROWSER;
  if (named) return executable(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const playwrights = chromium.executablePath();
  return [...onPath, ...MAC, playwrights].find((path) => path && existsSync(path) && executable(path)) ?? null;
}

type Installer = { readonly name: string; readonly run: () => number | null };

function installers(): Installer[] {
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  const run = (command: readonly string[]) => {
    const [program = '', ...rest] = [...sudo, ...command];
    return spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status;
  };
  const apt: Installer = {
    name: 'apt-get',
    run: () =>
      run(['apt-get', 'update', '-qq']) === 0
        ? run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
        : 1,
  };
  const playwright: Installer = {
    name: 'Playwright',
    run: () =>
      spawnSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
        stdio: 'inherit',
      }).status,
  };
  return existsSync('/usr/bin/apt-get') ? [apt, playwright] : [playwright];
}

/** A browser for the tests, installed when missing; throws a sentence that says what to do when that cannot be done. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const installer of installers()) {
    console.log(`No Chrome or Chromium found; installing one with ${installer.name} …`);
    if (installer.run() === 0) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Error(
    'The browser tests need Chrome or Chromium and none could be installed. Install one and put it on the PATH, or name it in BONAFIDE_BROWSER.',
  );
}

if (import.meta.main) console.log(execFileSync(ensureBrowser(), ['--version'], { encoding: 'utf8' }).trim());
