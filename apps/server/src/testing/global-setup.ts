import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Names a folder for the run's database server; the first test that needs a database starts it there (`test-server.ts`). After the run
 * the server is stopped and the folder removed. Runs that need no database pay nothing.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-test-'));
  process.env.BONAFIDE_TEST_FOLDER = folder;
  return async () => {
    const { stopTestServer } = await import('./test-server.ts');
    await stopTestServer(folder);
    await rm(folder, { recursive: true, force: true });
  };
}
