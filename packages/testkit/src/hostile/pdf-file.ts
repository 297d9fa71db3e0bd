import { deflateSync } from 'node:zlib';

/** What to write into a one-page PDF. Everything has a harmless value when left out. */
export interface PdfParts {
  /** Content stream of the page (ISO 32000-1 clause 7.8.2). */
  readonly content?: string | Buffer;
  readonly compressed?: boolean;
  readonly mediaBox?: string;
  readonly pageExtras?: string;
  readonly catalogExtras?: string;
  /** Kids of the page tree's root; `3 0 R` is the page, `2 0 R` the root itself. */
  readonly kids?: string;
  /** Further objects, from number 6 on. */
  readonly objects?: readonly (string | Buffer)[];
  readonly trailerExtras?: string;
}

/** Writes a PDF by hand (ISO 32000-1 clause 7.5), with a right cross-reference table whatever the parts say. */
export function pdfFile(parts: PdfParts = {}): Buffer {
  const plain = Buffer.from(parts.content ?? '');
  const stream = parts.compressed ? deflateSync(plain) : plain;
  const filter = parts.compressed ? '/Filter /FlateDecode ' : '';
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox ${parts.mediaBox ?? '[0 0 240 150]'} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${parts.pageExtras ?? ''} >>`;
  const objects: readonly (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalogExtras ?? ''} >>`,
    `<< /Type /Pages /Count 1 /Kids [${parts.kids ?? '3 0 R'}] >>`,
    page,
    Buffer.concat([
      Buffer.from(`<< ${filter}/Length ${stream.length} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(parts.objects ?? []),
  ];
  return assemble(objects, parts.trailerExtras ?? '');
}

function assemble(objects: readonly (string | Buffer)[], trailerExtras: string): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  add(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailerExtras} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}
