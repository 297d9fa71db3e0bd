import type { OlderMonitoringRequest } from '@bonafide/contract';
import { alpha2Of, alpha3Of } from '@bonafide/names';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import { findVerification } from '../api/verifications/find-verification.ts';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { createMonitoring } from './create-monitoring.ts';
import type { MonitoredSubject } from './monitored-subject.ts';
import type { MonitoringRow } from './queries.ts';
import { subjectOfSession } from './subject-of-session.ts';

export interface OlderWish {
  readonly partner: Partner;
  readonly request: OlderMonitoringRequest;
}

/** Monitoring as the older version of the interface asks for it: a verification's person, a person, or a company. */
export async function addOlder(deps: Deps, { partner, request }: OlderWish): Promise<Outcome<MonitoringRow>> {
  const { autoExpirationExtension: subscribed, monitorAdverseMedia: adverseMedia, scanRef } = request;
  if (scanRef !== null) {
    const found = await findVerification(deps, { partner, scanRef });
    if (!found.ok) return found;
    const session = found.value;
    const subject = await subjectOfSession(deps, session);
    if (subject === null) return refuse('BAD_VALUE', 'The verification holds no name');
    const { id, clientId } = session;
    const wanted = { partner, subject: { ...subject, adverseMedia }, clientId, subscribed, tags: [], scanRef: id };
    return done(await createMonitoring(deps, wanted));
  }
  const subject = subjectOf(request);
  if (subject === null) return refuse('BAD_VALUE', 'A country is not known');
  return done(await createMonitoring(deps, { partner, subject, clientId: null, subscribed, tags: [], scanRef: null }));
}

/** Null where the country is none. */
function subjectOf(request: OlderMonitoringRequest): MonitoredSubject | null {
  const { type, name, surname, dateOfBirth, monitorAdverseMedia } = request;
  const code = type === 'COMPANY' ? request.country : request.nationality;
  const country = code === null ? null : countryCode(code.toUpperCase());
  if (name === null || (code !== null && country === null)) return null;
  const common = { country, sex: null, adverseMedia: monitorAdverseMedia };
  if (type === 'COMPANY') return { ...common, userType: 'company', name, parts: null, dateOfBirth: null };
  const parts = { given: name, surname: surname ?? '' };
  return { ...common, userType: 'person', name: `${name} ${parts.surname}`.trim(), parts, dateOfBirth };
}

/** ISO 3166-1 alpha-2 of two letters or three. */
function countryCode(code: string): string | null {
  if (code.length === 2) return alpha3Of(code) === null ? null : code;
  return alpha2Of(code);
}
