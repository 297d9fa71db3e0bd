import { createHash, type KeyObject } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { ListEntity } from '../entities/list-entity.ts';
import { entityLine } from '../sources/normalised/entity-lines.ts';
import type { ListFacts } from '../sources/reading-log.ts';
import { type BundledListFacts, type BundleManifest, signManifest } from './bundle-manifest.ts';

/** A list to be bundled; `entities` is gone through twice, once to count and once to write. */
export interface ListToBundle {
  readonly listId: string;
  readonly sourceId: string;
  readonly facts: ListFacts;
  readonly retrievedAt: string | null;
  entities(): AsyncIterable<ListEntity>;
}

export interface BundleToWrite {
  readonly lists: readonly ListToBundle[];
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
}

/** The bytes of a signed bundle: gzip of lines: the manifest, its signature, then the entities of each list in the manifest's order. */
export async function writeBundle({ lists, createdAt, privateKey }: BundleToWrite): Promise<AsyncIterable<Uint8Array>> {
  const counted: BundledListFacts[] = [];
  for (const list of lists) counted.push(await countList(list));
  const manifest: BundleManifest = { bundle: 'bonafide-lists', format: 1, createdAt, lists: counted };
  const line = JSON.stringify(manifest);
  async function* content(): AsyncIterable<string> {
    yield `${line}\n${signManifest(line, privateKey)}\n`;
    for (const list of lists) {
      for await (const entity of list.entities()) yield `${entityLine(entity)}\n`;
    }
  }
  // A fault of a list ends the bundle's stream with that fault: whoever iterates meets it.
  return pipeline(Readable.from(content()), createGzip(), () => undefined);
}

async function countList({ listId, sourceId, facts, retrievedAt, entities }: ListToBundle): Promise<BundledListFacts> {
  const digest = createHash('sha256');
  const count = { entities: 0, names: 0, bytes: 0 };
  for await (const entity of entities()) {
    const line = Buffer.from(`${entityLine(entity)}\n`);
    digest.update(line);
    count.entities += 1;
    count.names += entity.names.length;
    count.bytes += line.length;
  }
  const provenance = { version: facts.version ?? null, date: facts.date ?? null, retrievedAt };
  return { listId, sourceId, ...provenance, ...count, sha256: digest.digest('hex') };
}
