import { normaliseCountryCode } from '@bonafide/names';
import { type NumberScheme, withoutSeparators } from './number-scheme.ts';
import { schemesOf } from './schemes.ts';

export interface NumberInOptionalData {
  /** Compacted. */
  readonly value: string;
  /** As it stands in the field, from its place `at`. */
  readonly raw: string;
  readonly at: number;
}

/** The personal number inside optional data of a machine-readable zone: what its state's check digit confirms; else null. */
export function numberInOptionalData(issuingState: string, raw: string): NumberInOptionalData | null {
  const state = normaliseCountryCode(issuingState);
  const schemes = state === null ? [] : schemesOf(state).filter(({ holds }) => holds !== null);
  for (const { 0: word, index: at } of raw.matchAll(/[A-Z0-9]+(<[A-Z0-9]+)?/g)) {
    for (const part of [word, ...word.split('<')]) {
      const scheme = schemes.find((candidate) => fulfils(candidate, part));
      if (!scheme) continue;
      return { value: (scheme.compact ?? withoutSeparators)(part), raw: part, at: at + word.indexOf(part) };
    }
  }
  return null;
}

function fulfils({ form, holds, compact = withoutSeparators }: NumberScheme, text: string): boolean {
  const number = compact(text);
  return form.test(number) && holds?.(number) === true;
}
