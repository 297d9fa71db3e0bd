import type { Screened, ScreeningHit } from '@bonafide/checks';
import type { Subject } from '@bonafide/screening';
import { simulatedHits } from '../monitoring/development-names.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';

/** By this name the simulated lists of the development environment know somebody. */
const LISTED = 'Manfred Weber';

/** What a screening would have come to: a suspected dummy is like somebody in office, others are like nobody. Undefined: not asked for. */
export function dummyScreening(
  { checkAml }: Pick<SessionRequest, 'checkAml'>,
  { suspected, names, now }: { readonly suspected: boolean; readonly names: Subject['names']; readonly now: Date },
): Screened | undefined {
  if (!checkAml) return undefined;
  const hits = suspected ? invented() : [];
  return {
    outcome: 'screened',
    subject: { kind: 'person', names },
    threshold: 0.85,
    lists: hits.map(({ list }) => ({ ...list, entries: 1 })),
    hits,
    engine: { name: 'dummy', version: '1', modelDigest: null },
    screenedAt: now.toISOString(),
  };
}

function invented(): readonly ScreeningHit[] {
  const nothing = { parts: null, country: null, dateOfBirth: null, sex: null, adverseMedia: false };
  const found = simulatedHits('DEV', { userType: 'person', name: LISTED, ...nothing });
  return found.map((hit) => ({ ...hit, dismissed: null }));
}
