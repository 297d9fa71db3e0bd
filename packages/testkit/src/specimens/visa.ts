import { emblem, printBackground } from './background-print.ts';
import { VISA_A, VISA_B } from './card-format.ts';
import { type FieldPlace, printFields } from './field-layout.ts';
import { renderPortrait } from './portrait.ts';
import { Sheet } from './sheet.ts';
import type { SpecimenSide, SpecimenSpec } from './specimen.ts';

const PORTRAIT = { x: 4, y: 14, width: 28, height: 36 };

const FIELDS: readonly FieldPlace[] = [
  { attribute: 'dateOfIssue', label: 'Valid from / Valable du', x: 36, y: 16, maxWidth: 30 },
  { attribute: 'dateOfExpiry', label: 'Until / Au', x: 70, y: 16, maxWidth: 30 },
  { attribute: 'documentNumber', label: 'Visa No. / No du visa', x: 36, y: 23, maxWidth: 30 },
  { attribute: 'sex', label: 'Sex / Sexe', x: 70, y: 23, maxWidth: 9 },
  { attribute: 'surname', label: 'Surname / Nom', x: 36, y: 30 },
  { attribute: 'givenNames', label: 'Given names / Prénoms', x: 36, y: 37 },
  { attribute: 'nationality', label: 'Nationality / Nationalité', x: 36, y: 44, maxWidth: 30 },
  { attribute: 'dateOfBirth', label: 'Date of birth / Date de naissance', x: 70, y: 44, maxWidth: 30 },
];

/** A visa sticker, ICAO 9303-7. */
export async function drawVisa(spec: SpecimenSpec, mrzLines: readonly string[], seed: number): Promise<SpecimenSide> {
  const format = spec.visaFormat ?? 'MRVA';
  const sheet = new Sheet(format === 'MRVA' ? VISA_A : VISA_B);
  const [hue] = spec.issuer.hues;
  printBackground(sheet, spec.issuer, seed);
  sheet.draw(emblem(8, 7, 3.6, `hsl(${hue},45%,38%)`));
  sheet.text(spec.issuer.name, { x: 14, y: 8.8, size: 4.6, bold: true, colour: `hsl(${hue},50%,26%)`, maxWidth: 45 });
  sheet.text('VISA', { x: 62, y: 8.8, size: 4.6, bold: true, colour: `hsl(${hue},50%,30%)` });
  sheet.text('SPECIMEN', { x: 78, y: 8.4, size: 2.6, bold: true, colour: '#b3202a' });
  await sheet.portrait(renderPortrait(spec.person.face, PORTRAIT.width * 12, PORTRAIT.height * 12), PORTRAIT);
  printFields(sheet, spec, FIELDS, { labelSize: 1.7, valueSize: 3, dates: 'named month' });
  sheet.mrz(format, mrzLines);
  return sheet.print();
}
