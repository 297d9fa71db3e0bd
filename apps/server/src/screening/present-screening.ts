import type { ScreeningFindings, ScreeningHit } from '@bonafide/checks';
import type { AmlCheckPart, IdentificationWebhook } from '@bonafide/contract';
import type { EntityTopic } from '@bonafide/screening';
import { type JudgedStatus, judgedStatus } from '../screening-cases/judged-status.ts';
import type { RememberedVerdict } from '../screening-cases/remembered-verdicts.ts';
import { presentHit } from './present-hit.ts';
import { presentService } from './present-service.ts';

/** What people decided by now, by the entry's id. */
export type Verdict = Omit<RememberedVerdict, 'caseId' | 'reason'> & Partial<Pick<RememberedVerdict, 'reason'>>;
export type Verdicts = ReadonlyMap<string, Verdict>;

type Statuses = Pick<
  IdentificationWebhook['status'],
  'amlResultClass' | 'pepsStatus' | 'sanctionsStatus' | 'adverseMediaStatus'
>;

/** A verification's screening in both versions of the wire, and the statuses that older clients read. */
export interface PresentedScreening {
  readonly AML: IdentificationWebhook['AML'];
  readonly amlCheck: IdentificationWebhook['amlCheck'];
  readonly statuses: Statuses;
}

/** Nobody was to be screened. */
export const NO_SCREENING: PresentedScreening = {
  AML: null,
  amlCheck: null,
  statuses: { amlResultClass: null, pepsStatus: null, sanctionsStatus: null, adverseMediaStatus: null },
};

/** `id` is the verification's. What people have decided since counts; the hits stay what they were. */
export function presentScreening(
  id: string,
  findings: ScreeningFindings | undefined,
  verdicts: Verdicts,
): PresentedScreening {
  if (!findings) return NO_SCREENING;
  return {
    AML: [presentService(findings, id)],
    amlCheck: presentAmlCheck(id, findings, verdicts),
    statuses: statusesOf(findings, verdicts),
  };
}

export function presentAmlCheck(id: string, findings: ScreeningFindings, verdicts: Verdicts): AmlCheckPart {
  const { overallStatus, statusSetBy, statusSetAt } = overallOf(findings, verdicts);
  const screened = findings.outcome === 'screened' ? findings : null;
  return {
    id,
    overallStatus,
    statusSetBy,
    statusSetAt: statusSetAt?.toISOString() ?? null,
    amlCheck: screened?.hits.map((found) => presentHit(found, screened.screenedAt.slice(0, 10))) ?? null,
    // No engine here reads the news, and nothing found would be another answer.
    adverseMedia: null,
  };
}

export interface OverallStatus extends Omit<JudgedStatus, 'overallStatus'> {
  readonly overallStatus: AmlCheckPart['overallStatus'];
}

/** Nobody found, somebody to look at, or what people decided; and never clean where nobody could look. */
export function overallOf(
  findings: ScreeningFindings,
  verdicts: Verdicts,
  counts: (found: ScreeningHit) => boolean = () => true,
): OverallStatus {
  if (findings.outcome === 'not_screened')
    return { overallStatus: 'NOT_CHECKED', statusSetBy: null, statusSetAt: null };
  const counted = findings.hits.filter(counts).map(({ hit }) => hit.entity.id);
  return judgedStatus(counted, verdicts);
}

function statusesOf(findings: ScreeningFindings, verdicts: Verdicts): Statuses {
  const among = (...topics: readonly EntityTopic[]) =>
    overallOf(findings, verdicts, ({ entity }) => entity.topics.some((topic) => topics.includes(topic))).overallStatus;
  return {
    amlResultClass: overallOf(findings, verdicts).overallStatus,
    pepsStatus: among('pep', 'pep-relative'),
    sanctionsStatus: among('sanction'),
    adverseMediaStatus: 'NOT_CHECKED',
  };
}
