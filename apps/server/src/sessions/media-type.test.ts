import { describe, expect, it } from 'vitest';
import { isEncryptedPdf, mediaTypeOf } from './media-type.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('mediaTypeOf', () => {
  it.each([
    ['a PNG', '\x89PNG\r\n\x1a\nIHDR', 'image/png'],
    ['a JPEG', '\xff\xd8\xff\xe0JFIF', 'image/jpeg'],
    ['a PDF', '%PDF-1.4\n', 'application/pdf'],
    ['a GIF', 'GIF89a', null],
    ['a WebP', 'RIFF....WEBP', null],
    ['half a signature', '\x89PN', null],
    ['nothing', '', null],
    ['a web page', '<html>', null],
  ])('knows %s by its first bytes', (_name, start, type) => {
    expect(mediaTypeOf(bytes(start))).toBe(type);
  });
});

describe('isEncryptedPdf', () => {
  it.each([
    ['a reference', '%PDF-1.7 trailer << /Root 1 0 R /Encrypt 12 0 R >>', true],
    ['a line break between', '%PDF-1.7 trailer << /Encrypt\n12 0 R >>', true],
    ['a dictionary in place', '%PDF-1.7 << /Type /XRef /Encrypt<< /Filter /Standard >> >>', true],
    ['only the word', '%PDF-1.7 (how to /Encrypt a file) trailer << /Root 1 0 R >>', false],
    ['the setting of metadata', '%PDF-1.7 << /EncryptMetadata false >>', false],
  ])('%s', (_name, text, encrypted) => {
    expect(isEncryptedPdf(bytes(text))).toBe(encrypted);
  });

  it('looks at the given part of a larger buffer', () => {
    const whole = bytes('/Encrypt 1 0 R %PDF-1.7 trailer');
    expect(isEncryptedPdf(whole.subarray(15))).toBe(false);
  });
});
