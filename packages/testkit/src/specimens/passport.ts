import { emblem, printBackground } from './background-print.ts';
import { ID_3 } from './card-format.ts';
import { type FieldPlace, printFields } from './field-layout.ts';
import { renderPortrait } from './portrait.ts';
import { Sheet } from './sheet.ts';
import type { SpecimenSide, SpecimenSpec } from './specimen.ts';

const PORTRAIT = { x: 5, y: 18, width: 35, height: 45 };

const FIELDS: readonly FieldPlace[] = [
  { attribute: 'documentCode', label: 'Type / Type', x: 45, y: 18, maxWidth: 14 },
  { attribute: 'issuingState', label: 'Code / Code', x: 62, y: 18, maxWidth: 18 },
  { attribute: 'documentNumber', label: 'Passport No. / No du passeport', x: 85, y: 18 },
  { attribute: 'surname', label: 'Surname / Nom', x: 45, y: 25 },
  { attribute: 'givenNames', label: 'Given names / Prénoms', x: 45, y: 32 },
  { attribute: 'nationality', label: 'Nationality / Nationalité', x: 45, y: 39, maxWidth: 37 },
  { attribute: 'personalNumber', label: 'Personal No. / No personnel', x: 85, y: 39 },
  { attribute: 'dateOfBirth', label: 'Date of birth / Date de naissance', x: 45, y: 46, maxWidth: 37 },
  { attribute: 'sex', label: 'Sex / Sexe', x: 85, y: 46, maxWidth: 9 },
  { attribute: 'placeOfBirth', label: 'Place of birth / Lieu de naissance', x: 97, y: 46 },
  { attribute: 'dateOfIssue', label: 'Date of issue / Date de délivrance', x: 45, y: 53, maxWidth: 37 },
  { attribute: 'authority', label: 'Authority / Autorité', x: 85, y: 53 },
  { attribute: 'dateOfExpiry', label: "Date of expiry / Date d'expiration", x: 45, y: 60, maxWidth: 37 },
];

/** The data page of a passport, ICAO 9303-4. */
export async function drawPassportPage(
  spec: SpecimenSpec,
  mrzLines: readonly string[],
  seed: number,
): Promise<SpecimenSide> {
  const sheet = new Sheet(ID_3);
  const [hue] = spec.issuer.hues;
  printBackground(sheet, spec.issuer, seed);
  sheet.draw(emblem(9, 8.6, 4, `hsl(${hue},45%,38%)`));
  sheet.text(spec.issuer.name, { x: 16, y: 10.6, size: 5.4, bold: true, colour: `hsl(${hue},50%,26%)`, maxWidth: 60 });
  sheet.text('PASSPORT / PASSEPORT', { x: 85, y: 8.4, size: 2.7, bold: true, colour: `hsl(${hue},50%,30%)` });
  sheet.text('SPECIMEN', { x: 85, y: 12, size: 2.3, bold: true, colour: '#b3202a' });
  await sheet.portrait(renderPortrait(spec.person.face, PORTRAIT.width * 12, PORTRAIT.height * 12), PORTRAIT);
  printFields(sheet, spec, FIELDS, { labelSize: 1.75, valueSize: 3.1, dates: 'named month' });
  sheet.mrz('TD3', mrzLines);
  return sheet.print();
}
