import type { FieldMatch } from '@bonafide/checks';
import { birthAgrees, examinePersonalNumber, type PersonalNumberFindings } from '@bonafide/documents';
import type { DatabaseField } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import type { Connector, DatabaseSaying, DatabaseSubject } from './connector.ts';

/** Settings that every connector has. */
export type ConnectorIdentity = Pick<Connector, 'id' | 'name' | 'version' | 'required'>;

/**
 * National numbers by their own rules, without asking anybody: form, check digit, and the birth date and sex that they carry (Aadhaar,
 * PAN, SSN and those of some seventy states). It tells a number that cannot be, and never that one was given out.
 */
export function offlineNumbers(identity: ConnectorIdentity): Connector {
  return {
    ...identity,
    keptSeconds: 0,
    asksAbout: (subject) => subject.country !== null && numbersOf(subject).length > 0,
    questionOf: () => '',
    ask: async (subject) => examine(subject),
  };
}

type NumberField = 'personalNumber' | 'documentNumber';

/** Cards of national numbers are documents of no other kind, and print it as their own. */
function numbersOf({ kind, fields }: DatabaseSubject): readonly (readonly [NumberField, string])[] {
  const names: readonly NumberField[] = kind === 'other' ? ['personalNumber', 'documentNumber'] : ['personalNumber'];
  return names.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}

function examine(subject: DatabaseSubject): DatabaseSaying {
  const fields: Partial<Record<DatabaseField, FieldMatch>> = {};
  const state = alpha3Of(subject.country ?? '');
  for (const [name, number] of state === null ? [] : numbersOf(subject)) {
    const found = examinePersonalNumber(state ?? '', number);
    if (found.scheme === null) continue;
    fields[name] = found.validity === 'unknown' ? 'unknown' : found.validity === 'valid' ? 'match' : 'mismatch';
    Object.assign(fields, carriedBy(found, subject));
  }
  return { outcome: outcomeOf(Object.values(fields)), fields, fault: null };
}

function carriedBy(
  { dateOfBirth, sex }: PersonalNumberFindings,
  { fields }: DatabaseSubject,
): Partial<Record<DatabaseField, FieldMatch>> {
  const matchOf = (agrees: boolean): FieldMatch => (agrees ? 'match' : 'mismatch');
  const printed = fields.sex === 'M' || fields.sex === 'F' ? fields.sex : null;
  return {
    ...(dateOfBirth !== null && fields.dateOfBirth !== undefined
      ? { dateOfBirth: matchOf(birthAgrees(dateOfBirth, fields.dateOfBirth)) }
      : {}),
    ...(sex !== null && printed !== null ? { sex: matchOf(sex === printed) } : {}),
  };
}

/** One disagreement is a contradiction; nothing that agrees is nothing said. */
export function outcomeOf(matches: readonly FieldMatch[]): 'confirmed' | 'contradicted' | 'silent' {
  if (matches.includes('mismatch')) return 'contradicted';
  return matches.includes('match') ? 'confirmed' : 'silent';
}
