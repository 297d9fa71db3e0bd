import { describe, expect, it } from 'vitest';
import { measureLegibility } from './legibility.ts';
import { PAPER_KINDS, type PaperKind } from './paper-kinds.ts';
import { line, PAGE, type Row } from './paper-lines.fixture.ts';
import { readProofOfAddress } from './read-proof-of-address.ts';
import { judgeScreenshot } from './screenshot.ts';

const read = (rows: readonly Row[]) =>
  readProofOfAddress(
    rows.map((row) => line(row)),
    PAGE,
  );

interface Bill {
  readonly kind: PaperKind;
  readonly head: string;
  readonly title: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly code: string;
  readonly dateLabel: string;
  readonly date: string;
  readonly iso: string;
  readonly due: string;
}

const bill = (
  kind: PaperKind,
  [head, title, name]: readonly [string, string, string],
  [street, town, code]: readonly [string, string, string],
  [dateLabel, date, iso, due]: readonly [string, string, string, string],
): Bill => ({ kind, head, title, name, address: [street, town], code, dateLabel, date, iso, due });

/** Invented papers in thirteen languages. */
const BILLS: readonly Bill[] = [
  bill(
    'electricity_bill',
    ['Utopia Energy Ltd', 'Your electricity bill', 'Ms Anna Specimen'],
    ['12 Invented Way', 'LEEDS LS1 4AP', 'LS1 4AP'],
    ['Bill date', '4 March 2026', '2026-03-04', 'Payment due 25 March 2026'],
  ),
  bill(
    'bank_statement',
    ['Sparbank Utopia AG', 'Kontoauszug', 'Frau Anna Muster'],
    ['Erfundener Weg 7', '10115 Berlin', '10115'],
    ['Datum', '04.03.2026', '2026-03-04', 'Zeitraum 01.02.2026 - 28.02.2026'],
  ),
  bill(
    'gas_bill',
    ['Énergie d’Utopie SA', 'Facture de gaz naturel', 'Mme Anne Exemple'],
    ['3 rue Imaginaire', '75013 Paris', '75013'],
    ['Date de facture', '04/03/2026', '2026-03-04', 'Échéance 25/03/2026'],
  ),
  bill(
    'water_bill',
    ['Aguas Utopía S.A.', 'Factura de agua', 'Ana Ejemplo Ruiz'],
    ['Calle Inventada 5', '28013 Madrid', '28013'],
    ['Fecha de emisión', '04/03/2026', '2026-03-04', 'Vencimiento 25/03/2026'],
  ),
  bill(
    'electricity_bill',
    ['Luce Utopia S.p.A.', 'Bolletta luce', 'Anna Esempio'],
    ['Via Inventata 9', '00184 Roma', '00184'],
    ['Data di emissione', '04.03.2026', '2026-03-04', 'Scadenza 25.03.2026'],
  ),
  bill(
    'internet_bill',
    ['Net Utopia B.V.', 'Internet en breedband: internet', 'Anna Voorbeeld'],
    ['Verzonnenstraat 4', '1012 AB Amsterdam', '1012 AB'],
    ['Factuurdatum', '4 maart 2026', '2026-03-04', 'Vervaldatum 25-03-2026'],
  ),
  bill(
    'telephone_bill',
    ['UAB Utopijos ryšys', 'Mobiliojo ryšio paslaugos', 'Ona Pavyzdienė'],
    ['Išgalvota g. 3-12', 'LT-01103 Vilnius', 'LT-01103'],
    ['Sąskaitos data', '2026-03-04', '2026-03-04', 'Apmokėti iki 2026-03-25'],
  ),
  bill(
    'tax_letter',
    ['Urząd Skarbowy Utopii', 'Decyzja podatkowa: podatek od nieruchomości', 'Anna Przykładowa'],
    ['ul. Zmyślona 8', '00-950 Warszawa', '00-950'],
    ['Data wystawienia', '04.03.2026', '2026-03-04', 'Termin płatności 25.03.2026'],
  ),
  bill(
    'water_bill',
    ['Utopia vesi AS', 'Veearve', 'Anna Näidis'],
    ['Väljamõeldud tee 3', '10115 Tallinn', '10115'],
    ['Arve kuupäev', '04.03.2026', '2026-03-04', 'Maksetähtaeg 25.03.2026'],
  ),
  bill(
    'electricity_bill',
    ['Utopia El AB', 'Elräkning', 'Anna Exempel'],
    ['Påhittad gatan 2', '111 29 Stockholm', '111 29'],
    ['Fakturadatum', '2026-03-04', '2026-03-04', 'Förfallodag 2026-03-25'],
  ),
  bill(
    'insurance_policy',
    ['Utopia Pojišťovna a.s.', 'Pojistná smlouva', 'Anna Vzorová'],
    ['Vymyšlená 12', '110 00 Praha', '110 00'],
    ['Datum vystavení', '04.03.2026', '2026-03-04', 'Splatnost 25.03.2026'],
  ),
  bill(
    'gas_bill',
    ['Utopia Gáz Zrt.', 'Földgáz számla', 'Minta Anna'],
    ['Kitalált utca 5', '1051 Budapest', '1051'],
    ['Számla kelte', '2026.03.04', '2026-03-04', 'Fizetési határidő 2026.03.25'],
  ),
  bill(
    'bank_statement',
    ['Banco Utopia Lda', 'Extrato bancário', 'Ana Exemplo'],
    ['Rua Inventada 6', '1100-148 Lisboa', '1100-148'],
    ['Data de emissão', '04/03/2026', '2026-03-04', 'Período 01/02/2026 a 28/02/2026'],
  ),
];

