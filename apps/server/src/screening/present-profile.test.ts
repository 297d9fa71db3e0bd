import type { ScreeningHit } from '@bonafide/checks';
import { amlCompanyProfile, amlHit, amlPersonProfile } from '@bonafide/contract';
import { type EntityDraft, makeEntity } from '@bonafide/screening';
import { describe, expect, it } from 'vitest';
import { presentHit } from './present-hit.ts';
import { presentProfile } from './present-profile.ts';
import { presentService } from './present-service.ts';

const TODAY = '2026-01-15';

function found(draft: Partial<EntityDraft> = {}): ScreeningHit {
  const names = [{ full: 'Torvald Brandhaug' }];
  const entity = makeEntity({ listId: 'invented', sourceId: '1', kind: 'person', names, topics: ['pep'], ...draft });
  if (!entity) throw new Error('nobody');
  const { id, listId, sourceId, kind, topics, hash } = entity;
  const reference = { id, listId, sourceId, kind, name: entity.names[0].full, topics, hash, matchedHash: hash };
  return {
    hit: {
      entity: reference,
      score: 0.934,
      band: 'strong',
      name: { score: 1, matched: 'T', against: 'Torvald Brandhaug', tokens: [] },
      factors: [],
      otherNames: [],
    },
    entity,
    list: { id: 'invented', name: 'Invented list', source: 'un', version: '7' },
    changedAt: '2025-12-01T00:00:00.000Z',
    dismissed: null,
  };
}
const hit = (draft?: Partial<EntityDraft>) => amlHit.parse(presentHit(found(draft), TODAY));
const person = (draft?: Partial<EntityDraft>) => amlPersonProfile.parse(presentProfile(found(draft), TODAY));
const company = (draft: Partial<EntityDraft>) => amlCompanyProfile.parse(presentProfile(found(draft), TODAY));

describe('presentHit', () => {
  it('tells whole per cent, and when the entry was what it is', () => {
    expect(hit()).toMatchObject({ score: 93, version: Date.parse('2025-12-01T00:00:00Z'), profileImage: null });
    expect(presentHit({ ...found(), changedAt: null }, TODAY).version).toBeNull();
  });

  it('tells births as precisely as the list knows them', () => {
    const births = [
      { from: '1950-03-04', to: '1950-03-04', precision: 'day', circa: false },
      { from: '1950-03-01', to: '1950-03-31', precision: 'month', circa: false },
      { from: '1951-01-01', to: '1951-12-31', precision: 'year', circa: true },
      { from: '1960-01-01', to: '1962-12-31', precision: 'range', circa: false },
    ] as const;
    expect([...hit({ births }).datesOfBirth].sort()).toEqual(['1950-03', '1950-03-04', '1951', '1960', '1962']);
  });

  it.each([
    [['sanction'], undefined, ['SAN_CURRENT'], [1], []],
    [['sanction'], '2026-01-15', ['SAN_FORMER'], [], [1]],
    [['sanction'], '2026-01-16', ['SAN_CURRENT'], [1], []],
    [['wanted', 'debarred'], undefined, ['REL'], [], []],
    [['crime', 'adverse'], undefined, ['RRE'], [], []],
    [['pep-relative'], undefined, ['PEP_LINKED'], [], []],
    [['custom'], undefined, ['POI'], [], []],
  ] as const)('calls %j, taken off %s, %j', (topics, delistedOn, datasets, currentSanBodyIds, formerSanBodyIds) => {
    const told = hit({ topics, ...(delistedOn && { delistedOn }) });
    expect(told).toMatchObject({ datasets, currentSanBodyIds, formerSanBodyIds });
  });

  it('tells the highest tier', () => {
    const offices = [
      { position: 'Mayor', tier: 3 },
      { position: 'Minister', tier: 1 },
    ] as const;
    expect(hit({ offices }).pepTier).toBe('PEP_TIER_1');
    expect(hit().pepTier).toBeNull();
  });
});

describe('presentProfile', () => {
  it('splits names where the list does, and knows what an alias is', () => {
    const names = [
      { full: 'Torvald Brandhaug', given: 'Torvald', family: 'Brandhaug' },
      { full: 'Торвальд Брандхауг' },
      { full: 'Torvald Hagen', type: 'maiden' as const },
      { full: 'Bukken', quality: 'weak' as const },
    ];
    const told = person({ names });
    expect(told).toMatchObject({ firstName: 'Torvald', lastName: 'Brandhaug', isDeceased: false });
    expect(told.aliases.map(({ type }) => type).sort()).toEqual(['MAIDEN_NAME', 'NICKNAME', 'ORIGINAL_SCRIPT_NAME']);
  });

  it('tells offices that are over from those that are held', () => {
    const offices = [
      { position: 'Minister', tier: 1, from: '2019', to: '2024-06-01' },
      { position: 'Member of parliament', tier: 1, from: '2024-06-02' },
    ] as const;
    const { pepEntries } = person({ offices });
    expect(pepEntries.former).toMatchObject([{ position: 'Minister', dateTo: '2024-06-01' }]);
    expect(pepEntries.current).toMatchObject([{ position: 'Member of parliament', dateTo: null }]);
    expect(person({ topics: ['pep-relative'] }).pepEntries.pepTier).toBe('PEP_BY_ASSOCIATION');
  });

  it('names the body behind a sanction, with what happened', () => {
    const sanction = {
      topics: ['sanction'],
      programmes: ['A', 'B'],
      listedOn: '2020-01-01',
      delistedOn: '2025-01-01',
    } as const;
    expect(person(sanction).sanEntries).toMatchObject({
      current: [],
      former: [{ regime: { bodyId: 1, name: 'A; B' }, events: [{ type: 'ADDED' }, { type: 'REMOVED' }] }],
    });
  });

  it('tells companies and vessels as such', () => {
    const told = company({ kind: 'vessel', names: [{ full: 'Vellamo' }, { full: 'Ahti', type: 'former' }] });
    expect(told).toMatchObject({
      name: 'Vellamo',
      businessTypes: ['VESSEL'],
      aliases: [{ alias: 'Ahti', type: 'PREVIOUS_NAME' }],
    });
  });
});

describe('presentService', () => {
  const row = (draft: Partial<EntityDraft>) => {
    const engine = { name: 'screening', version: '1', modelDigest: null };
    const subject = { kind: 'person', names: ['T'] } as const;
    const screened = { subject, threshold: 0.85, lists: [], engine, screenedAt: `${TODAY}T12:00:00.000Z` };
    return presentService({ outcome: 'screened', hits: [found(draft)], ...screened }, 'scan').data[0];
  };

  it.each([
    [['sanction', 'pep'], 'SANCTION'],
    [['wanted'], 'INTERPOL'],
    [['pep-relative'], 'PEPS'],
    [['adverse'], 'ADVERSE_MEDIA'],
    [['custom'], 'OTHER'],
  ] as const)('calls %j %s', (topics, suspicion) => {
    expect(row({ topics })).toMatchObject({ suspicion, isPerson: true, isActive: true });
  });

  it('tells that an entry holds no more', () => {
    expect(row({ delistedOn: '2025-01-01' })).toMatchObject({ isActive: false, exitDate: '2025-01-01' });
  });

  it('has one id for one screening', () => {
    const uid = (of: string) => presentService({ outcome: 'not_screened', fault: 'no_list' }, of).uid;
    expect([uid('a'), uid('b')]).toEqual([uid('a'), expect.stringMatching(/^[A-Z0-9]{25}$/)]);
    expect(uid('a')).not.toBe(uid('b'));
  });
});
