import sharp from 'sharp';
import { SANS, textPath } from '../glyphs/index.ts';
import { seededRandom } from '../random/random.ts';
import { AAMVA_ISSUERS } from './aamva-issuers.ts';
import { AAMVA_VERSIONS, type AamvaHolder, type AamvaIssue } from './aamva-licence.ts';
import { drawBarcode, drawPdf417 } from './draw-barcode.ts';
import { writeAamva } from './write-aamva.ts';

const SURNAMES = ['LINDQVIST', 'OKAFOR', 'DE LA CRUZ', 'O-BRIEN', 'TRAN', 'MAKWA', 'ABERNATHY', 'SILVA-ROCHA'] as const;
const GIVEN = ['MARA JOY', 'TOBIAS', 'ANA LUCIA ROSE', 'DARNELL K', 'SUE', 'HENRI PAUL', 'WREN', 'IDA MAE'] as const;
const STREETS = ['12 INVENTED WAY', '9801 NOWHERE BLVD APT 4', '77 RUE IMAGINAIRE', '4 PAPER MILL RD'] as const;
const ID_1 = { width: 85.6, height: 53.98 };

/** A licence's back: an invented holder, and the picture of a card of 85.6 x 53.98 mm. */
export interface AamvaBack {
  readonly holder: AamvaHolder;
  readonly issue: AamvaIssue;
  readonly payload: string;
  readonly png: Buffer;
}

/** Draws a holder and an issue from the seed; versions and issuers go round, so that neighbours differ. */
export function inventLicence(seed: number): { holder: AamvaHolder; issue: AamvaIssue } {
  const random = seededRandom(seed + 4100);
  const day = (from: number, to: number): string =>
    `${random.integer(from, to)}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;
  const holder: AamvaHolder = {
    surname: random.pick(SURNAMES),
    givenNames: random.pick(GIVEN),
    sex: random.pick(['F', 'M', 'X']),
    dateOfBirth: day(1940, 2004),
    dateOfIssue: day(2017, 2024),
    dateOfExpiry: day(2026, 2032),
    documentNumber: `${random.pick(['A', 'D', 'S', 'X'])}${random.integer(1_000_000, 99_999_999)}`,
    street: random.pick(STREETS),
    vehicleClass: random.pick(['C', 'D', '5', 'AM']),
    heightCm: random.integer(150, 198),
    weightKg: random.integer(48, 120),
    ...(random.next() < 0.2 ? { suffix: 'JR' } : {}),
    donor: random.next() < 0.5,
    veteran: random.next() < 0.1,
  };
  const issuer = AAMVA_ISSUERS[seed % AAMVA_ISSUERS.length] ?? AAMVA_ISSUERS[0];
  const version = AAMVA_VERSIONS[seed % AAMVA_VERSIONS.length] ?? 10;
  if (!issuer) throw new Error('there is at least one issuer');
  return { holder, issue: { version, issuer, subfile: random.next() < 0.15 ? 'ID' : 'DL' } };
}

/** The back of the licence of `seed`, `width` px wide: PDF417, an inventory code in bars, and small print. */
export async function drawAamvaBack(seed: number, width = 1600): Promise<AamvaBack> {
  const { holder, issue } = inventLicence(seed);
  const payload = writeAamva(holder, issue);
  const random = seededRandom(seed + 4200);
  const barcode = drawPdf417(payload, {
    x: 5.5,
    y: random.between(6, 24),
    width: random.between(70, 76),
    columns: random.integer(11, 15),
    errorLevel: random.integer(3, 5),
  });
  const inventory = drawBarcode('code_128', `${random.integer(100_000, 999_999)}`, {
    x: 6,
    y: 43,
    width: 30,
    height: 7,
  });
  const print = ['CLASS: NONE  REST: CORRECTIVE LENSES', `REV 07/2019 ${issue.issuer.jurisdiction} SPECIMEN`];
  const text = print.map((line, i) => textPath(line, { face: SANS, x: 40, y: 45 + i * 3.4, size: 2.2 }).svg).join('');
  const height = Math.round((width * ID_1.height) / ID_1.width);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 85.6 53.98" width="${width}" height="${height}">
    <rect width="85.6" height="53.98" fill="#e9ecf0"/>${barcode.svg}${inventory.svg}<g fill="#22242a">${text}</g></svg>`;
  return { holder, issue, payload, png: await sharp(Buffer.from(svg)).png().toBuffer() };
}