function rowsOf({ head, title, name, address, dateLabel, date, due }: Bill): readonly Row[] {
  return [
    [head, 100, 80, 50],
    [title, 100, 200, 40],
    [name, 100, 420],
    [address[0] ?? '', 100, 460],
    [address[1] ?? '', 100, 500],
    [dateLabel, 1000, 420],
    [date, 1300, 420],
    [due, 1000, 470],
    ['123,45', 1300, 900],
  ];
}

describe('readProofOfAddress', () => {
  it.each(BILLS)('reads $title', (paper) => {
    const found = read(rowsOf(paper));
    expect(found.kind).toBe(paper.kind);
    expect(found.issuer?.value ?? paper.head).toBe(paper.head);
    expect(found.issueDate?.possible).toContain(paper.iso);
    expect(found.address).toMatchObject({ lines: paper.address, postalCode: paper.code });
    expect(paper.name).toContain(found.names[0] ?? '?');
  });

  it('takes neither due dates nor periods for the date of the paper', () => {
    const found = read([
      ['Payment due', 100, 100],
      ['25/03/2026', 400, 100],
      ['Period 01/01/2026 - 31/01/2026', 100, 200],
    ]);
    expect(found.issueDate).toBeNull();
  });

  it('does not take the company for the person', () => {
    const found = read([
      ['Utopia Energy Ltd', 900, 100],
      ['1 Company Road', 900, 140],
      ['LEEDS LS1 4AP', 900, 180],
      ['Anna Specimen', 100, 400],
      ['12 Invented Way', 100, 440],
      ['YORK YO1 7HH', 100, 480],
    ]);
    expect([found.names, found.address?.postalCode, found.issuer?.value]).toEqual([
      ['Anna Specimen'],
      'YO1 7HH',
      'Utopia Energy Ltd',
    ]);
  });

  it('takes lines in any order, set closely', () => {
    const found = read([
      ['Anna Specimen', 100, 400, 40],
      ['YORK YO1 7HH', 100, 480, 40],
      ['12 Invented Way', 100, 440, 40],
    ]);
    expect([found.names, found.address?.lines]).toEqual([['Anna Specimen'], ['12 Invented Way', 'YORK YO1 7HH']]);
  });

  it('finds a person over a street where no postal code is printed', () => {
    const found = read([
      ['Utopia Energy Ltd', 100, 100],
      ['Anna Maria Specimen', 100, 400],
      ['Invented Way 98, Marlow Bay', 100, 440],
      ['Account 4711', 100, 700],
    ]);
    expect(found.names).toEqual(['Anna Maria Specimen']);
    expect(found.address).toMatchObject({
      lines: ['Invented Way 98, Marlow Bay'],
      city: 'Marlow Bay',
      postalCode: null,
    });
  });

  it('knows nothing about nothing', () => {
    expect(read([])).toEqual({
      kind: null,
      kindConfidence: 0,
      issuer: null,
      issuerAddress: null,
      names: [],
      address: null,
      issueDate: null,
    });
  });

  it('has words for every kind', () => {
    expect(PAPER_KINDS.length).toBe(18);
  });
});

describe('judgeScreenshot', () => {
  const photo = {
    page: PAGE,
    size: { width: 3024, height: 4032 },
    format: 'jpeg',
    camera: true,
    saysScreenshot: false,
  };
  const judged = (more: object, rows: readonly Row[] = []) =>
    judgeScreenshot({ ...photo, lines: rows.map((row) => line(row)), ...more });

  it('knows captures by two grounds, or because they say so', () => {
    const capture = { size: { width: 1170, height: 2532 }, format: 'png', camera: false };
    expect(judged(capture)).toEqual({ isScreenshot: true, grounds: ['device_resolution', 'lossless_without_camera'] });
    expect(judged({ ...capture, size: { width: 900, height: 1700 } }, [['9:41', 80, 40]]).isScreenshot).toBe(true);
    expect(judged({ saysScreenshot: true }).isScreenshot).toBe(true);
  });

  it('leaves photos and scans alone', () => {
    expect(judged({}).isScreenshot).toBe(false);
    expect(judged({ format: 'png', camera: false }).isScreenshot).toBe(false);
    expect(judged({ size: { width: 1080, height: 1920 } }, [['9:41', 80, 40]]).isScreenshot).toBe(false);
  });
});

describe('measureLegibility', () => {
  it('counts letters of other scripts', () => {
    const lines = [line(['Счёт за электроэнергию', 10, 10]), line(['Utopia', 10, 60])];
    expect(measureLegibility(lines, 'text_layer').latin).toBeLessThan(0.3);
  });

  it('tells uneven, unsure lines from print', () => {
    const written = [20, 44, 31, 58, 26].map((height, i) => line([`some words ${i}`, 10, i * 80, height], 0.4));
    const printed = [30, 30, 31, 30, 30].map((height, i) => line([`some words ${i}`, 10, i * 80, height]));
    expect(measureLegibility(written, 'picture').handwritten).toBeGreaterThan(0.6);
    expect(measureLegibility(printed, 'picture').handwritten).toBe(0);
  });
});
