import { OCR_B, SANS, textPath } from '@bonafide/testkit';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { decodeImage } from '../image/index.ts';
import { MemoryBudget } from '../inference/index.ts';
import { loadDocumentEngine } from './load-document-engine.ts';
import { readDocumentImage } from './read-document-image.ts';

const TIMEOUT_MS = 120_000;

async function card(): Promise<Uint8Array> {
  const lines = [
    'UTOPIA IDENTITY CARD',
    'SURNAME ERIKSSON',
    'DATE OF BIRTH 12.08.1974',
    'I<UTOD231458907<<<<<<<<<<<<<<<',
  ];
  const text = lines.map(
    (line, i) => textPath(line, { face: i < 3 ? SANS : OCR_B, x: 60, y: 80 + 120 * i, size: 32 }).svg,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="856" height="540"><rect width="100%" height="100%" fill="#dfe8e2"/>${text.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}

it('reads the same however little memory is allowed', { timeout: TIMEOUT_MS }, async () => {
  const photo = await card();
  const read = async (budget: MemoryBudget) => {
    const engine = await loadDocumentEngine({}, 1, budget);
    const readings = [];
    for (let times = 0; times < 2; times++) readings.push(await readDocumentImage(engine, await decodeImage(photo)));
    return readings.map(({ tookMs: _, ...reading }) => reading);
  };
  const resident = vi.fn(() => 1);
  const [first, second] = await read(new MemoryBudget(0, resident));
  expect(first?.lines.map(({ text }) => text)).toContain('SURNAME ERIKSSON');
  expect(second).toEqual(first);
  expect(await read(new MemoryBudget(Number.POSITIVE_INFINITY))).toEqual([first, first]);
  // The detector and PP-OCR, for each other, on both readings.
  expect(resident.mock.calls.length).toBeGreaterThanOrEqual(4);
});
