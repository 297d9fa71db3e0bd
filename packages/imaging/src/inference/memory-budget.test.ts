import { describe, expect, it } from 'vitest';
import type { OwnModel } from './load-model.ts';
import { MemoryBudget } from './memory-budget.ts';

const LIMIT = 100;

/** A process that holds what its networks hold, and something besides. */
class Process {
  besides = 0;
  readonly awake = new Map<string, number>();
  readonly budget = new MemoryBudget(LIMIT, () => this.besides + [...this.awake.values()].reduce((a, b) => a + b, 0));

  network(name: string, bytes: number): OwnModel {
    const run = async () => {
      this.awake.set(name, bytes);
      return {};
    };
    const rest = async () => void this.awake.delete(name);
    const network = { run, rest, isResting: () => !this.awake.has(name) } as Partial<OwnModel> as OwnModel;
    return this.budget.watch(network, bytes);
  }

  get running(): readonly string[] {
    return [...this.awake.keys()];
  }
}

describe('a memory budget', () => {
  it('has nobody rest while there is room', async () => {
    const process = new Process();
    await process.network('large', 50).run({});
    await process.network('small', 30).run({});
    await process.budget.makeRoom(20);
    expect(process.running).toEqual(['large', 'small']);
  });

  it('has no more networks rest than it takes', async () => {
    const process = new Process();
    await process.network('large', 50).run({});
    await process.network('small', 30).run({});
    await process.budget.makeRoom(21);
    expect(process.running).toEqual(['small']);
    await process.budget.makeRoom(80);
    expect(process.running).toEqual([]);
  });

  it('has the others rest for the one that runs, and counts what that one will hold', async () => {
    const process = new Process();
    const [large, small] = [process.network('large', 50), process.network('small', 30)];
    await large.run({});
    process.besides = 21;
    await small.run({});
    expect(process.running).toEqual(['small']);
    await large.run({});
    expect(process.running).toEqual(['large']);
  });

  it('lets run what does not fit at all', async () => {
    const process = new Process();
    process.besides = LIMIT;
    await process.network('large', 50).run({});
    expect(process.running).toEqual(['large']);
  });
});
