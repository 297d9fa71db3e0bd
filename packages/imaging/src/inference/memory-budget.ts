import type { OwnModel } from './load-model.ts';

const MEGABYTE = 2 ** 20;
/**
 * What a process that reads documents may hold, less what both threads take between two looks at it: up to 32 MB, and on a busy machine,
 * where the second thread lags and holds its picture beside the next one's, up to 42. 400 MB are wanted at every moment. No document
 * takes longer than at 380.
 */
const LIMIT = 354 * MEGABYTE;
/** What a run takes besides what its network keeps from run to run: mostly its output. */
const RUN_BYTES = 5 * MEGABYTE;

/**
 * Large networks that rest for each other: whoever needs memory says how much, and they give theirs back, one after the other, until
 * that fits. As long as a process holds little, which it does on its first documents, nobody rests and no time is lost.
 */
export class MemoryBudget {
  readonly #limit: number;
  readonly #resident: () => number;
  readonly #networks: OwnModel[] = [];

  /** `limit` in bytes; `resident` tells what the process holds. */
  constructor(limit = LIMIT, resident: () => number = process.memoryUsage.rss) {
    this.#limit = limit;
    this.#resident = resident;
  }

  /** The network with room made before each run. `bytes`: what it holds once it ran, its weights included. */
  watch(network: OwnModel, bytes: number): OwnModel {
    this.#networks.push(network);
    return {
      ...network,
      run: async (inputs) => {
        await this.makeRoom(network.isResting() ? bytes : RUN_BYTES, network);
        return network.run(inputs);
      },
    };
  }

  /** Has networks rest, those that were watched first before the others, until `bytes` more fit; but not the one that is `needed`. */
  async makeRoom(bytes: number, needed: OwnModel | null = null): Promise<void> {
    for (const network of this.#networks) {
      if (this.#resident() + bytes <= this.#limit) return;
      if (network !== needed) await network.rest();
    }
  }
}
