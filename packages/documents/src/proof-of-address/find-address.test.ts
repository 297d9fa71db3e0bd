import { describe, expect, it } from 'vitest';
import { findAddressBlocks, isPersonName, peopleOf } from './find-address.ts';
import { line, PAGE } from './paper-lines.fixture.ts';

const blocks = (...texts: readonly string[]) =>
  findAddressBlocks(
    texts.map((text, i) => line([text, 150, 500 + 40 * i])),
    PAGE,
  );
const best = (...texts: readonly string[]) => {
  const [block] = blocks(...texts);
  return block && { people: peopleOf(block), lines: block.address.lines, code: block.address.postalCode };
};

describe('orders of the Universal Postal Union', () => {
  it.each([
    ['Finland', ['Aino Esimerkki', 'Mallitie 3 A 4', '33100 UUSIKAUPUNKI'], '33100', 1],
    ['Hungary, code at the end', ['Minta Anna', 'Mintaváros', 'Minta u. 12.', '1051'], '1051', 1],
    ['Hungary, town over street', ['Minta Anna', '1051 Mintaváros', 'Minta utca 12. II/3'], '1051', 1],
    ['Hungary, one line', ['Minta Anna', '1051 Mintaváros, Minta utca 12.'], '1051', 1],
    ['Turkey', ['Sayın Ayşe Örnek', 'Örnek Mah. Deneme Sok. No:12 D:5', '34710 Kadıköy/İstanbul'], '34710', 1],
    ['Slovenia', ['g. Janez Vzorec', 'Vzorčna cesta 12', 'SI-1000 Ljubljana'], 'SI-1000', 1],
    ['Estonia', ['Mari Näidis', 'Näidise tn 12-3', '10123 Tallinn'], '10123', 1],
    ['Britain', ['Ms Anna Specimen', 'Flat 2', '12 Invented Way', 'York', 'YO1 7HH'], 'YO1 7HH', 1],
    ['the United States', ['Anna Specimen', '12345 Invented Avenue', 'Springfield, OR 97477'], 'OR 97477', 1],
    ['Iceland', ['Anna Sýnishorn', 'Dæmigata 18', '101 Reykjahlíð'], '101', 1],
    [
      'a house over the street',
      ['Mme Anne Exemple', 'Résidence Sol - Bât. B', '8 rue du Port', '44260 MÉRÉ'],
      '44260',
      1,
    ],
    ['a village without streets', ['12 Kleindorf', '9999 Beispiel'], '9999', 0],
  ] as const)('%s', (_, texts, code, people) => {
    const found = best(...texts);
    expect(found?.code).toBe(code);
    expect(found?.people).toHaveLength(people);
    expect(found?.lines.join('|')).toBe(texts.slice(people).join('|'));
  });

  it('leaves titles out of names', () => {
    expect(best('Sayın Ayşe Örnek', 'Deneme Sok. No:12', '34710 Kadıköy')?.people).toEqual(['Ayşe Örnek']);
  });
});

it('leaves out in whose care somebody is, and titles on lines of their own', () => {
  const found = best('Herrn', 'Max Muster', 'c/o Anna Beispiel', 'Große Gasse 3', '10115 Berlin');
  expect(found?.people).toEqual(['Max Muster']);
  expect(found?.lines).toEqual(['Große Gasse 3', '10115 Berlin']);
});

it('takes no house number of three figures for a code', () => {
  expect(best('Anna Specimen', 'Unit 5', '118 Church Close', 'York', 'YO1 7HH')?.code).toBe('YO1 7HH');
  expect(best('Anna Specimen', 'Unit 5', '118 Church Close')?.code ?? null).toBeNull();
});

it('ends a block at a line whose pieces dots part', () => {
  const found = best('Dæmi hf. · Gata 9 · 600 Dæmavík', 'Anna Sýnishorn', 'Dæmigata 18', '101 Reykjahlíð');
  expect(found?.people).toEqual(['Anna Sýnishorn']);
  expect(found?.lines).toEqual(['Dæmigata 18', '101 Reykjahlíð']);
});

it('leaves a sender in small print over the window out of the block', () => {
  const rows = [
    ['UAB Pavyz', 150, 470, 20],
    ['Ona Pavyzdė', 150, 500, 30],
    ['Liepų g. 3-12', 150, 540, 30],
    ['LT-01100 Vilnius', 150, 580, 30],
  ] as const;
  const [block] = findAddressBlocks(
    rows.map((row) => line(row)),
    PAGE,
  );
  expect(block?.names).toEqual(['Ona Pavyzdė']);
  expect(block?.isOrganisation).toBe(false);
});

it('prints a code with the figures that its form demands', () => {
  expect(best('Anna Specimen', '12 Invented Way', 'York', 'YOI 7HH')?.lines).toEqual([
    '12 Invented Way',
    'York',
    'YO1 7HH',
  ]);
});

describe('blocks', () => {
  it('end at a label with its value and at an amount', () => {
    expect(best('Customer no: 1234', 'Anna Specimen', '12 Invented Way', 'York YO1 7HH')?.people).toEqual([
      'Anna Specimen',
    ]);
    expect(best('Total 204,50 EUR', 'Anna Muster', 'Weg 7', '10115 Berlin')?.people).toEqual(['Anna Muster']);
  });

  it('put a person before an organisation, wherever they stand', () => {
    const [first, second] = blocks(
      'Utopia Energy Ltd',
      'Main Road 1',
      '10115 Berlin',
      '-',
      'Anna Muster',
      'Weg 7',
      '20095 Hamburg',
    );
    expect(first?.names).toEqual(['Anna Muster']);
    expect(second?.isOrganisation).toBe(true);
  });

  it('do not come of sentences', () => {
    expect(
      blocks('Please pay within 14 days to the account given', 'or call us at 12345 between eight and ten'),
    ).toEqual([]);
  });
});

it('takes two capitalised words without an organisation in them for a person', () => {
  expect(['Anna Specimen', 'Jean de la Fontaine', 'Sparbank Utopia', 'Specimen', '12 Weg'].map(isPersonName)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
