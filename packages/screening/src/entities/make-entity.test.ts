import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { type EntityDraft, entityHash, makeEntity } from './make-entity.ts';

const draft: EntityDraft = {
  listId: 'house',
  sourceId: 'H-1',
  kind: 'person',
  names: [
    { full: ' Vaidotas  Pramanytinis ' },
    { full: 'Kurmis', quality: 'weak' },
    { full: 'Kurmis' },
    { full: 'Vaidotas Pramanytinis' },
    { full: '-' },
    { full: 'V. Pramanytinis', type: 'former' },
  ],
  births: [null, { from: '1961-03-14', to: '1961-03-14', precision: 'day', circa: false }],
  nationalities: ['Lithuania', 'LT', 'Atlantis'],
  documents: [
    { type: 'passport', number: ' ZZ1 ', country: 'Lithuania' },
    { type: 'passport', number: '' },
  ],
  addresses: [{ text: 'Niekur g. 1', country: 'LT' }, { text: '' }],
  topics: ['sanction', 'sanction'],
};

describe('the normalised entity', () => {
  it('is clean, without repetitions, with codes for countries', () => {
    expect(makeEntity(draft)).toMatchObject({
      id: 'house:H-1',
      names: [
        { full: 'Vaidotas Pramanytinis', type: 'primary', quality: 'strong' },
        { full: 'Kurmis', type: 'alias', quality: 'strong' },
        { full: 'V. Pramanytinis', type: 'former', quality: 'strong' },
      ],
      births: [{ from: '1961-03-14' }],
      nationalities: ['LT'],
      documents: [{ type: 'passport', number: 'ZZ1', country: 'LT' }],
      addresses: [{ text: 'Niekur g. 1', country: 'LT' }],
      topics: ['sanction'],
      deceased: false,
      sex: null,
    });
  });

  it('is none without a name or a key', () => {
    expect(makeEntity({ ...draft, names: [{ full: ' … ' }] })).toBeNull();
    expect(makeEntity({ ...draft, sourceId: ' ' })).toBeNull();
  });

  it('has a hash of its content that order does not change', () => {
    const one = makeEntity(draft);
    const [primary, ...others] = draft.names;
    const turned = makeEntity({
      ...draft,
      names: [primary ?? { full: '' }, ...others.reverse()],
      nationalities: ['LT'],
    });
    expect(turned).toEqual(one);
    expect(one?.hash).toBe(one && entityHash(one));
  });

  it.each<Partial<EntityDraft>>([
    { sourceId: 'H-2' },
    { listId: 'other' },
    { names: [{ full: 'Vaidotas Pramanytinis' }] },
    { births: [] },
    { deceased: true },
    { sex: 'M' },
    { remarks: 'more' },
    { delistedOn: '2026-01-01' },
    { topics: ['pep'] },
  ])('has another hash with %j', (change) => {
    expect(makeEntity({ ...draft, ...change })?.hash).not.toBe(makeEntity(draft)?.hash);
  });

  it('stands on JSON that does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it('holds nothing that cannot be stored: halves of letters and control characters go', () => {
    const broken = 'Erfun\ud800den\u0000';
    const entity = makeEntity({
      ...draft,
      names: [{ full: broken }],
      documents: [{ type: broken, number: 'ZZ1' }],
      offices: [{ position: broken, tier: 1 }],
    });
    expect(JSON.stringify(entity)).not.toMatch(/\\u/);
    expect(entity?.names[0].full).toBe('Erfun\ufffdden');
  });
});
