import type { FieldValue } from './field-value.ts';

/**
 * Parts a whole name where the document itself does: `LIN, MEI-HUA` has the surname before the comma. Without a comma
 * nothing tells which words are the surname (in Vietnam the first, in Spain two in the middle, in Indonesia none), so that
 * the last word is taken for it: right for most documents that print names so.
 */
export function splitFullName({
  value,
  raw,
}: FieldValue): readonly (readonly ['surname' | 'givenNames', FieldValue])[] {
  const [surname = '', givenNames = ''] = value.includes(',') ? value.split(',') : lastWordFirst(value);
  const part = (name: string): FieldValue => ({ value: name.trim(), possible: [name.trim()], raw });
  return [
    ...(surname.trim() === '' ? [] : [['surname', part(surname)] as const]),
    ...(givenNames.trim() === '' ? [] : [['givenNames', part(givenNames)] as const]),
  ];
}

function lastWordFirst(name: string): readonly [surname: string, givenNames: string] {
  const words = name.trim().split(' ');
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}
