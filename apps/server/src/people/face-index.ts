import {
  DESCRIPTOR_LENGTH,
  type GalleryThread,
  openGalleryThread,
  rankExactly,
  type Template,
} from '@bonafide/gallery';
import type { Database, FaceIndex, FaceQuery, Log, StoredMatch, Vault } from '../platform/ports.ts';
import { openTemplate } from './open-template.ts';
import { findTemplates, latestChange, listChanges, type TemplateRow } from './templates/queries.ts';

/** More than this many faces of one person tell nothing new. */
const FOUND_AT_MOST = 20;
/** Candidates of the first look; a client with more verifications of its own than this costs another look. */
const FIRST_LOOK = 64;
const BATCH = 1_000;

interface Sources {
  readonly db: Database;
  readonly vault: Vault;
  readonly log: Log;
}

/** Nothing is loaded before the first search. */
export function createFaceIndex(deps: Sources, open = openGalleryThread): FaceIndex {
  const follower = new Follower(deps, open);
  return {
    async prepare() {
      if ((await latestChange(deps.db)) > 0) await follower.inStep();
    },
    async search(query) {
      const thread = await follower.inStep();
      for (let limit = FIRST_LOOK; ; limit *= 4) {
        const wanted = { limit, radius: query.radius };
        const { size, candidates } = await thread.search(partitionOf(query), query.descriptor, wanted);
        const rows = await findTemplates(
          deps.db,
          candidates.map(({ id }) => id),
        );
        const found = rank(deps, query, rows).slice(0, limit);
        const others = found.filter(({ row }) => query.notOfClient === undefined || row.clientId !== query.notOfClient);
        if (others.length >= FOUND_AT_MOST || candidates.length < limit)
          return { compared: size, found: others.slice(0, FOUND_AT_MOST).map(matchOf) };
      }
    },
    close: () => follower.close(),
  };
}

interface Ranked {
  readonly row: TemplateRow;
  readonly distance: number;
}

function rank(deps: Pick<Sources, 'vault'>, query: FaceQuery, rows: readonly TemplateRow[]): readonly Ranked[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const descriptors = new Map<number, Float32Array>();
  for (const row of rows) {
    const descriptor = openTemplate(deps, row);
    if (descriptor) descriptors.set(row.number, descriptor);
  }
  const ids = [...descriptors.keys()].map((id) => ({ id }));
  return rankExactly(query.descriptor, ids, descriptors, { limit: ids.length, radius: query.radius }).flatMap(
    ({ id, distance }) => {
      const row = byNumber.get(id);
      return row ? [{ row, distance }] : [];
    },
  );
}

function matchOf({ row: { sessionId, personId }, distance }: Ranked): StoredMatch {
  return { sessionId, personId, distance };
}

function partitionOf({ partnerId, gallery, model }: { partnerId: string; gallery: string; model: string }): string {
  return `${partnerId}/${gallery}/${model}`;
}

/** Keeps the thread's galleries in step with the database. */
class Follower {
  readonly #deps: Sources;
  readonly #open: () => GalleryThread;
  #thread: GalleryThread | null = null;
  #seen = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: Sources, open: () => GalleryThread) {
    this.#deps = deps;
    this.#open = open;
  }

  /** The thread, holding everything that was committed before this call. One call follows the other. */
  inStep(): Promise<GalleryThread> {
    const next = this.#last.then(
      () => this.#follow(),
      () => this.#follow(),
    );
    this.#last = next;
    return next;
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    await this.#thread?.close();
  }

  async #follow(): Promise<GalleryThread> {
    if (this.#thread === null || this.#thread.ended) {
      this.#thread = this.#open();
      this.#seen = 0;
    }
    const thread = this.#thread;
    // The numbers only go back when a backup was restored under a running process.
    if ((await latestChange(this.#deps.db)) < this.#seen) await this.#rebuild(thread);
    else this.#seen = await this.#takeIn(thread, 'current', this.#seen);
    return thread;
  }

  async #rebuild(thread: GalleryThread): Promise<void> {
    this.#deps.log.warn('face_index.rebuilt');
    await thread.begin();
    const seen = await this.#takeIn(thread, 'next', 0);
    await thread.swap();
    this.#seen = seen;
  }

  /** Answers the number of the last change that was taken in. A failure leaves a thread that cannot be trusted: it is ended. */
  async #takeIn(thread: GalleryThread, target: 'current' | 'next', after: number): Promise<number> {
    try {
      for (let seen = after; ; ) {
        const changes = await listChanges(this.#deps.db, seen, BATCH);
        await this.#apply(thread, target, changes);
        seen = changes.at(-1)?.change ?? seen;
        if (changes.length < BATCH) return seen;
        if (target === 'current') this.#seen = seen;
      }
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  async #apply(thread: GalleryThread, target: 'current' | 'next', changes: readonly TemplateRow[]): Promise<void> {
    const added = new Map<string, Template[]>();
    const removed = new Map<string, number[]>();
    for (const row of changes) {
      const partition = partitionOf(row);
      const descriptor = this.#openIfWhole(row);
      if (descriptor === null) removed.set(partition, [...(removed.get(partition) ?? []), row.number]);
      else if (descriptor.length === DESCRIPTOR_LENGTH) {
        const templates = added.get(partition) ?? [];
        templates.push({ id: row.number, descriptor });
        added.set(partition, templates);
      }
    }
    for (const [partition, templates] of added) await thread.add(partition, templates, target);
    for (const [partition, ids] of removed) await thread.remove(partition, ids, target);
  }

  /** One row that was damaged must not keep everybody else's faces out of the index. */
  #openIfWhole(row: TemplateRow): Float32Array | null {
    try {
      return openTemplate(this.#deps, row);
    } catch {
      this.#deps.log.warn('face_template.unreadable', { count: row.number });
      return null;
    }
  }
}
