import type { Screened, ScreeningHit } from '@bonafide/checks';
import { makeEntity } from '@bonafide/screening';
import { expect, it } from 'vitest';
import { hitSection, screeningSections } from './report-sections.ts';

const ARABIC = 'عبد الخيال محمد';
/** What the report's fonts can print. */
const PRINTABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

function found(): ScreeningHit {
  const entity = makeEntity({ listId: 'l', sourceId: '1', kind: 'person', names: [{ full: ARABIC }], topics: ['pep'] });
  if (!entity) throw new Error('nobody');
  const { id, listId, sourceId, kind, topics, hash } = entity;
  return {
    hit: {
      entity: { id, listId, sourceId, kind, name: ARABIC, topics, hash, matchedHash: hash },
      score: 1,
      band: 'strong',
      name: { score: 1, matched: ARABIC, against: ARABIC, tokens: [] },
      factors: [],
      otherNames: [],
    },
    entity,
    list: { id: 'l', name: 'قائمة', source: 'custom', version: '7' },
    changedAt: null,
    dismissed: null,
  };
}
const verdict = { verdict: 'false_positive', by: 'هدى', at: new Date('2026-01-15T08:09:10.123Z') } as const;

it('says nothing that the report cannot print: names of lists and of reviewers neither', () => {
  const hit = found();
  const findings: Screened = {
    outcome: 'screened',
    hits: [hit],
    screenedAt: '2026-01-15T08:00:00.000Z',
    threshold: 0.85,
    subject: { kind: 'person', names: [ARABIC] },
    lists: [{ id: 'l', name: hit.list.name, source: 'custom', version: '7', entries: 1 }],
    engine: { name: 'screening', version: '1' },
  } as unknown as Screened;
  const verdicts = new Map([[hit.entity.id, { ...verdict, reason: ARABIC }]]);
  const values = screeningSections(findings, verdicts).flatMap(({ title, rows }) => [
    title,
    ...rows.map(({ value }) => value),
  ]);
  for (const value of values) expect(value).toMatch(PRINTABLE);
});

it('tells who judged, when and why', () => {
  const hit = found();
  const told = (reason: string | null) =>
    hitSection(hit, { at: 0, verdicts: new Map([[hit.entity.id, { ...verdict, by: 'Rita', reason }]]), day: '' })
      .rows[0];
  expect(told('Another birth place')?.value).toBe(
    'Somebody else, as Rita says (2026-01-15 08:09:10 UTC): Another birth place',
  );
  expect(told(null)?.value).toBe('Somebody else, as Rita says (2026-01-15 08:09:10 UTC)');
});
