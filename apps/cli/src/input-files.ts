import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageError } from '@bonafide/imaging';
import { Misuse } from './command.ts';

/** Files above this are not even read; the engines take 20 MB. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The files that `arguments` name: a folder stands for the files directly in it, in the order of their names. */
export async function inputFiles(names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) throw new Misuse('name at least one file or folder');
  const files: string[] = [];
  for (const name of names) {
    if (await isFolder(name)) files.push(...(await filesIn(name)));
    else files.push(name);
  }
  return files;
}

/** Throws what `fileFault` understands. */
export async function readInput(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new ImageError('image.too_large');
  return new Uint8Array(await readFile(file));
}

async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  return names.sort().map((name) => join(folder, name));
}
