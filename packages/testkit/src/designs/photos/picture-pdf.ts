import type { Size } from '@bonafide/domain';

/** Points an inch, and the pixels an inch that a scanner's program writes. */
const POINTS = 72;
const RESOLUTION = 150;

/** A JPEG that fills a page. */
export interface PdfPicture {
  readonly jpeg: Buffer;
  readonly size: Size;
}

/** A PDF of one page that is filled by a JPEG, as phones make of a photo. */
export function picturePdf(jpeg: Buffer, size: Size): Buffer {
  return picturesPdf([{ jpeg, size }]);
}

/** A PDF whose pages are filled by JPEGs (ISO 32000-1 clause 8.9, filter DCTDecode). */
export function picturesPdf(pictures: readonly PdfPicture[]): Buffer {
  const kids = pictures.map((_, index) => `${FIRST_PAGE + index * OBJECTS_A_PAGE} 0 R`).join(' ');
  return assemblePdf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`),
    ...pictures.flatMap((picture, index) => pageObjects(picture, FIRST_PAGE + index * OBJECTS_A_PAGE)),
  ]);
}

/** Catalogue and page tree come first; each page is itself, its picture and what draws it. */
const FIRST_PAGE = 3;
const OBJECTS_A_PAGE = 3;

function pageObjects({ jpeg, size: { width, height } }: PdfPicture, number: number): readonly Buffer[] {
  const page = { width: (width / RESOLUTION) * POINTS, height: (height / RESOLUTION) * POINTS };
  const draw = `q ${page.width.toFixed(2)} 0 0 ${page.height.toFixed(2)} 0 0 cm /Photo Do Q`;
  const box = `[0 0 ${page.width.toFixed(2)} ${page.height.toFixed(2)}]`;
  const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /XObject << /Photo ${number + 1} 0 R >> >> /Contents ${number + 2} 0 R >>`,
    ),
    Buffer.concat([Buffer.from(`<< ${image} /Length ${jpeg.length} >>\nstream\n`), jpeg, Buffer.from('\nendstream')]),
    Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
  ];
}

/** Header, numbered objects, cross-reference table and trailer (ISO 32000-1 clause 7.5); the first object is the catalogue. */
export function assemblePdf(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}
