import sharp from 'sharp';
import { openPixels, type RgbImage } from '../pixels/index.ts';

/** A JPEG file as some program leaves it: its name in EXIF, its history in XMP. */
export interface FileTraces {
  readonly quality: number;
  /** EXIF 2.3 tag 0x0131. */
  readonly software?: string;
  /** XMP packet, RDF/XML. */
  readonly xmp?: string;
}

export async function writeJpeg(image: RgbImage, { quality, software, xmp }: FileTraces): Promise<Buffer> {
  const plain = await openPixels(image).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer();
  if (!software && !xmp) return plain;
  let tagged = sharp(plain);
  if (software) tagged = tagged.withExif({ IFD0: { Software: software } });
  if (xmp) tagged = tagged.withXmp(xmp);
  return tagged.jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer();
}

/** What an editor notes about itself (XMP part 2, xmpMM:History). */
export function editHistory(agent: string): string {
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
    ` xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmp:CreatorTool="${agent}"><xmpMM:History><rdf:Seq>`,
    `<rdf:li stEvt:action="saved" stEvt:softwareAgent="${agent}" stEvt:changed="/"/>`,
    '</rdf:Seq></xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('\n');
}

/** What messengers do: a smaller picture, compressed anew, without metadata. */
export async function sendByMessenger(jpeg: Buffer, longSide: number, quality: number): Promise<Buffer> {
  return sharp(jpeg)
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality, chromaSubsampling: '4:2:0' })
    .toBuffer();
}

export interface PdfSave {
  readonly producer: string;
  /** Days after the document was made. */
  readonly days: number;
}

const object = (id: number, body: string): string => `${id} 0 obj\n${body}\nendobj\n`;
const date = (days: number): string => `D:202601${String(1 + days).padStart(2, '0')}090000Z`;

/** A PDF of one empty page, and what every later save appends to it (ISO 32000-1 clause 7.5.6, incremental updates). */
export function savedPdf(producer: string, saves: readonly PdfSave[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    `<</Producer(${producer})/CreationDate(${date(0)})/ModDate(${date(0)})>>`,
  ];
  for (const [i, body] of bodies.entries()) {
    offsets.push(text.length);
    text += object(i + 1, body);
  }
  let previous = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<</Size 5/Root 1 0 R/Info 4 0 R>>\n`;
  text += `startxref\n${previous}\n%%EOF\n`;
  for (const save of saves) {
    const offset = text.length;
    text += object(4, `<</Producer(${save.producer})/CreationDate(${date(0)})/ModDate(${date(save.days)})>>`);
    const table = text.length;
    text += `xref\n4 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    text += `trailer\n<</Size 5/Root 1 0 R/Info 4 0 R/Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`;
    previous = table;
  }
  return Buffer.from(text, 'latin1');
}
