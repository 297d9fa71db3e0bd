import type { ScreeningFindings } from '@bonafide/checks';
import type { AmlCheckRequest } from '@bonafide/contract';
import type { Subject } from '@bonafide/screening';
import type { Deps } from '../../deps.ts';
import { openJson, sealJson } from '../../sessions/session-secrets.ts';
import { companyTerms, type ScreeningTerms } from '../screening-terms.ts';
import type { AmlCheckRow } from './queries.ts';

/** A screening that a partner asked for by itself. */
export interface StoredCheck {
  readonly asked: AmlCheckRequest;
  readonly findings: ScreeningFindings;
}

const CONTEXT = 'check';

/** The row of a check, everything of the person sealed under a key of its own. */
export function sealedCheck(
  deps: Pick<Deps, 'vault'>,
  row: Pick<AmlCheckRow, 'id' | 'partnerId' | 'createdAt'>,
  check: StoredCheck,
): AmlCheckRow {
  const wrappedKey = deps.vault.createKey(row.id);
  const key = deps.vault.openKey(wrappedKey, row.id);
  return { ...row, userType: check.asked.userType, wrappedKey, sealedCheck: sealJson(key, check, CONTEXT) };
}

export function openCheck(deps: Pick<Deps, 'vault'>, row: AmlCheckRow): StoredCheck {
  return openJson<StoredCheck>(deps.vault.openKey(row.wrappedKey, row.id), row.sealedCheck, CONTEXT);
}

/** Whom a check looks for. */
export function subjectOf(asked: AmlCheckRequest): Subject {
  if (asked.userType === 'COMPANY') {
    const { companyName, country } = asked.input;
    return { kind: 'organisation', names: [companyName], ...(country !== null && { countries: [country] }) };
  }
  const { fullName, dateOfBirth, nationality, sex } = asked.input;
  return {
    kind: 'person',
    names: [fullName],
    ...(dateOfBirth !== null && { birth: dateOfBirth }),
    ...(nationality !== null && { nationalities: [nationality] }),
    ...(sex !== null && { sex: sex === 'MALE' ? 'M' : 'F' }),
  };
}

export function termsOf(asked: AmlCheckRequest): ScreeningTerms {
  return asked.userType === 'COMPANY' ? companyTerms(asked.filter) : asked.filter;
}
