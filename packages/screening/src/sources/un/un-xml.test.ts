import { describe, expect, it } from 'vitest';
import { readInMemory } from '../read-in-memory.fixture.ts';

async function only(inner: string, element = 'INDIVIDUAL') {
  const xml = `<CONSOLIDATED_LIST dateGenerated="2026-02-13T00:00:09Z"><${element}><FIRST_NAME>Testina</FIRST_NAME><SECOND_NAME/><THIRD_NAME>Erfunden</THIRD_NAME><REFERENCE_NUMBER>TSi.001</REFERENCE_NUMBER>${inner}</${element}></CONSOLIDATED_LIST>`;
  return (await readInMemory({ 'un.xml': xml })).entities[0];
}

const birth = (inner: string): string => `<INDIVIDUAL_DATE_OF_BIRTH>${inner}</INDIVIDUAL_DATE_OF_BIRTH>`;

describe('the list of the United Nations', () => {
  it('knows dates that are exact, about so, between years, or absent', async () => {
    const entity = await only(
      [
        birth('<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>'),
        birth('<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1972-03-04</DATE>'),
        birth('<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1975</TO_YEAR>'),
        birth('<TYPE_OF_DATE/>'),
      ].join(''),
    );
    expect(entity?.births).toEqual([
      { from: '1971-01-01', to: '1971-12-31', precision: 'year', circa: false },
      { from: '1973-01-01', to: '1975-12-31', precision: 'range', circa: false },
      { from: '1972-03-04', to: '1972-03-04', precision: 'day', circa: true },
    ]);
  });

  it('joins names in the order of speaking and grades aliases', async () => {
    const alias = (quality: string, name: string): string =>
      `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME></INDIVIDUAL_ALIAS>`;
    const entity = await only(alias('Good', 'T. Erfunden') + alias('Low', 'Kurmis') + alias('', ''));
    expect(entity?.names).toEqual([
      { full: 'Testina Erfunden', type: 'primary', quality: 'strong' },
      { full: 'Kurmis', type: 'alias', quality: 'weak' },
      { full: 'T. Erfunden', type: 'alias', quality: 'strong' },
    ]);
  });

  it('takes former names of entities and says who is dead', async () => {
    const former = '<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Front</ALIAS_NAME></ENTITY_ALIAS>';
    expect(await only(former, 'ENTITY')).toMatchObject({
      kind: 'organisation',
      names: [{}, { full: 'Old Front', type: 'former' }],
    });
    expect((await only('<COMMENTS1>Reportedly deceased in 2015.</COMMENTS1>'))?.deceased).toBe(true);
  });
});
