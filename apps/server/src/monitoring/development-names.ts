import { createHash } from 'node:crypto';
import type { ListEntity } from '@bonafide/screening';
import type { FoundHit } from './findings/stored-finding.ts';
import type { MonitoredSubject } from './monitored-subject.ts';

/** A text in the news that speaks ill of somebody. */
export interface AdverseArticle {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly score: number;
  readonly publishDate: string;
}

/** By their names partners see in the development environment how an alert arrives (contract section 12). */
const PERSON = 'Manfred Weber';
const COMPANY = 'GoPayments';
const IN_THE_NEWS = 'Cliff Hazard';

/** The list that only simulated alerts name. */
export const DEVELOPMENT_LIST = 'development';

const LIST = {
  id: DEVELOPMENT_LIST,
  name: 'Invented alerts of the development environment',
  source: 'custom',
  version: '1',
};

/** The hits that such a name raises; nothing anywhere else. */
export function simulatedHits(environment: string, { userType, name }: MonitoredSubject): readonly FoundHit[] {
  if (environment !== 'DEV') return [];
  if (userType === 'person' && isCalled(name, PERSON)) return [invented(name, 'person')];
  return userType === 'company' && isCalled(name, COMPANY) ? [invented(name, 'organisation')] : [];
}

/** Null: nobody asked for news. There is no source of news here, but for the one name. */
export function simulatedArticles(
  environment: string,
  { userType, name, adverseMedia }: MonitoredSubject,
): readonly AdverseArticle[] | null {
  if (!adverseMedia || environment !== 'DEV') return null;
  return userType === 'person' && isCalled(name, IN_THE_NEWS) ? [ARTICLE] : [];
}

const ARTICLE: AdverseArticle = {
  title: 'An invented article',
  url: 'https://news.example/invented',
  text: 'Nobody of this name did anything: the article shows how such an alert arrives.',
  score: 90,
  publishDate: '2026-01-01',
};

function isCalled(name: string, known: string): boolean {
  return name.trim().replace(/\s+/g, ' ').toLowerCase() === known.toLowerCase();
}

function invented(name: string, kind: 'person' | 'organisation'): FoundHit {
  const full = kind === 'person' ? PERSON : COMPANY;
  const sourceId = full.toLowerCase().replaceAll(' ', '-');
  const hash = createHash('sha256').update(`${LIST.id}:${sourceId}`).digest('hex');
  const entity: ListEntity = {
    id: `${LIST.id}:${sourceId}`,
    listId: LIST.id,
    sourceId,
    kind,
    names: [{ full, type: 'primary', quality: 'strong' }],
    births: [],
    birthPlaces: [],
    deceased: false,
    sex: null,
    nationalities: [],
    countries: [],
    documents: [],
    addresses: [],
    programmes: [],
    topics: kind === 'person' ? ['pep'] : ['sanction'],
    offices: kind === 'person' ? [{ position: 'Invented office', tier: 1 }] : [],
    remarks: 'Invented for trying alerts out.',
    hash,
  };
  const { id, listId, topics } = entity;
  const reference = { id, listId, sourceId, kind, name: full, topics, hash, matchedHash: hash };
  const score = 0.97;
  return {
    hit: {
      entity: reference,
      score,
      band: 'strong',
      name: { score, matched: name, against: full, tokens: [] },
      factors: [],
      otherNames: [],
    },
    entity,
    changedAt: null,
    list: LIST,
  };
}
