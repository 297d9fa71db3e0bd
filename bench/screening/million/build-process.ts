import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ListEntity } from '@bonafide/screening';
import { SnapshotBuilder } from '@bonafide/screening/index';
import { systemRandom } from '../../../apps/server/src/platform/random.ts';
import { createVault } from '../../../apps/server/src/platform/vault/envelope-vault.ts';
import { type LaidDown, layDown } from '../../../apps/server/src/screening/shared-index/lay-down.ts';
import { answerOrder } from '../../../apps/server/src/screening/shared-index/one-answer.ts';
import { cpuMs } from '../timings.ts';

/** What a process is asked to index, as the product's own is: it reads page by page and lays the index down, sealed. */
export interface BuildWanted {
  /** Pages of entities, a line each. */
  readonly path: string;
  readonly dataDir: string;
  readonly masterKey: Uint8Array;
  readonly isHurried: true;
}

export interface Built {
  readonly laidDown: LaidDown;
  /** Without sealing. */
  readonly build: { readonly wallMs: number; readonly cpuMs: number };
  /** The most that the process held, laying it down included. */
  readonly peakMegabytes: number;
}

await answerOrder(async ({ path, dataDir, masterKey }: BuildWanted): Promise<Built> => {
  const started = performance.now();
  const before = process.cpuUsage();
  const builder = new SnapshotBuilder();
  for await (const page of createInterface({ input: createReadStream(path) }))
    for (const entity of JSON.parse(page) as readonly ListEntity[]) builder.add(entity);
  const snapshot = builder.build();
  const build = { wallMs: performance.now() - started, cpuMs: cpuMs(before) };
  const vault = createVault(masterKey, systemRandom);
  const laidDown = await layDown({ vault, random: systemRandom, dataDir }, snapshot, () => undefined);
  return { laidDown, build, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
});
