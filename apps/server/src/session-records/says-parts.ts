import type { ExaminationOutcome } from '@bonafide/checks';
import type { DocumentParts } from '@bonafide/contract';
import type { AttributeName } from '@bonafide/domain';
import { asciiSpellings, nameWords } from '@bonafide/names';

type ReadDocument = Pick<ExaminationOutcome['document'], 'attributes'>;

/**
 * Pure: whether a document says every part that is asked for. Words meet by their beginnings, in any of the spellings that are in use
 * in ASCII (Ü is UE or U) and in the script of the document; numbers by any run of letters and digits.
 */
export function saysParts(document: ReadDocument, { name, number, place }: DocumentParts): boolean {
  return (
    (name === null || saysWords(document, ['surname', 'givenNames'], name)) &&
    (place === null || saysWords(document, ['address', 'placeOfBirth', 'authority'], place)) &&
    (number === null || saysNumber(document, number))
  );
}

function saysWords(document: ReadDocument, names: readonly AttributeName[], wanted: string): boolean {
  const said = names.flatMap((name) => {
    const attribute = document.attributes[name];
    return attribute ? [attribute.value, attribute.native ?? ''].flatMap(nameWords).flatMap(spellings) : [];
  });
  const words = nameWords(wanted);
  return words.length > 0 && words.every((word) => beginsAny(said, spellings(word)));
}

function beginsAny(said: readonly string[], starts: readonly string[]): boolean {
  return said.some((word) => starts.some((start) => word.startsWith(start)));
}

/** The word itself as well: scripts without a table have no other spelling. */
function spellings(word: string): readonly string[] {
  return [word, ...asciiSpellings(word).filter((spelling) => spelling !== '')];
}

function saysNumber({ attributes }: ReadDocument, wanted: string): boolean {
  const plain = plainNumber(wanted);
  if (plain === '') return false;
  return [attributes.documentNumber, attributes.personalNumber].some(
    (number) => number !== undefined && plainNumber(number.value).includes(plain),
  );
}

function plainNumber(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
