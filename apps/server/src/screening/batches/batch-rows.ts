import type { ScreeningFault, ScreeningHit } from '@bonafide/checks';
import type { ScreenedPerson } from '@bonafide/contract';
import type { Subject } from '@bonafide/screening';
import type { Deps } from '../../deps.ts';
import type { SessionKey } from '../../platform/ports.ts';
import type { BatchRow } from './queries.ts';

/** One of a batch: a person or company, or a row that is neither. */
export type BatchEntry =
  | { readonly row: number; readonly person: ScreenedPerson; readonly problem: null }
  | { readonly row: number; readonly person: null; readonly problem: string; readonly id?: string | null };

/** What came of one, in the same order. `null`: there was nobody to look for. */
export type BatchResult =
  | { readonly hits: readonly ScreeningHit[]; readonly screenedAt: string; readonly fault: null }
  | { readonly hits: null; readonly screenedAt: null; readonly fault: ScreeningFault | null };

export function openBatchKey({ vault }: Pick<Deps, 'vault'>, { id, wrappedKey }: BatchRow): SessionKey {
  return vault.openKey(wrappedKey, id);
}

export const subjectsContext = (number: number): string => `subjects/${number}`;
export const resultsContext = (number: number): string => `results/${number}`;
export const FILTER_CONTEXT = 'filter';

/** Whom to look for. */
export function subjectOf(person: ScreenedPerson): Subject {
  const { kind, name, dateOfBirth, nationality, sex, documentNumber, country } = person;
  return {
    kind: kind === 'PERSON' ? 'person' : 'organisation',
    names: [name],
    ...(dateOfBirth !== null && { birth: dateOfBirth }),
    ...(sex !== null && { sex: sex === 'MALE' ? 'M' : 'F' }),
    ...(nationality !== null && { nationalities: [nationality] }),
    ...(country !== null && { countries: [country] }),
    ...(documentNumber !== null && { documents: [{ number: documentNumber }] }),
  };
}
