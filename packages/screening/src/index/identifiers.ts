import { numberSigns } from '../entities/number-signs.ts';
import { hashText } from './hash.ts';

const SEED = { document: 0xd0, sourceId: 0x51 } as const;

/** Shorter numbers are room numbers. */
const SHORTEST = 4;

/**
 * A document's number as it is compared: capitals and figures alone. Ships' numbers go without the word before them. Null where
 * nothing is left that could tell anybody.
 */
export function plainNumber(number: string): string | null {
  const plain = numberSigns(number).replace(/^IMO(?=\d{7}$)/, '');
  return plain.length < SHORTEST || !/\d/.test(plain) ? null : plain;
}

export function documentKey(plain: string): number {
  return hashText(plain, SEED.document);
}

/** Key of an entry's own number on its list. */
export function sourceKey(sourceId: string): number {
  return hashText(sourceId, SEED.sourceId);
}
