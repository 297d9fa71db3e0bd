import { nameWords, transliterate } from '@bonafide/names';
import type { Subject } from '@bonafide/screening';
import type { Vault } from '../platform/ports.ts';

/** Somebody who is screened for a partner. */
export interface CasePerson {
  readonly partnerId: string;
  readonly subject: Pick<Subject, 'kind' | 'names'> & Partial<Subject>;
  /** The partner's own id of the person, where it gave one. */
  readonly clientId: string | null;
  /** The session, check or monitoring. */
  readonly subjectId: string;
}

/**
 * By what verdicts about a person are found again: name and birth date, in any order and alphabet of the name. Without a birth date
 * namesakes would share verdicts, so then the partner's own id belongs to it, and where there is none a verdict is not remembered
 * beyond the one finding. Nobody can read or try it without the instance's key; partners never meet.
 */
export function personDigest({ vault }: { readonly vault: Vault }, person: CasePerson): Uint8Array {
  const { kind, names, birth } = person.subject;
  const words = nameWords(names[0]).map(transliterate).sort().join(' ');
  const whose = birth?.length === DAY ? birth : `${birth ?? ''}/${person.clientId ?? person.subjectId}`;
  return vault.digest(`screening-person/${person.partnerId}/${kind}/${words}/${whose}`);
}

/** Of `YYYY-MM-DD`. */
const DAY = 10;
