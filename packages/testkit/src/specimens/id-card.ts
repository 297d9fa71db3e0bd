import { emblem, printBackground } from './background-print.ts';
import { ID_1 } from './card-format.ts';
import { type FieldPlace, type FieldStyle, printFields } from './field-layout.ts';
import { renderPortrait } from './portrait.ts';
import { Sheet } from './sheet.ts';
import type { SpecimenSide, SpecimenSpec } from './specimen.ts';

const PORTRAIT = { x: 4, y: 14.5, width: 26, height: 33.4 };
const STYLE: FieldStyle = { labelSize: 1.5, valueSize: 2.7, dates: 'numbers' };

const CARD_FRONT: readonly FieldPlace[] = [
  { attribute: 'surname', label: 'Surname / Nom', x: 34, y: 15.5 },
  { attribute: 'givenNames', label: 'Given names / Prénoms', x: 34, y: 21.5 },
  { attribute: 'sex', label: 'Sex / Sexe', x: 34, y: 27.5, maxWidth: 9 },
  { attribute: 'nationality', label: 'Nationality / Nationalité', x: 43.5, y: 27.5, maxWidth: 16 },
  { attribute: 'dateOfBirth', label: 'Date of birth / Date de naissance', x: 62.5, y: 27.5, maxWidth: 21 },
  { attribute: 'personalNumber', label: 'Personal No. / No personnel', x: 34, y: 33.5, maxWidth: 27 },
  { attribute: 'dateOfExpiry', label: "Date of expiry / Date d'expiration", x: 62.5, y: 33.5, maxWidth: 21 },
  { attribute: 'documentNumber', label: 'Document No. / No du document', x: 34, y: 39.5, maxWidth: 27 },
];

const PERMIT_FRONT: readonly FieldPlace[] = [
  { attribute: 'surname', label: 'Surname / Nom', x: 34, y: 15.5 },
  { attribute: 'givenNames', label: 'Given names / Prénoms', x: 34, y: 21.5 },
  { attribute: 'sex', label: 'Sex / Sexe', x: 34, y: 27.5, maxWidth: 9 },
  { attribute: 'nationality', label: 'Nationality / Nationalité', x: 43.5, y: 27.5, maxWidth: 16 },
  { attribute: 'dateOfBirth', label: 'Date of birth / Date de naissance', x: 62.5, y: 27.5, maxWidth: 21 },
  { attribute: 'dateOfIssue', label: 'Date of issue / Date de délivrance', x: 34, y: 33.5, maxWidth: 27 },
  { attribute: 'dateOfExpiry', label: "Card expiry / Date d'expiration", x: 62.5, y: 33.5, maxWidth: 21 },
  { attribute: 'documentNumber', label: 'Document No. / No du document', x: 34, y: 39.5, maxWidth: 27 },
];

const BACK: readonly FieldPlace[] = [
  { attribute: 'placeOfBirth', label: 'Place of birth / Lieu de naissance', x: 5, y: 6.5, maxWidth: 36 },
  { attribute: 'dateOfIssue', label: 'Date of issue / Date de délivrance', x: 46, y: 6.5, maxWidth: 36 },
  { attribute: 'address', label: 'Address / Adresse', x: 5, y: 13, maxWidth: 76 },
  { attribute: 'authority', label: 'Authority / Autorité', x: 5, y: 19.5, maxWidth: 60 },
];

const TITLES = {
  id_card: "IDENTITY CARD / CARTE D'IDENTITÉ",
  residence_permit: 'RESIDENCE PERMIT / TITRE DE SÉJOUR',
} as const;

export type CardKind = keyof typeof TITLES;

/** Flag-like band, emblem, issuer and title at the head of a card. */
export function printCardHead(sheet: Sheet, spec: SpecimenSpec, title: string): void {
  const [hue, second] = spec.issuer.hues;
  sheet.draw(`<rect width="${sheet.format.width}" height="10.6" fill="hsl(${hue},42%,40%)" opacity="0.9"/>`);
  sheet.draw(`<rect y="10.6" width="${sheet.format.width}" height="0.7" fill="hsl(${second},50%,60%)"/>`);
  sheet.draw(emblem(7, 5.3, 3.6, '#fff'));
  sheet.text(spec.issuer.name, { x: 13, y: 5.2, size: 3.4, bold: true, colour: '#fff', maxWidth: 45 });
  sheet.text(title, { x: 13, y: 8.8, size: 2, bold: true, colour: '#fff', maxWidth: 52 });
  sheet.text('SPECIMEN', { x: 68, y: 6.4, size: 2.4, bold: true, colour: '#ffe3e3' });
}

export async function drawCardFront(spec: SpecimenSpec, kind: CardKind, seed: number): Promise<SpecimenSide> {
  const sheet = new Sheet(ID_1);
  printBackground(sheet, spec.issuer, seed);
  printCardHead(sheet, spec, TITLES[kind]);
  await sheet.portrait(renderPortrait(spec.person.face, PORTRAIT.width * 16, PORTRAIT.height * 16), PORTRAIT);
  printFields(sheet, spec, kind === 'id_card' ? CARD_FRONT : PERMIT_FRONT, STYLE);
  return sheet.print();
}

export async function drawCardBack(
  spec: SpecimenSpec,
  mrzLines: readonly string[],
  seed: number,
): Promise<SpecimenSide> {
  const sheet = new Sheet(ID_1);
  printBackground(sheet, spec.issuer, seed + 1);
  printFields(sheet, spec, BACK, STYLE);
  sheet.draw(emblem(78, 22, 4, `hsl(${spec.issuer.hues[0]},45%,50%)`));
  sheet.mrz('TD1', mrzLines);
  return sheet.print();
}
