import type { AttributeName, TextLine } from '@bonafide/domain';
import { readFieldValue } from './field-value.ts';
import type { VisualField } from './visual-field.ts';

/** Field numbers of driving licences, Directive 2006/126/EC annex I. Field 3 holds birth date and place. */
const ATTRIBUTE_BY_NUMBER: Readonly<Record<string, AttributeName>> = {
  '1': 'surname',
  '2': 'givenNames',
  '3': 'dateOfBirth',
  '4a': 'dateOfIssue',
  '4b': 'dateOfExpiry',
  '4c': 'authority',
  '4d': 'personalNumber',
  '5': 'documentNumber',
  '8': 'address',
  '9': 'licenceCategories',
};

/** A number with its dot, at the start or after a space: `4b.`, `4b `, `1.`; recognisers lose dots after letters. */
const FIELD_NUMBER = /(?:^|\s)(4[abcd][.,)]?|[123589][.,)]|^[123589]$)\s*(?=\S|$)/gi;
/** A passport numbers its labels too; a licence numbers its values. */
const LEAST_FIELDS = 4;

/** Fields of a European driving licence by their numbers; empty when fewer than four numbered values are found. */
export function numberedFields(lines: readonly TextLine[]): readonly VisualField[] {
  const fields = new Map<AttributeName, VisualField>();
  for (const line of lines) {
    for (const field of fieldsOf(line, lines)) {
      if (!fields.has(field.attribute)) fields.set(field.attribute, field);
    }
  }
  const isLicence = fields.has('dateOfIssue') || fields.has('dateOfExpiry');
  return isLicence && fields.size >= LEAST_FIELDS ? [...fields.values(), ...namesAbove(fields, lines)] : [];
}

/** The faint numbers 1 and 2 are easily missed: the names are the two lines above field 3, in its column. */
function namesAbove(
  fields: ReadonlyMap<AttributeName, VisualField>,
  lines: readonly TextLine[],
): readonly VisualField[] {
  const third = fields.get('dateOfBirth');
  if (!third || fields.has('surname') || fields.has('givenNames')) return [];
  const { x, y, height } = third.box;
  const above = lines
    .filter(({ box }) => box.y < y && y - box.y < 4 * height && Math.abs(box.x - x) < height)
    .sort((a, b) => b.box.y - a.box.y);
  const [givenNames, surname] = above;
  const named = (attribute: AttributeName, line: TextLine | undefined): readonly VisualField[] => {
    const value = line ? readFieldValue(attribute, line.text) : null;
    if (!line || !value) return [];
    return [{ attribute, ...value, box: line.box, confidence: line.confidence, found: 'numbering' }];
  };
  return [...named('surname', surname), ...named('givenNames', givenNames)];
}

function fieldsOf(line: TextLine, lines: readonly TextLine[]): readonly VisualField[] {
  const marks = [...line.text.matchAll(FIELD_NUMBER)];
  return marks.flatMap((mark, index) => {
    const number = (mark[1] ?? '').toLowerCase().replace(/[.,)]/g, '');
    const attribute = ATTRIBUTE_BY_NUMBER[number];
    const text = line.text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    const source = text === '' ? lineRightOf(line, lines) : line;
    const value = attribute && source ? readFieldValue(attribute, text === '' ? source.text : text) : null;
    if (!attribute || !source || !value) return [];
    return [{ attribute, ...value, box: source.box, confidence: source.confidence, found: 'numbering' as const }];
  });
}

/** The number may be a box of its own, its value the next box in the row. */
function lineRightOf(mark: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  const middle = mark.box.y + mark.box.height / 2;
  return lines
    .filter((line) => line !== mark && line.box.x > mark.box.x)
    .filter((line) => middle > line.box.y && middle < line.box.y + line.box.height)
    .sort((a, b) => a.box.x - b.box.x)[0];
}
