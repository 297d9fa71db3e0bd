import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askProcess, NICENESS } from './one-answer.ts';

interface Standing {
  readonly niceness: number;
  readonly group: string | null;
}

const STANDS = new URL('./one-answer.fixture.ts', import.meta.url);
const standing = (isHurried: boolean) => askProcess<{ readonly isHurried: boolean }, Standing>(STANDS, { isHurried });

describe('a process that is started for one answer', () => {
  it('is of the lowest priority', async () => {
    expect((await standing(true)).niceness).toBe(NICENESS);
  });

  // Elsewhere niceness counts among all processes, and there is nothing to tell.
  it.skipIf(!existsSync('/proc/self/autogroup'))('stands back with its session before its own code runs', async () => {
    expect((await standing(false)).group).toMatch(/nice 5$/m);
    expect((await standing(true)).group).toMatch(/nice 0$/m);
  });

  it('fails where it ends without one', async () => {
    const missing = new URL('./no-such-entry.ts', import.meta.url);
    await expect(askProcess(missing, { isHurried: true })).rejects.toThrow();
  });
});
