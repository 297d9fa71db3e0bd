import { createHash, type KeyObject } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ListEntity } from '../entities/list-entity.ts';
import { ListFault } from '../sources/list-fault.ts';
import { entityOfLine } from '../sources/normalised/entity-lines.ts';
import type { ListFile } from '../sources/source.ts';
import { decodeText } from '../sources/streams/decode-text.ts';
import { textLines } from '../sources/streams/text-lines.ts';
import { type BundledListFacts, type BundleManifest, isSignedBy } from './bundle-manifest.ts';

export type BundleFault = 'bundle.malformed' | 'bundle.other_format' | 'bundle.not_signed' | 'bundle.altered';

export type OpenedBundle =
  | {
      readonly kind: 'opened';
      readonly manifest: BundleManifest;
      /** The entities of one of its lists; may be gone through more than once. */
      entities(listId: string): AsyncIterable<ListEntity>;
    }
  | { readonly kind: 'refused'; readonly code: BundleFault; readonly words: string };

/** A bundle without its lists. */
const OPENING_BYTES = 1024 * 1024;

class BundleRefused extends Error {
  override name = 'BundleRefused';
  readonly code: BundleFault;

  constructor(code: BundleFault, words: string) {
    super(words);
    this.code = code;
  }
}

/** Checks the signature and every list's digest before it gives out anything: the file is read to its end first. */
export async function readBundle(file: ListFile, publicKey: KeyObject): Promise<OpenedBundle> {
  try {
    const manifest = await checkBundle(file, publicKey);
    return { kind: 'opened', manifest, entities: (listId) => entitiesOf(file, manifest, listId) };
  } catch (error) {
    if (error instanceof BundleRefused) return { kind: 'refused', code: error.code, words: error.message };
    if (!isUnreadable(error)) throw error;
    return { kind: 'refused', code: 'bundle.malformed', words: 'the file is no bundle, or was cut' };
  }
}

/** Cut or altered gzip, or text that is none. */
function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof ListFault || code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function checkBundle(file: ListFile, publicKey: KeyObject): Promise<BundleManifest> {
  let manifest: BundleManifest | null = null;
  let manifestLine: string | null = null;
  let check: ListsCheck | null = null;
  for await (const line of bundleLines(file, () => OPENING_BYTES + bytesOf(manifest))) {
    if (manifestLine === null) manifestLine = line;
    else if (check === null) {
      manifest = signedManifest(manifestLine, line, publicKey);
      check = new ListsCheck(manifest.lists);
    } else check.take(line);
  }
  if (manifest === null || check === null)
    throw new BundleRefused('bundle.malformed', 'the file is no bundle, or was cut');
  check.end();
  return manifest;
}

function signedManifest(line: string, signature: string, publicKey: KeyObject): BundleManifest {
  if (!isSignedBy(line, signature, publicKey)) {
    throw new BundleRefused(
      'bundle.not_signed',
      'the bundle was not signed with the key of this site, or its manifest was altered',
    );
  }
  // Signed by who is trusted: what it says is believed.
  const manifest = JSON.parse(line) as BundleManifest;
  if (manifest.bundle !== 'bonafide-lists' || manifest.format !== 1) {
    throw new BundleRefused('bundle.other_format', 'the bundle has a form that this version does not know');
  }
  return manifest;
}

function bytesOf(manifest: BundleManifest | null): number {
  return manifest === null ? 0 : manifest.lists.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Goes along the lists of a manifest while their lines come. */
class ListsCheck {
  private readonly lists: readonly BundledListFacts[];
  private at = 0;
  private entities = 0;
  private digest = createHash('sha256');

  constructor(lists: readonly BundledListFacts[]) {
    this.lists = lists;
    this.closeFinished();
  }

  take(line: string): void {
    if (this.at >= this.lists.length) throw altered();
    this.digest.update(`${line}\n`);
    this.entities += 1;
    this.closeFinished();
  }

  end(): void {
    if (this.at < this.lists.length) throw altered();
  }

  /** A list of no entities is finished before its first line. */
  private closeFinished(): void {
    for (let list = this.lists[this.at]; list?.entities === this.entities; list = this.lists[this.at]) {
      if (this.digest.digest('hex') !== list.sha256) throw altered();
      this.at += 1;
      this.entities = 0;
      this.digest = createHash('sha256');
    }
  }
}

function altered(): BundleRefused {
  return new BundleRefused('bundle.altered', 'the lists in the bundle are not those that were signed');
}

async function* entitiesOf(file: ListFile, { lists }: BundleManifest, listId: string): AsyncIterable<ListEntity> {
  const at = lists.findIndex((list) => list.listId === listId);
  const before = lists.slice(0, at).reduce((sum, { entities }) => sum + entities, 0);
  const count = lists[at]?.entities ?? 0;
  // Two lines stand before the first list.
  let index = -2 - before;
  for await (const line of bundleLines(file, () => Number.POSITIVE_INFINITY)) {
    if (index >= count) return;
    if (index >= 0) yield entityOfLine(line);
    index += 1;
  }
}

/** The lines of the unpacked bundle; unpacking ends where more comes than was signed for. */
function bundleLines(file: ListFile, mostBytes: () => number): AsyncIterable<string> {
  const unpacked: AsyncIterable<Uint8Array> = pipeline(Readable.from(file.bytes()), createGunzip(), () => undefined);
  return textLines(decodeText(limited(unpacked, mostBytes)));
}

async function* limited(bytes: AsyncIterable<Uint8Array>, most: () => number): AsyncIterable<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum += chunk.length;
    yield chunk;
    if (sum > most()) throw altered();
  }
}
