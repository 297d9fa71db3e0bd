import type { Attribute } from '@bonafide/domain';
import { nameWords, normaliseCountryCode, transliterate } from '@bonafide/names';
import type { DocumentFindings } from './evidence.ts';

/** By what two verifications are told to be about the same person: a document's number, a personal number, name and birth. */
export const IDENTITY_KEY_KINDS = ['document', 'personal_number', 'person'] as const;
export type IdentityKeyKind = (typeof IDENTITY_KEY_KINDS)[number];

/** One value by which a person is known again, normalised. It is personal data: whoever keeps it keeps a keyed digest. */
export interface IdentityKey {
  readonly kind: IdentityKeyKind;
  readonly text: string;
}

/** Confidence below which a value makes no key: misread, it would only fail to meet its like. */
const READ = 0.5;
/** Shorter numbers are fragments. */
const SHORTEST_NUMBER = 4;

/**
 * The keys of a document, at most one of each kind. Numbers belong to the state that gave them. Of the name they hold the surname and
 * the first given name: further ones are left out, cut or abbreviated by many documents.
 */
export function identityKeysOf({
  issuingState,
  attributes,
}: Pick<DocumentFindings, 'issuingState' | 'attributes'>): readonly IdentityKey[] {
  const state = issuingState === null ? null : (normaliseCountryCode(issuingState) ?? issuingState);
  const keys = [
    numberKey('document', state, attributes.documentNumber),
    numberKey('personal_number', state, attributes.personalNumber),
    personKey(attributes),
  ];
  return keys.filter((key) => key !== null);
}

function numberKey(kind: IdentityKeyKind, state: string | null, number: Attribute | undefined): IdentityKey | null {
  if (state === null || !isRead(number)) return null;
  const plain = number.value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length < SHORTEST_NUMBER ? null : { kind, text: `${state}/${plain}` };
}

function personKey({ surname, givenNames, dateOfBirth }: DocumentFindings['attributes']): IdentityKey | null {
  if (!isRead(surname) || !isRead(dateOfBirth) || !/^\d{4}-\d{2}-\d{2}$/.test(dateOfBirth.value)) return null;
  const [first] = isRead(givenNames) ? nameWords(givenNames.value) : [];
  const names = [nameWords(surname.value).map(oneSpelling).join(''), oneSpelling(first ?? '')];
  return names.every((name) => name === '') ? null : { kind: 'person', text: [...names, dateOfBirth.value].join('/') };
}

/** Ü is printed Ü, UE or U (ICAO 9303-3 section 6): all become U, in every name alike. */
function oneSpelling(word: string): string {
  return transliterate(word)
    .replace(/AA/g, 'A')
    .replace(/([AOU])E/g, '$1');
}

function isRead(attribute: Attribute | undefined): attribute is Attribute {
  return attribute !== undefined && attribute.confidence >= READ;
}
