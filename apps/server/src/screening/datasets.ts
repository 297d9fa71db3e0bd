import type { AmlDataset, AmlSuspicion } from '@bonafide/contract';
import { datasetsOf, type ListEntity, type ScreeningDataset } from '@bonafide/screening';

/** Our kinds of lists in the contract's words: enforcement is who is wanted or barred, of interest whatever a list is kept for. */
const WORDS: Readonly<Record<ScreeningDataset, AmlDataset>> = {
  'sanction-current': 'SAN_CURRENT',
  'sanction-former': 'SAN_FORMER',
  'pep-current': 'PEP_CURRENT',
  'pep-former': 'PEP_FORMER',
  'pep-linked': 'PEP_LINKED',
  wanted: 'REL',
  debarred: 'REL',
  crime: 'RRE',
  adverse: 'RRE',
  custom: 'POI',
};

/** The contract's words of an entry on the day `today` (ISO 8601). */
export function amlDatasets(entity: ListEntity, today: string): readonly AmlDataset[] {
  return [...new Set(datasetsOf(entity, today).map((dataset) => WORDS[dataset]))];
}

/** Our kinds behind the contract's words. Insolvency, directors and state companies are on no list that we read. */
export function askedDatasets(words: readonly AmlDataset[]): readonly ScreeningDataset[] {
  const kinds = Object.keys(WORDS) as ScreeningDataset[];
  return kinds.filter((kind) => words.includes(WORDS[kind]));
}

/** Everything that sessions are screened for: whatever holds. */
export const CURRENT_DATASETS: readonly AmlDataset[] = [
  'SAN_CURRENT',
  'PEP_CURRENT',
  'PEP_FORMER',
  'PEP_LINKED',
  'REL',
  'RRE',
  'POI',
];

/** One word for an entry, the gravest first, as the older version of screening has it. */
export function suspicionOf({ topics }: Pick<ListEntity, 'topics'>): AmlSuspicion {
  if (topics.includes('sanction')) return 'SANCTION';
  if (topics.includes('wanted')) return 'INTERPOL';
  if (topics.includes('pep') || topics.includes('pep-relative')) return 'PEPS';
  return topics.includes('adverse') ? 'ADVERSE_MEDIA' : 'OTHER';
}
