import type { EntityTopic, ListedOffice } from '../../entities/list-entity.ts';

/** Topics of OpenSanctions by their beginning, the longer first. */
const TOPICS: readonly (readonly [start: string, topic: EntityTopic])[] = [
  ['sanction', 'sanction'],
  ['export.control', 'debarred'],
  ['role.pep', 'pep'],
  ['role.rca', 'pep-relative'],
  ['wanted', 'wanted'],
  ['debarment', 'debarred'],
  ['corp.disqual', 'debarred'],
  ['crime', 'crime'],
  ['reg.action', 'adverse'],
  ['reg.warn', 'adverse'],
  ['poi', 'adverse'],
  ['asset.frozen', 'sanction'],
];
const TIERS: Readonly<Record<string, ListedOffice['tier']>> = {
  'gov.head': 1,
  'gov.national': 1,
  'gov.igo': 1,
  'pol.party': 1,
  'gov.state': 2,
  'gov.soe': 2,
  'role.pep.natl': 1,
  'role.pep.intl': 1,
  'role.pep.frmr': 2,
  'gov.muni': 3,
  'role.pep.muni': 3,
};

/** Our topics for those of OpenSanctions; `custom` where nothing is told. */
export function listTopics(topics: readonly string[]): readonly EntityTopic[] {
  const found = topics.flatMap((topic) => TOPICS.find(([start]) => topic.startsWith(start))?.[1] ?? []);
  return found.length === 0 ? ['custom'] : found;
}

/** The highest tier that a topic tells; null when none does. */
export function tierOfTopics(topics: readonly string[]): ListedOffice['tier'] | null {
  const tiers = topics.flatMap((topic) => TIERS[topic] ?? []);
  return tiers.sort()[0] ?? null;
}
