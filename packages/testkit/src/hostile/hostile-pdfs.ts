import { deflateSync } from 'node:zlib';
import type { Random } from '../random/random.ts';
import type { HostileMaker } from './hostile-item.ts';
import { pdfFile } from './pdf-file.ts';

const HEX_32 = 'a'.repeat(64);

/** A form that draws itself, or two that draw each other (ISO 32000-1 clause 8.10 forbids neither in its syntax). */
function recursiveForm(): Buffer {
  const form = (other: number) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${other} 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream`;
  return pdfFile({
    content: '/X Do',
    pageExtras: '/Resources << /XObject << /X 6 0 R >> >>',
    objects: [form(7), form(6)],
  });
}

/** An image of many pixels out of few bytes. */
function imageBomb(side: number): Buffer {
  const data = deflateSync(Buffer.alloc(Math.min(2 ** 26, side * side)), { level: 9 });
  const image = Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
    ),
    data,
    Buffer.from('\nendstream'),
  ]);
  return pdfFile({
    content: 'q 240 0 0 150 0 0 cm /X Do Q',
    pageExtras: '/Resources << /XObject << /X 6 0 R >> >>',
    objects: [image],
  });
}

/** A table whose previous table is itself. */
function loopingTable(): Buffer {
  const file = pdfFile();
  const start = /startxref\n(\d+)/.exec(file.toString('latin1'))?.[1] ?? '0';
  return pdfFile({ trailerExtras: `/Prev ${start}` });
}

function nested(depth: number, [open, close]: readonly [string, string]): string {
  return open.repeat(depth) + close.repeat(depth);
}

/** Documents that ask for passwords, loop, nest without end, or unfold to far more than they are. */
export function hostilePdfs(random: Random): Readonly<Record<string, HostileMaker>> {
  const depth = random.integer(5000, 60_000);
  const padded = (text: string): Buffer => Buffer.alloc(50_000_000, text);
  return {
    'pdf-encrypted': () =>
      pdfFile({
        trailerExtras: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${HEX_32}> /U <${HEX_32}> >> /ID [<${HEX_32.slice(0, 32)}> <${HEX_32.slice(0, 32)}>]`,
      }),
    'pdf-page-tree-loop': () => pdfFile({ kids: '2 0 R 2 0 R' }),
    'pdf-form-recursion': recursiveForm,
    'pdf-table-loop': loopingTable,
    'pdf-content-bomb': () => pdfFile({ content: padded('0 0 9 9 re f '), compressed: true }),
    'pdf-spaces-bomb': () => pdfFile({ content: padded(' '), compressed: true }),
    'pdf-state-bomb': () => pdfFile({ content: padded('q '), compressed: true }),
    'pdf-image-bomb': () => imageBomb(8000),
    'pdf-image-huge-claim': () => imageBomb(100_000),
    'pdf-nested-arrays': () => pdfFile({ pageExtras: `/Deep ${nested(depth, ['[', ']'])}` }),
    'pdf-nested-dictionaries': () => pdfFile({ pageExtras: `/Deep ${nested(depth, ['<</A ', '>>'])}` }),
    'pdf-huge-page': () => pdfFile({ mediaBox: '[0 0 1e9 1e9]' }),
    'pdf-endless-page': () => pdfFile({ mediaBox: '[0 0 14400 1]' }),
    'pdf-empty-page': () => pdfFile({ mediaBox: '[0 0 0 0]' }),
    'pdf-negative-page': () => pdfFile({ mediaBox: '[100 100 -100 -1e30]' }),
    'pdf-no-pages': () => pdfFile({ kids: '' }),
    'pdf-script': () =>
      pdfFile({ catalogExtras: '/OpenAction << /S /JavaScript /JS (while\\(true\\){app.alert\\(1\\)}) >>' }),
    'pdf-header-alone': () => Buffer.from('%PDF-1.7\n'),
    'pdf-noise-before': () => Buffer.concat([Buffer.alloc(900, 'x'), pdfFile()]),
    'pdf-no-table': () => pdfFile().subarray(0, 200),
  };
}
