import type { TamperSignal } from '@bonafide/domain';

/** Larger files are not searched whole; updates are appended, so the end counts. */
const SEARCHED = 8 * 1024 * 1024;

/** Programs that change pages; those that only print, scan or sign are left out. */
const PDF_EDITORS =
  /photoshop|illustrator|indesign|inkscape|gimp|sejda|smallpdf|ilovepdf|pdfescape|dochub|pdffiller|pdf-?xchange editor|foxit.*editor|foxit phantom|nitro|pdfelement|wondershare|pdf expert|canva|soda pdf|libreoffice draw|master pdf|xodo/i;

/** How telling each trace is. Saves after the first count one each. */
const EDITOR = 1;
const CHANGED_LATER = 0.5;

/**
 * Was the file changed after it was made? Every save that appends to the file (ISO 32000-1 clause 7.5.6) leaves an
 * end-of-file mark. A linearised file (annex F) has one more from the start, and each signature appends once by design.
 */
export function pdfSavesSignal(bytes: Uint8Array): TamperSignal {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.length - SEARCHED)).toString(
    'latin1',
    0,
    Math.min(bytes.length, SEARCHED),
  );
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const ends = count(text, /%%EOF/g);
  const expected = 1 + (head.includes('/Linearized') ? 1 : 0) + count(text, /\/ByteRange\s*\[/g);
  const appended = Math.max(0, ends - expected);
  const producers = [...text.matchAll(/\/(?:Producer|Creator)\s*\(([^)]{0,200})\)/g)].map((match) => match[1] ?? '');
  const editor = producers.some((producer) => PDF_EDITORS.test(producer)) ? EDITOR : 0;
  const score = appended + editor + (appended > 0 && changedLater(text) ? CHANGED_LATER : 0);
  return { name: 'pdf_incremental_save', score, boxes: [] };
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** The last date of change lies on another day than the date of making. */
function changedLater(text: string): boolean {
  const day = (name: string): string | undefined =>
    [...text.matchAll(new RegExp(`/${name}\\s*\\(D:(\\d{8})`, 'g'))].at(-1)?.[1];
  const [made, changed] = [day('CreationDate'), day('ModDate')];
  return made !== undefined && changed !== undefined && made !== changed;
}
