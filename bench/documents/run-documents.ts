import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePhotoSet } from './photos/photo-set.ts';
import { type ReaderRun, readInChild } from './readers/read-in-child.ts';
import { OURS, PEER_READERS } from './readers/readers.ts';
import { scoreDocuments } from './scores/document-score.ts';
import { type PeerScore, scorePeer } from './scores/peer-score.ts';
import { stratify } from './stratify.ts';
import { loadTruth, type PhotoTruth } from './truth.ts';

/** What is read, and by whom. */
export interface DocumentsPlan {
  /** Folder of the user's own photos; null: drawn ones. */
  readonly data: string | null;
  readonly truth: string | null;
  readonly photos: number;
  readonly seed: number;
  readonly split: 'held-out' | 'training';
  /** Only photos that show more than the document that is meant. */
  readonly several: boolean;
  readonly cache: string;
  readonly peerPhotos: number;
  /** Folder with further language data for Tesseract, and which of them. */
  readonly tessdata: string | null;
  readonly languages: readonly string[];
}

export const DEFAULT_CACHE = join(tmpdir(), 'bonafide-bench-documents');

export interface DocumentsResult {
  readonly plan: DocumentsPlan;
  readonly folder: string;
  readonly truths: readonly PhotoTruth[];
  readonly run: ReaderRun;
  readonly score: ReturnType<typeof scoreDocuments>;
  readonly peerFiles: readonly string[];
  /** Ours first; everybody on the same photos. */
  readonly peers: readonly PeerScore[];
}

/** Draws or loads photos, lets our engine read all and every peer a part of them, and compares with the truth. */
export async function runDocuments(plan: DocumentsPlan): Promise<DocumentsResult> {
  const { folder, truths } = await photosOf(plan);
  const files = truths.map(({ file }) => file);
  const run = await read(plan, OURS, { folder, files });
  const chosen = stratify(truths, plan.peerPhotos);
  const peerFiles = chosen.map(({ file }) => file);
  const languages = plan.languages.map((language) => `tesseract:${language}`);
  const peers: PeerScore[] = chosen.length === 0 ? [] : [scorePeer(partOf(run, peerFiles), chosen)];
  for (const reader of chosen.length === 0 ? [] : [...PEER_READERS, ...languages]) {
    peers.push(scorePeer(await read(plan, reader, { folder, files: peerFiles }), chosen));
  }
  return { plan, folder, truths, run, score: scoreDocuments(run, truths), peerFiles, peers };
}

function partOf(run: ReaderRun, files: readonly string[]): ReaderRun {
  const wanted = new Set(files);
  return { ...run, observations: run.observations.filter(({ file }) => wanted.has(file)) };
}

async function photosOf(plan: DocumentsPlan): Promise<{ folder: string; truths: readonly PhotoTruth[] }> {
  if (plan.data !== null) return { folder: plan.data, truths: await loadTruth(plan.data, plan.truth ?? undefined) };
  const { photos: count, seed, split, several } = plan;
  return ensurePhotoSet(plan.cache, { count, seed, split, several }, progress('photos drawn', count));
}

function read(
  { tessdata }: DocumentsPlan,
  reader: string,
  { folder, files }: { folder: string; files: readonly string[] },
): Promise<ReaderRun> {
  // The program's own data serves English; a folder of further data need not have it.
  const own = reader === 'tesseract:eng' ? null : tessdata;
  return readInChild({ reader, tessdata: own, folder, files }, progress(`read by ${reader}`, files.length));
}

/** One line of stderr now and then; results go to stdout. */
function progress(what: string, total: number): (done: number) => void {
  const step = Math.max(1, Math.floor(total / 10));
  return (done) => {
    if (done % step === 0 || done === total) console.error(`${done} of ${total} ${what}`);
  };
}
