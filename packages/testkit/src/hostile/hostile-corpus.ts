import type { Random } from '../random/random.ts';
import { cleanFile, FILE_KINDS } from './clean-files.ts';
import { DAMAGES } from './damage.ts';
import type { HostileEntrance, HostileItem, HostileMaker } from './hostile-item.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostilePayloads, hostileZones, streamFor } from './hostile-texts.ts';
import { rasterBombs } from './raster-bombs.ts';
import { strangeFiles } from './strange-files.ts';

/** An item that will be made when it is asked for: the corpus as a whole would not fit into a modest memory. */
export interface PlannedItem {
  readonly name: string;
  readonly entrance: HostileEntrance;
  make(): Promise<HostileItem>;
}

type Family = (random: Random) => Readonly<Record<string, HostileMaker>>;

/** What is made by hand comes once, and again with other chances until its share is full. */
const FAMILIES: readonly (readonly [HostileEntrance, Family])[] = [
  ['file', rasterBombs],
  ['file', hostilePdfs],
  ['file', strangeFiles],
  ['barcode', hostilePayloads],
  ['mrz', hostileZones],
];

/** `count` items, the same for the same seed; every tenth of them has about the same mixture. */
export function hostileCorpus(seed: number, count = 500): readonly PlannedItem[] {
  const special = FAMILIES.flatMap(([entrance, family]) =>
    Object.keys(family(streamFor(seed, ''))).map((name) => ({ name, entrance, family })),
  );
  const planned: PlannedItem[] = [];
  for (let index = 0; planned.length < count; index++) {
    // Damaged files and special ones by turns.
    if (index % 2 === 0) planned.push(damagedFile(seed, index / 2));
    else {
      const at = (index - 1) / 2;
      const { name, entrance, family } = special[(at * 7) % special.length] ?? special[0] ?? NEVER;
      planned.push(specialItem(seed, { name, entrance, family, round: Math.floor(at / special.length) }));
    }
  }
  return planned;
}

const NEVER: { name: string; entrance: HostileEntrance; family: Family } = {
  name: 'empty',
  entrance: 'file',
  family: strangeFiles,
};

function specialItem(
  seed: number,
  { name, entrance, family, round }: { name: string; entrance: HostileEntrance; family: Family; round: number },
): PlannedItem {
  const full = `${name}-${round}`;
  const make = async (): Promise<HostileItem> => {
    const maker = family(streamFor(seed, full))[name];
    if (!maker) throw new Error(`nobody makes ${name}`);
    return { name: full, entrance, bytes: await maker() };
  };
  return { name: full, entrance, make };
}

function damagedFile(seed: number, index: number): PlannedItem {
  const kind = FILE_KINDS[index % FILE_KINDS.length] ?? 'jpeg';
  const damages = Object.entries(DAMAGES);
  const [damage, apply] = damages[index % damages.length] ?? ['kept', (clean: Buffer) => clean];
  const name = `${damage}-${kind}-${index}`;
  const make = async (): Promise<HostileItem> => {
    const random = streamFor(seed, name);
    return { name, entrance: 'file', bytes: apply(await cleanFile(kind, random), random) };
  };
  return { name, entrance: 'file', make };
}
