import type { Attribute, AttributeName, Attributes, ReadingSource } from '@bonafide/domain';
import { alpha2Of } from '@bonafide/names';
import type { Subject } from '@bonafide/screening';
import type { DocumentFindings } from './evidence.ts';
import type { ScreeningFindings, ScreenPerson } from './screening.ts';

const SOURCES: readonly ReadingSource[] = ['visual', 'mrz', 'barcode'];

/** Screens the holder of the document. A matcher that breaks says nothing about the person, and nobody is refused for it. */
export async function gatherScreening(
  screen: ScreenPerson | undefined,
  document: Pick<DocumentFindings, 'issuingState' | 'attributes'>,
): Promise<ScreeningFindings | null> {
  if (!screen) return null;
  const subject = screenedHolder(document);
  if (subject === null) return { outcome: 'not_screened', fault: 'no_name' };
  try {
    return await screen(subject);
  } catch {
    return { outcome: 'not_screened', fault: 'unavailable' };
  }
}

/**
 * The holder as lists are searched for them: the name in every spelling that the document bears (as printed, in its own script, as the
 * machine-readable zone has it), and what tells people of one name apart. Null without any name. Values in which the document
 * contradicts itself are left out: they would clear or accuse by a misreading.
 */
export function screenedHolder({
  issuingState,
  attributes,
}: Pick<DocumentFindings, 'issuingState' | 'attributes'>): Subject | null {
  const [first, ...others] = spellings(attributes);
  if (first === undefined) return null;
  const birth = /^\d{4}(-\d{2}){0,2}/.exec(sure(attributes.dateOfBirth) ?? '')?.[0];
  const sex = sexOf(sure(attributes.sex));
  const nationality = country(sure(attributes.nationality));
  const birthPlace = sure(attributes.placeOfBirth);
  const number = sure(attributes.documentNumber);
  const issuer = country(issuingState ?? undefined);
  return {
    kind: 'person',
    names: [first, ...others],
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(nationality !== undefined && { nationalities: [nationality] }),
    ...(birthPlace !== undefined && { birthPlace }),
    ...(number !== undefined && { documents: [{ number, ...(issuer !== undefined && { country: issuer }) }] }),
  };
}

function spellings({ givenNames, surname }: Attributes): readonly string[] {
  const resolved = joined(givenNames?.value, surname?.value);
  const native = joined(givenNames?.native ?? givenNames?.value, surname?.native ?? surname?.value);
  const read = SOURCES.map((source) => joined(readBy(source, givenNames), readBy(source, surname)));
  return [...new Set([resolved, native, ...read])].filter((name) => name !== '');
}

function readBy(source: ReadingSource, attribute: Attribute | undefined): string | undefined {
  return attribute?.readings.find((reading) => reading.source === source)?.value;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function sure(attribute: Attributes[AttributeName]): string | undefined {
  return attribute && !attribute.conflict && attribute.value !== '' ? attribute.value : undefined;
}

function country(code: string | undefined): string | undefined {
  return code === undefined ? undefined : (alpha2Of(code) ?? undefined);
}

function sexOf(value: string | undefined): Subject['sex'] {
  if (/^(M|MALE)$/i.test(value ?? '')) return 'M';
  return /^(F|FEMALE)$/i.test(value ?? '') ? 'F' : undefined;
}
