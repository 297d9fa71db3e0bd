import type { Box } from '@bonafide/domain';
import { AAMVA_ISSUERS, drawPdf417, writeAamva } from '../../barcodes/index.ts';
import { transliterate } from '../../mrz/index.ts';
import type { Design } from '../design.ts';
import type { DesignSpec } from '../design-spec.ts';
import type { PrintedBarcode } from '../drawn-document.ts';
import { type Press, typeset } from './press.ts';

/** Capitals of ASCII: what every version of the standard allows in a barcode. */
const plain = (name: string): string => transliterate(name).replaceAll('<', ' ').trim();

/** The barcode's payload for a document of the design. Throws when no issuer has the design's jurisdiction. */
function payloadOf({ american }: Design, spec: DesignSpec): string {
  const issuer = AAMVA_ISSUERS.find(({ jurisdiction }) => jurisdiction === american?.jurisdiction);
  if (!american || !issuer) throw new Error('the design names no issuer of licences');
  const { person, documentNumber, dateOfIssue, dateOfExpiry, licenceCategories } = spec;
  const holder = {
    surname: plain(person.surname),
    givenNames: plain(person.givenNames),
    sex: person.sex,
    dateOfBirth: person.dateOfBirth,
    dateOfIssue,
    dateOfExpiry,
    documentNumber: documentNumber.replaceAll('-', ''),
    street: plain(person.address.replace(',', '')),
    vehicleClass: licenceCategories,
  };
  return writeAamva(holder, { version: american.version, issuer });
}

/** Prints the PDF417 symbol into its box, in millimetres, and some small print below it; tells what it printed where. */
export function printAmericanBack(press: Press, box: Box): PrintedBarcode {
  const { sheet, design, spec, palette } = press;
  const payload = payloadOf(design, spec);
  const symbol = drawPdf417(payload, { ...box, columns: 13, errorLevel: 4 });
  sheet.draw(symbol.svg);
  const print = ['CLASS: SEE FRONT   END: NONE   REST: CORRECTIVE LENSES', `REV 06/2016   SPECIMEN   NOT A LICENSE`];
  const start = box.y > 12 ? 5 : box.y + box.height + 6;
  print.forEach((line, i) => {
    sheet.text(line, typeset(design.look.label, 1.3, { x: box.x + 1, y: start + i * 3, colour: palette.label }));
  });
  const k = sheet.format.resolution;
  const { x, y, width, height } = symbol.box;
  return {
    symbology: 'PDF417',
    payload: Buffer.from(payload, 'latin1').toString('base64'),
    box: { x: x * k, y: y * k, width: width * k, height: height * k },
  };
}
