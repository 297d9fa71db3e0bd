import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Loads a model in a process whose home is an empty folder, and gives back everything that lies in it afterwards. */
async function leftInHome(program: string): Promise<readonly string[]> {
  const home = await mkdtemp(join(tmpdir(), 'bonafide-home-'));
  // The library stays silent in what it takes for a build pipeline; that would prove nothing.
  const { CI: _ci, GITHUB_ACTIONS: _actions, ...environment } = process.env;
  const env = { ...environment, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ORT_DISABLE_TELEMETRY: '' };
  execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env,
    cwd: import.meta.dirname,
    stdio: 'pipe',
  });
  const left = readdirSync(home, { recursive: true }).map(String);
  rmSync(home, { recursive: true });
  return left;
}

it('the inference library leaves no device id behind, which it writes when it reports to its maker', async () => {
  const load = `const { loadModel, modelCardUrl } = await import('./index.ts'); await loadModel(modelCardUrl('face-detection'));`;
  expect(await leftInHome(load)).toEqual([]);
});
