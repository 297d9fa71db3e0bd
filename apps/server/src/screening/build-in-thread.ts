import { setTimeout as sleep } from 'node:timers/promises';
import { type ListChanges, openScreeningThread, type ScreeningSnapshot } from '@bonafide/screening';
import type { Config } from '../config/config.ts';
import { type EntryReader, findVersionMark, type VersionMark } from '../lists/queries.ts';
import type { Database, Log, Vault } from '../platform/ports.ts';
import type { BuildSnapshot } from './list-index.ts';
import { readChanges } from './read-changes.ts';
import { SearchedLists } from './searched-lists.ts';
import type { LaidDown } from './shared-index/lay-down.ts';
import { askProcess, askThread } from './shared-index/one-answer.ts';
import { thisMachine } from './shared-index/place.ts';
import { takeTurnToBuild } from './shared-index/queries.ts';
import { shareIndex } from './shared-index/share-index.ts';
import { findOffer, takeLaidDown } from './shared-index/take-index.ts';

/** Where the entries are, what opens those of custom lists, and where indexes are shared. */
export type ListPlace = Pick<Config, 'masterKey' | 'dataDir'> & { readonly databaseUrl: string };

/** Which state of the lists is to be indexed. */
export interface BuildOrder extends ListPlace {
  readonly version: number;
  /** Somebody can be answered only then; else it leaves most of the processor to others. */
  readonly isHurried: boolean;
}

interface Sources {
  readonly db: Database;
  readonly vault: Vault;
  readonly log: Log;
}

interface Habits {
  /** Changes are searched beside an index for so long; then everything is indexed anew and what was taken off a list leaves the memory. */
  readonly indexedAnewMs?: number;
  /** Another process of this machine has so long to index everything, as long as this one has something to search. */
  readonly patienceMs?: number;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_EVERY_MS = 500;

/**
 * Searches everything in a thread. What changes is mostly little: it is searched beside the index, which stays, as long as the changes
 * are few. Otherwise everything is indexed anew by one process of this machine for all of them, which is started for it alone.
 */
export function buildInThread(sources: Sources, place: ListPlace, habits: Habits = {}): BuildSnapshot {
  const { indexedAnewMs = A_DAY_MS, patienceMs = 0 } = habits;
  let indexed: SearchedLists | null = null;
  return async (version) => {
    const changed = indexed && (await withChanges(sources, indexed, version));
    if (changed) return changed;
    const wish = { version, mostAgeMs: indexedAnewMs, isHurried: indexed === null || indexed.ended };
    if (!wish.isHurried) await leaveToOthers(sources, { ...wish, patienceMs });
    const { snapshot, mark, ageMs, changes } = await inTurn(sources, place, wish);
    // Starting a thread costs more processor time than taking an index does.
    const lists: SearchedLists = indexed && !indexed.ended ? indexed : new SearchedLists(openScreeningThread());
    indexed = lists;
    return lists.put({ snapshot, mark, servesMs: indexedAnewMs - ageMs }, changes);
  };
}

/** Null where everything has to be indexed anew. */
async function withChanges(reader: EntryReader, indexed: SearchedLists, version: number) {
  const { mark } = indexed;
  if (indexed.ended || indexed.isOld || mark === null) return null;
  return indexed.whileOpen(async () => {
    const changes = await readChanges(reader, { since: mark, version });
    return changes && indexed.openChanges(changes);
  });
}

interface Wish {
  readonly version: number;
  readonly mostAgeMs: number;
  readonly isHurried: boolean;
}

/** Everything as it was indexed, and what has changed since. */
interface Base {
  readonly snapshot: ScreeningSnapshot;
  readonly mark: VersionMark | null;
  readonly ageMs: number;
  readonly changes: ListChanges | null;
}

/** Until another process has what serves, or has had its time. */
async function leaveToOthers(
  reader: EntryReader,
  { patienceMs, ...wish }: Wish & { readonly patienceMs: number },
): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(LOOK_EVERY_MS))
    if ((await findOffer(reader, wish)) !== null) return;
}

/** One process of a machine at a time: the first one builds, whoever waited takes what it has built. */
async function inTurn({ db, vault, log }: Sources, place: ListPlace, wish: Wish): Promise<Base> {
  let base: Base | null = null;
  try {
    await db.transaction(async (tx) => {
      await takeTurnToBuild(tx, thisMachine());
      const taking = { ...place, vault, log };
      base = await taken({ db: tx, vault }, taking, wish);
      base ??= await built(db, taking, wish);
    });
  } catch (error) {
    // A database that ends idle transactions has taken the turn, not what was built.
    if (base === null) throw error;
  }
  if (base === null) throw new Error('nothing was indexed');
  return base;
}

async function taken(reader: EntryReader, place: Taking, wish: Wish): Promise<Base | null> {
  const offer = await findOffer(reader, wish);
  const snapshot = offer && (await takeLaidDown(offer.row, place));
  if (!snapshot) return null;
  const { mark, row, changes } = offer;
  const isSame = changes.entities.length + changes.removedIds.length === 0;
  return { snapshot, mark, ageMs: row.ageMs, changes: isSame ? null : changes };
}

type Taking = ListPlace & Pick<Sources, 'vault' | 'log'>;

async function built(db: Database, place: Taking, { version, isHurried }: Wish): Promise<Base> {
  const { databaseUrl, masterKey, dataDir } = place;
  const mark = await findVersionMark(db, version);
  const order: BuildOrder = { databaseUrl, masterKey, dataDir, version, isHurried };
  const laidDown = await askProcess<BuildOrder, LaidDown | null>(BUILD_PROCESS, order);
  if (laidDown === null) place.log.warn('lists.index_not_shared');
  else await shareIndex({ db, dataDir }, { ...laidDown, version });
  const snapshot =
    (laidDown && (await takeLaidDown(laidDown, place))) ??
    (await askThread<BuildOrder, ScreeningSnapshot>(BUILD_THREAD, order));
  return { snapshot, mark, ageMs: 0, changes: null };
}

const BUILD_PROCESS = new URL('./building/build-process.ts', import.meta.url);
const BUILD_THREAD = new URL('./building/build-thread.ts', import.meta.url);
