import type { AttributeName, TextLine } from '@bonafide/domain';
import { compareNames, foldToAscii } from '@bonafide/names';
import { readDates } from './dates.ts';
import { matchLabel } from './label-match.ts';
import { readSex } from './sex.ts';
import type { VisualField } from './visual-field.ts';

/** Values of the machine-readable zone by attribute, normalised. */
export type MrzValues = Partial<Record<AttributeName, string>>;

/** Looks where the values of the MRZ are printed in the visual zone; that tells their native spelling and their place. */
export function anchoredFields(lines: readonly TextLine[], values: MrzValues): readonly VisualField[] {
  const prints = lines.map(printOnLine);
  const own = Object.entries(values).flatMap(([name, value]) => {
    const attribute = name as AttributeName;
    const found = prints
      .map((print) => anchor(attribute, value, print))
      .filter((field) => field !== null)
      .sort((a, b) => b.confidence - a.confidence);
    return found.slice(0, 1);
  });
  return [...own, ...fullName(lines, values)];
}

/** Surname and given names printed on one line, in either order: `ERIKSSON, ANNA MARIA`. */
function fullName(lines: readonly TextLine[], { surname, givenNames }: MrzValues): readonly VisualField[] {
  if (!surname || !givenNames) return [];
  const whole = [`${surname} ${givenNames}`, `${givenNames} ${surname}`];
  const line = lines.find(({ text }) => whole.some((name) => namePrinted(name, text) !== null));
  if (!line) return [];
  const { text: raw, box, confidence } = line;
  const field = { raw, box, confidence, found: 'mrz-value' } as const;
  return [
    { attribute: 'surname', value: surname, possible: [surname], ...field },
    { attribute: 'givenNames', value: givenNames, possible: [givenNames], ...field },
  ];
}

interface Print {
  readonly line: TextLine;
  /** The line, what follows a label in it, and the parts between its strokes. */
  readonly texts: readonly string[];
}

function printOnLine(line: TextLine): Print {
  const rest = matchLabel(line.text)?.rest ?? '';
  return {
    line,
    texts: [line.text, ...(rest === '' ? [] : [rest]), ...(line.text.includes('/') ? line.text.split('/') : [])],
  };
}

function anchor(attribute: AttributeName, value: string, { line, texts }: Print): VisualField | null {
  const raw = texts.map((text) => printOf(attribute, value, text)).find((print) => print !== null) ?? null;
  if (raw === null) return null;
  const isName = attribute === 'surname' || attribute === 'givenNames';
  const normalised = isName ? raw.toUpperCase() : value;
  return {
    attribute,
    value: normalised,
    possible: [normalised],
    raw,
    box: line.box,
    confidence: line.confidence,
    found: 'mrz-value',
  };
}

/** The part of `text` that prints `value`, or null. */
function printOf(attribute: AttributeName, value: string, text: string): string | null {
  switch (attribute) {
    case 'surname':
    case 'givenNames':
      return namePrinted(value, text);
    case 'documentNumber':
    case 'personalNumber':
      return value.length >= 5 && digitsAlike(text).includes(digitsAlike(value)) ? text.trim() : null;
    case 'dateOfBirth':
    case 'dateOfExpiry':
    case 'dateOfIssue':
      return readDates(text).find((date) => date.possible.includes(value))?.raw ?? null;
    case 'sex':
      return /\p{L}[/|I1l]\s?[MF]$/u.test(text) && readSex(text) === value ? text.trim() : null;
    default:
      return null;
  }
}

const ONE_OF_SEVERAL: ReadonlySet<string> = new Set(['middle-name', 'patronymic', 'double-name']);

/** The same name on its own line; one of several names is no proof of where the whole stands. */
function namePrinted(value: string, text: string): string | null {
  const { agrees, how } = compareNames(value, text);
  return agrees && !ONE_OF_SEVERAL.has(how) && how !== 'order' ? text.trim() : null;
}

/** Folds the letters that recognisers take for digits, for comparing numbers only. */
export function digitsAlike(text: string): string {
  return foldToAscii(text).replace(/[OQD]/g, '0').replace(/[IL]/g, '1').replaceAll('S', '5').replaceAll('B', '8');
}
