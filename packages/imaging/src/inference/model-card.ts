import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ModelError } from './model-error.ts';

/** One file of a model: beside its card (`file`) or inside an installed npm package (`npm`: `package/path`). */
export interface ModelFile {
  readonly file?: string;
  readonly npm?: string;
  /** Hexadecimal SHA-256 of the file; nothing else is loaded. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What is known about a model, kept beside it as `card.json`. */
export interface ModelCard extends ModelFile {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Who trained it, on what, and where the file comes from. */
  readonly origin: string;
  readonly measuredOn: string;
  readonly limits: string;
  /** Characters that a text recogniser's classes stand for, one a line. */
  readonly dictionary?: ModelFile;
}

/** Where the card of a model of this repository lies: `models/<name>/card.json`. */
export function modelCardUrl(name: string): URL {
  return new URL(`../../../../models/${name}/card.json`, import.meta.url);
}

/** Reads a card and checks that it names a file and a digest. */
export async function readModelCard(url: URL): Promise<ModelCard> {
  const text = await readFile(url, 'utf8').catch(() => {
    throw new ModelError('model.missing', fileURLToPath(url));
  });
  const card: Partial<ModelCard> = JSON.parse(text);
  const complete = card.name && card.version && /^[0-9a-f]{64}$/.test(card.sha256 ?? '') && (card.file || card.npm);
  if (!complete) throw new ModelError('model.card_invalid', fileURLToPath(url));
  return card as ModelCard;
}

/** The file's place on this machine, or null when it is not there. */
export function locateModelFile(file: ModelFile, cardUrl: URL): URL | null {
  if (file.file) {
    const url = new URL(file.file, cardUrl);
    return existsSync(url) ? url : null;
  }
  // Packages may hide their assets from `import.meta.resolve` by "exports", so the folders are searched by hand.
  const npm = file.npm ?? '';
  const folders = createRequire(import.meta.url).resolve.paths(npm) ?? [];
  const path = folders.map((folder) => join(folder, npm)).find((candidate) => existsSync(candidate));
  return path === undefined ? null : pathToFileURL(path);
}
