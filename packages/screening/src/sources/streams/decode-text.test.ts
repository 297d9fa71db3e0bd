import { describe, expect, it } from 'vitest';
import { memoryFile } from '../invented/invented-lists.fixture.ts';
import { decodeText, headText } from './decode-text.ts';

async function textOf(content: string | Uint8Array): Promise<string> {
  let text = '';
  for await (const piece of decodeText(memoryFile('list', content).bytes())) text += piece;
  return text;
}

const NAME = 'Žydrūnė Выдуманная 虚文 𝒳';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(NAME)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${NAME}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${NAME}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${NAME}`, 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => expect(await textOf(bytes)).toBe(NAME));

  it('believes what an XML declaration says', async () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Müller</a>';
    expect(await textOf(Buffer.from(xml, 'latin1'))).toBe(xml);
  });

  it('puts letters together that pieces of the file part', async () => {
    const long = 'ž'.repeat(5000);
    expect(await textOf(long)).toBe(long);
  });

  it.each([
    ['Latin letters without a declaration', Buffer.from('Müller', 'latin1'), 'encoding.invalid'],
    ['half a letter at the end', Buffer.from('ž').subarray(0, 1), 'encoding.invalid'],
    ['zero bytes', Buffer.from('a\0b'), 'encoding.invalid'],
    ['an encoding that does not exist', Buffer.from('<?xml version="1.0" encoding="utf-99"?>'), 'encoding.invalid'],
    ['nothing', Buffer.alloc(0), 'file.empty'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(textOf(bytes)).rejects.toMatchObject({ code });
  });

  it('never refuses the head of a file', () => {
    expect(headText(Buffer.from('\ufeff<a>'))).toBe('<a>');
    expect(headText(Buffer.from('M\xfcller', 'latin1'))).toBe('M\ufffdller');
    expect(headText(Buffer.from('<?xml version="1.0" encoding="utf-99"?><sdnList>'))).toContain('<sdnList>');
  });
});
