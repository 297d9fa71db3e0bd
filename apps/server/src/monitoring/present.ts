import type { Screened, ScreeningFindings } from '@bonafide/checks';
import {
  AML_THRESHOLD,
  type AmlMonitoringAnswer,
  type AmlMonitoringCallback,
  type AmlMonitoringPage,
  type MonitoringAlertStatus,
  type MonitoringStatus,
} from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { presentAmlCheck, presentScreening } from '../screening/present-screening.ts';
import { presentService } from '../screening/present-service.ts';
import { openSubject, screenedSubject } from './monitored-subject.ts';
import { MONITORING_FILTERS } from './monitoring-terms.ts';
import type { MonitoringRow } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

const upper = <T extends string>(word: T) => word.toUpperCase() as Uppercase<T>;

/** What stands in a list and in an answer alike. */
function presentStanding(row: MonitoringRow) {
  return {
    id: row.id,
    isSubscribed: row.subscribed,
    status: upper(row.state) satisfies MonitoringStatus,
    expiration: row.expiresAt.toISOString(),
    created: row.createdAt.toISOString(),
    tags: [...row.tags],
  };
}

export function presentLine(deps: Pick<Deps, 'vault'>, row: MonitoringRow): AmlMonitoringPage['results'][number] {
  return {
    ...presentStanding(row),
    name: openSubject(deps, row).name,
    userType: upper(row.userType),
    checkedAt: row.checkedAt?.toISOString() ?? null,
  };
}

/** Everything about one, with what was found. */
export async function showMonitoring(
  deps: Pick<Deps, 'db' | 'vault'>,
  { partner, row }: { readonly partner: Pick<Partner, 'environment'>; readonly row: MonitoringRow },
): Promise<AmlMonitoringAnswer> {
  const standing = await standingOf(deps, { row, environment: partner.environment });
  const { overallStatus, amlCheck, adverseMedia } = checkOf(row, standing);
  const { name, country, dateOfBirth, sex, userType } = standing.subject;
  const checked = {
    id: row.id,
    clientId: row.clientId ?? '',
    checkedAt: row.checkedAt?.toISOString() ?? null,
    created: row.createdAt.toISOString(),
    overallStatus,
    amlCheck,
    adverseMedia,
  };
  if (userType === 'company') {
    const { datasets, ...filter } = MONITORING_FILTERS.company;
    const input = { companyName: name, country };
    const asked = { userType: 'COMPANY' as const, input, filter: { ...filter, datasets: [...datasets] } };
    return { ...presentStanding(row), amlCheck: { ...checked, ...asked } };
  }
  const { datasets, ...filter } = MONITORING_FILTERS.person;
  const input = { fullName: name, nationality: country, dateOfBirth, sex };
  const asked = { userType: 'PERSON' as const, input, filter: { ...filter, datasets: [...datasets] } };
  return { ...presentStanding(row), amlCheck: { ...checked, ...asked } };
}

export interface CallbackSource {
  readonly row: MonitoringRow;
  readonly standing: Standing;
  /** Something new was found. */
  readonly isAlert: boolean;
}

/** What is told of somebody, in both versions of the contract. */
export function callbackOf({ row, standing, isAlert }: CallbackSource): AmlMonitoringCallback {
  const { subject, verdicts } = standing;
  const findings = findingsOf(row, standing);
  const statuses = findings && presentScreening(row.id, findings, verdicts).statuses;
  return {
    monitoringId: row.id,
    name: subject.parts?.given ?? subject.name,
    surname: subject.parts?.surname ?? '',
    nationality: subject.country ?? '',
    dob: subject.dateOfBirth,
    isActive: row.state !== 'stopped',
    expiration: row.expiresAt.toISOString().slice(0, 10),
    scanRefList: [...row.scanRefs],
    alertStatus: alertStatusOf({ row, standing, isAlert }),
    status: upper(row.state),
    pepsStatus: statuses?.pepsStatus ?? null,
    sanctionsStatus: statuses?.sanctionsStatus ?? null,
    adverseMediaStatus: newsStatusOf(standing),
    results: findings ? [presentService(findings, row.id)] : [],
    amlCheck: findings && checkOf(row, standing),
  };
}

function alertStatusOf({ row, standing, isAlert }: CallbackSource): MonitoringAlertStatus {
  if (row.state === 'pending') return 'PENDING';
  if (isAlert || standing.isAlert) return 'ALERT';
  const { overallStatus } = standing.judged;
  if (overallStatus === 'TRUE_POSITIVE') return 'DECLINED';
  return overallStatus === 'FALSE_POSITIVE' ? 'ACCEPTED' : 'STATUS';
}

function newsStatusOf({ articles }: Standing): AmlMonitoringCallback['adverseMediaStatus'] {
  if (articles === null) return null;
  return articles.length > 0 ? 'FLAGS_FOUND' : 'NO_FLAGS';
}

/** What was found as one screening by itself; null before the first. */
function findingsOf(row: MonitoringRow, { subject, hits }: Standing): Screened | null {
  if (row.checkedAt === null) return null;
  return {
    outcome: 'screened',
    subject: screenedSubject(subject),
    threshold: AML_THRESHOLD.default / 100,
    lists: [],
    hits,
    engine: { name: 'screening', version: '1', modelDigest: null },
    screenedAt: row.checkedAt.toISOString(),
  };
}

/** The same; nothing is clean before the first. */
export function screenedFindings(row: MonitoringRow, standing: Standing): ScreeningFindings {
  return findingsOf(row, standing) ?? { outcome: 'not_screened', fault: 'no_list' };
}

function checkOf(row: MonitoringRow, standing: Standing) {
  const findings = screenedFindings(row, standing);
  const check = presentAmlCheck(row.id, findings, standing.verdicts);
  const articles = standing.articles?.map((article) => ({ ...article, type: 'NEGATIVE' })) ?? null;
  const isNews = check.overallStatus === 'NO_FLAGS' && (articles ?? []).length > 0;
  return { ...check, ...(isNews ? { overallStatus: 'FLAGS_FOUND' as const } : {}), adverseMedia: articles };
}
