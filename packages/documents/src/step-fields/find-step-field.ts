import type { Size, TextLine } from '@bonafide/domain';
import { compareNames } from '@bonafide/names';
import { type ProofOfAddress, readProofOfAddress } from '../proof-of-address/index.ts';
import { readDates } from '../visual/index.ts';
import { plain } from './compare-step-field.ts';
import { fieldMeaning, fieldWords } from './field-meaning.ts';

/** One page of a paper as it was read. */
export interface ReadPage {
  readonly size: Size;
  readonly lines: readonly TextLine[];
}

/** Shorter values stand on every page by chance. */
const SHORTEST_KNOWN = 4;
/** Heights of a line within which a value stands under its label. */
const BENEATH = 1.8;
const LONGEST = 255;

/**
 * What pages say of a field that a partner named: addresses, names and dates by what they are, everything else by the value that
 * the partner knows or by a label like the field's name (`ssn: 123`). Null: it was not found, which does not prove that it is not there.
 */
export function findStepField(pages: readonly ReadPage[], field: string, known: string | null): string | null {
  for (const page of pages) {
    const found = onPage(page, field, known);
    if (found) return found.slice(0, LONGEST);
  }
  return null;
}

function onPage(page: ReadPage, field: string, known: string | null): string | null {
  const meaning = fieldMeaning(field);
  if (meaning === 'text') return printedAs(page, known) ?? labelled(page.lines, field);
  if (meaning === 'expiry_date' || meaning === 'date') return dateIn(labelled(page.lines, field) ?? '');
  const paper = readProofOfAddress(page.lines, page.size);
  if (meaning === 'issue_date') return paper.issueDate?.value ?? null;
  return meaning === 'address' ? (paper.address?.lines.join(', ') ?? null) : nameOn(page, paper, known);
}

/** A name that is known may stand anywhere; one that is not is that of the person written to. */
function nameOn({ lines }: ReadPage, { names }: ProofOfAddress, known: string | null): string | null {
  const same = known && [...names, ...lines.map(({ text }) => text)].find((text) => compareNames(known, text).agrees);
  return same || (names[0] ?? null);
}

function printedAs({ lines }: ReadPage, known: string | null): string | null {
  const wanted = known === null ? '' : plain(known);
  return wanted.length >= SHORTEST_KNOWN && lines.some(({ text }) => plain(text).includes(wanted)) ? known : null;
}

function dateIn(text: string): string | null {
  return readDates(text)[0]?.possible[0] ?? null;
}

/** What follows the label on its line, else what stands to its right, else beneath it. */
function labelled(lines: readonly TextLine[], field: string): string | null {
  const label = new RegExp(
    `(?<![\\p{L}\\p{N}])${fieldWords(field).join('[^\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])[\\s.:#=-]*`,
    'iu',
  );
  for (const line of lines) {
    const match = label.exec(line.text);
    if (!match) continue;
    const after = line.text.slice(match.index + match[0].length).trim();
    const value = after || beside(line, lines)?.text.trim();
    if (value) return value;
  }
  return null;
}

function beside({ box }: TextLine, lines: readonly TextLine[]): TextLine | null {
  const right = lines.filter(
    ({ box: other }) => Math.abs(other.y - box.y) < box.height * 0.6 && other.x >= box.x + box.width - 1,
  );
  if (right.length > 0) return right.reduce((a, b) => (b.box.x < a.box.x ? b : a));
  const under = lines.filter(({ box: other }) => {
    const gap = other.y - (box.y + box.height);
    const overlaps = other.x < box.x + box.width && box.x < other.x + other.width;
    return overlaps && gap >= -box.height * 0.3 && gap < box.height * BENEATH;
  });
  return under.length > 0 ? under.reduce((a, b) => (b.box.y < a.box.y ? b : a)) : null;
}
