import { readdir, readFile } from 'node:fs/promises';

/** One photo of the set; `person` is its folder. */
export interface Photo {
  /** Below the folder of the set. */
  readonly path: string;
  readonly person: string;
}

/** Two photos of which it is known whether they show one person. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** The group of people that the pair is counted in, where the truth names one. */
  readonly group: string | null;
}

/** Photos of a folder with one sub-folder for each person, in a stable order. */
export async function listPhotos(folder: string): Promise<Photo[]> {
  const people = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lists = await Promise.all(
    people.map(async ({ name }) =>
      (await readdir(`${folder}/${name}`))
        .filter((file) => /\.(jpe?g|png|webp)$/i.test(file))
        .map((file) => ({ path: `${name}/${file}`, person: name })),
    ),
  );
  return lists.flat().toSorted((a, b) => a.path.localeCompare(b.path));
}

/** Every photo with every other. */
export function allPairs(photos: readonly Photo[]): Pair[] {
  return photos.flatMap((a, index) =>
    photos.slice(index + 1).map((b) => ({ a: a.path, b: b.path, same: a.person === b.person, group: null })),
  );
}

/** Reads a truth file; see `parsePairs`. */
export async function readPairs(file: string): Promise<Pair[]> {
  return parsePairs(await readFile(file, 'utf8'));
}

/** One pair a line: photo, photo, 1 for one person or 0 for two, and optionally the group of people that it belongs to. */
export function parsePairs(text: string): Pair[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [a, b, same, group] = line.trim().split(/\s*[,;\t]\s*/);
    if (!a || !b || (same !== '0' && same !== '1')) {
      throw new Error('a line of the truth file is not "photo, photo, 0 or 1", with or without ", group"');
    }
    return { a, b, same: same === '1', group: group || null };
  });
}
