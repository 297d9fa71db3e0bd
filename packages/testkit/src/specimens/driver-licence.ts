import type { AttributeName } from '@bonafide/domain';
import { printBackground } from './background-print.ts';
import { ID_1 } from './card-format.ts';
import { printedDate, printedValue } from './field-text.ts';
import { printCardHead } from './id-card.ts';
import { renderPortrait } from './portrait.ts';
import { Sheet } from './sheet.ts';
import type { SpecimenSide, SpecimenSpec } from './specimen.ts';

const PORTRAIT = { x: 4, y: 14.5, width: 25, height: 32 };
export const LICENCE_CATEGORIES = 'AM B';

/** Directive 2006/126/EC annex I: every field of the front is known by its number alone. */
const NUMBERED: readonly { readonly number: string; readonly attribute: AttributeName; readonly y: number }[] = [
  { number: '1.', attribute: 'surname', y: 17.4 },
  { number: '2.', attribute: 'givenNames', y: 21.8 },
  { number: '4a.', attribute: 'dateOfIssue', y: 30.6 },
  { number: '4b.', attribute: 'dateOfExpiry', y: 35 },
  { number: '5.', attribute: 'documentNumber', y: 39.4 },
];

function printNumber(sheet: Sheet, number: string, x: number, y: number): void {
  sheet.text(number, { x, y, size: 2, colour: '#48546e' });
}

export async function drawLicenceFront(spec: SpecimenSpec, seed: number): Promise<SpecimenSide> {
  const sheet = new Sheet(ID_1);
  printBackground(sheet, spec.issuer, seed);
  printCardHead(sheet, spec, 'DRIVING LICENCE / PERMIS DE CONDUIRE');
  await sheet.portrait(renderPortrait(spec.person.face, PORTRAIT.width * 16, PORTRAIT.height * 16), PORTRAIT);
  for (const { number, attribute, y } of NUMBERED) {
    printNumber(sheet, number, 32, y);
    sheet.value(attribute, printedValue(spec, attribute, 'numbers'), { x: 37, y, size: 2.8, maxWidth: 45 });
  }
  printNumber(sheet, '3.', 32, 26.2);
  sheet.value('dateOfBirth', printedDate(spec.person.dateOfBirth, 'numbers'), { x: 37, y: 26.2, size: 2.8 });
  sheet.value('placeOfBirth', spec.person.placeOfBirth.toUpperCase(), { x: 55.5, y: 26.2, size: 2.8, maxWidth: 28 });
  printNumber(sheet, '4c.', 58, 30.6);
  sheet.value('authority', spec.issuer.authority.toUpperCase(), { x: 63, y: 30.6, size: 2.8, maxWidth: 20 });
  printNumber(sheet, '9.', 32, 48);
  sheet.value('licenceCategories', LICENCE_CATEGORIES, { x: 37, y: 48, size: 2.8 });
  return sheet.print();
}

export async function drawLicenceBack(spec: SpecimenSpec, seed: number): Promise<SpecimenSide> {
  const sheet = new Sheet(ID_1);
  printBackground(sheet, spec.issuer, seed + 1);
  const columns = [24, 34, 54];
  ['9.', '10.', '11.'].forEach((number, i) => {
    printNumber(sheet, number, columns[i] ?? 0, 6);
  });
  ['AM', 'A1', 'A', 'B', 'BE', 'C', 'D', 'T'].forEach((category, row) => {
    const y = 11 + row * 4.6;
    sheet.draw(`<path d="M22 ${y + 1.3}H80" stroke="#8a93a6" stroke-width="0.12"/>`);
    sheet.text(category, { x: columns[0] ?? 0, y, size: 2.3, bold: true });
    if (!LICENCE_CATEGORIES.split(' ').includes(category)) return;
    sheet.text(printedDate(spec.dateOfIssue, 'numbers'), { x: columns[1] ?? 0, y, size: 2.3 });
    sheet.text(printedDate(spec.dateOfExpiry, 'numbers'), { x: columns[2] ?? 0, y, size: 2.3 });
  });
  return sheet.print();
}
