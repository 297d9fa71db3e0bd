import { custom } from './custom/source.ts';
import { euFsf } from './eu-fsf/source.ts';
import { normalised } from './normalised/source.ts';
import { ofac } from './ofac/source.ts';
import { opensanctions } from './opensanctions/source.ts';
import { seco } from './seco/source.ts';
import type { ListFormat, ListSource, RecognisedPart } from './source.ts';
import { headText } from './streams/decode-text.ts';
import { uk } from './uk/source.ts';
import { un } from './un/source.ts';
import { isPacked } from './unknown-file.ts';
import { usCsl } from './us-csl/source.ts';
import { wikidataPep } from './wikidata-pep/source.ts';

/** As much of a file as is looked at to recognise it, in bytes. */
export const HEAD_BYTES = 4096;

/** Every source that can be read; custom lists come last, for they have no marks of their own. */
export const LIST_SOURCES: readonly ListSource[] = [
  normalised,
  ofac,
  un,
  euFsf,
  uk,
  seco,
  usCsl,
  opensanctions,
  wikidataPep,
  custom,
];

export interface RecognisedFile extends RecognisedPart {
  readonly source: ListSource;
  readonly format: ListFormat;
}

/** What a file is, judged by its first bytes and its name; null when no source knows it. */
export function recogniseListFile(head: Uint8Array, fileName: string): RecognisedFile | null {
  // A table may lie unpacked in an archive: its header can be seen, and is not where a list begins.
  if (isPacked(head)) return null;
  const text = headText(head.subarray(0, HEAD_BYTES));
  for (const source of LIST_SOURCES) {
    for (const format of source.formats) {
      const part = format.recognise(text, fileName);
      if (part !== null) return { ...part, source, format };
    }
  }
  return null;
}

export function listSource(id: string): ListSource | null {
  return LIST_SOURCES.find((source) => source.id === id) ?? null;
}
