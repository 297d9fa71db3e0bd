import { createHash } from 'node:crypto';
import type { ScreeningFindings, ScreeningHit } from '@bonafide/checks';
import type { ScreeningService } from '@bonafide/contract';
import type { EntityTopic } from '@bonafide/screening';
import { suspicionOf } from './datasets.ts';
import { birthDates } from './present-hit.ts';

const MESSAGES = {
  no_list: 'No list is loaded in this installation.',
  unavailable: 'The screening failed.',
  no_name: 'The document gave no name to look for.',
} as const;

/** A screening in the words of the contract's second version: one service, a row for each entry. `of` is whose screening it is. */
export function presentService(findings: ScreeningFindings, of: string): ScreeningService {
  const service = { serviceName: 'AML_NAMES_CHECK', serviceGroupType: 'AML' as const, uid: uidOf(of) };
  if (findings.outcome === 'not_screened')
    return {
      status: {
        serviceSuspected: false,
        checkSuccessful: false,
        serviceFound: false,
        serviceUsed: true,
        overallStatus: 'NOT_SUSPECTED',
      },
      data: [],
      ...service,
      errorMessage: MESSAGES[findings.fault],
    };
  const suspected = findings.hits.some(({ dismissed }) => dismissed === null);
  return {
    status: {
      serviceSuspected: suspected,
      checkSuccessful: true,
      serviceFound: true,
      serviceUsed: true,
      overallStatus: suspected ? 'SUSPECTED' : 'NOT_SUSPECTED',
    },
    data: findings.hits.map((found) => rowOf(found, findings.screenedAt)),
    ...service,
    errorMessage: null,
  };
}

function rowOf({ hit, entity, list, changedAt, dismissed }: ScreeningHit, screenedAt: string) {
  const [{ full, given = null, family = full }] = entity.names;
  const tiers = entity.offices.map(({ tier }) => tier);
  return {
    name: given,
    surname: family,
    nationality: entity.nationalities[0] ?? null,
    dob: birthDates(entity)[0] ?? null,
    suspicion: suspicionOf(entity),
    reason: reasonOf(entity),
    listNumber: entity.sourceId,
    listName: list.name,
    score: Math.round(hit.score * 100),
    lastUpdate: changedAt?.slice(0, 10) ?? null,
    exitDate: entity.delistedOn ?? null,
    isPerson: entity.kind === 'person',
    isActive: entity.delistedOn === undefined || entity.delistedOn > screenedAt.slice(0, 10),
    linkedDocument: entity.sourceUrl ?? null,
    pepLevel: tiers.length === 0 ? null : Math.min(...tiers),
    category: entity.topics.map((topic) => CATEGORIES[topic]).join(', ') || null,
    otherInformation: entity.remarks ?? null,
    checkDate: screenedAt.slice(0, 10),
    whitelisted: dismissed !== null,
  };
}

const CATEGORIES: Readonly<Record<EntityTopic, string>> = {
  sanction: 'Sanctions',
  pep: 'Political office',
  'pep-relative': 'Close to a political office',
  wanted: 'Wanted',
  debarred: 'Debarred',
  crime: 'Crime',
  adverse: 'Adverse media',
  custom: 'List of the partner',
};

function reasonOf({ programmes, offices }: ScreeningHit['entity']): string | null {
  return [...offices.map(({ position }) => position), ...programmes].join('; ') || null;
}

const UID_LENGTH = 25;
const BASE = 36;

/** Twenty-five capital letters and digits, the same for the same screening. */
function uidOf(of: string): string {
  const digest = createHash('sha256').update(`aml/${of}`).digest('hex');
  return BigInt(`0x${digest}`).toString(BASE).toUpperCase().slice(0, UID_LENGTH);
}
