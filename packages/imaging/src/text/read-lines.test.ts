import { describe, expect, it } from 'vitest';
import { toGrey } from '../image/index.ts';
import type { Model, Tensor } from '../inference/index.ts';
import { LATIN_ALPHABET, REJECTED } from './latin-alphabet.ts';
import { ImageLines } from './read-lines.ts';
import { readBoxes } from './read-text.ts';
import type { LineRecogniser } from './recognise-lines.ts';

const CARD = { name: 'fake', version: '1', licence: '', origin: '', measuredOn: '', limits: '', sha256: '', bytes: 0 };
const IMAGE = { width: 600, height: 60, data: new Uint8Array(600 * 60 * 3).fill(200) };
const box = (width: number) => ({ centre: { x: 300, y: 30 }, width, height: 32, angle: 0 });

/** The blank's logit in every column; a character's lies above it. */
const SILENCE = 12;
const SURE = 12;
const UNSURE = 2;

function fakeModel(run: (input: Tensor) => Tensor): Model {
  return {
    card: CARD,
    digest: '',
    inputNames: ['x'],
    outputNames: ['y'],
    run: async ({ x }) => ({ y: run(x ?? { data: new Float32Array(), dims: [] }) }),
  };
}

/** Answers every line with one text, each character with the same logit above all others. */
function latinSaying(text: string, logit: number): Model {
  return fakeModel(({ dims }) => {
    const columns = (dims[3] ?? 0) / 2;
    const data = new Float32Array((LATIN_ALPHABET.length + 1) * columns);
    for (let c = 0; c < columns; c++) data[c] = SILENCE;
    [...text].forEach((char, i) => {
      data[(LATIN_ALPHABET.indexOf(char) + 1) * columns + 2 * i + 1] = SILENCE + logit;
    });
    return { data, dims: [1, LATIN_ALPHABET.length + 1, columns] };
  });
}

/** PP-OCR's recogniser answering one character with this probability, and how often it was asked for lines. */
function otherSaying(char: string, probability: number): { recogniser: LineRecogniser; asked: () => number } {
  let lines = 0;
  const model = fakeModel(({ dims: [count = 1] }) => {
    lines += count;
    const data = new Float32Array(count * 3);
    for (let i = 0; i < count; i++) data[i * 3 + 1] = probability;
    return { data, dims: [count, 1, 3] };
  });
  return { recogniser: { model, characters: ['', char, ' '] }, asked: () => lines };
}

async function settle(latin: Model, other: LineRecogniser, boxes = [box(200)]) {
  const lines = new ImageLines({ latin, recogniser: async () => other }, { image: IMAGE, grey: toGrey(IMAGE) });
  return (await lines.settle(boxes, await lines.read(boxes))).map(({ line }) => line.text);
}

describe('ImageLines', () => {
  it('keeps the marks and spaces that PP-OCR does not know', async () => {
    expect(await settle(latinSaying('É N', SURE), otherSaying('E', 0.99).recogniser)).toEqual(['É']);
  });

  it('takes a second opinion on doubtful lines if that one is sure', async () => {
    expect(await settle(latinSaying('ZENE', UNSURE), otherSaying('X', 0.99).recogniser)).toEqual(['X']);
    expect(await settle(latinSaying('ZENE', UNSURE), otherSaying('X', 0.7).recogniser)).toEqual(['ZENE']);
  });

  it('believes only Han text about lines in scripts that it rejects', async () => {
    expect(await settle(latinSaying(REJECTED, SURE), otherSaying('K', 0.99).recogniser)).toEqual(['']);
    expect(await settle(latinSaying(REJECTED, SURE), otherSaying('文', 0.99).recogniser)).toEqual(['文']);
  });

  it('asks about what may be a value however sure the reading is, and about sure labels never', async () => {
    const asked = async (text: string): Promise<number> => {
      const other = otherSaying('X', 0.99);
      await settle(latinSaying(text, SURE), other.recogniser);
      return other.asked();
    };
    expect(await asked('VRBA')).toBe(1);
    expect(await asked('Nr. 123')).toBe(1);
    expect(await asked('Surname')).toBe(0);
  });

  it('asks about a few lines only', async () => {
    const other = otherSaying('X', 0.99);
    await settle(
      latinSaying('ZENE', UNSURE),
      other.recogniser,
      Array.from({ length: 90 }, () => box(200)),
    );
    expect(other.asked()).toBeLessThanOrEqual(20);
  });
});

describe('readBoxes', () => {
  it('asks PP-OCR only about a reading that is kept', async () => {
    const other = otherSaying('X', 0.99);
    const readers = { latin: latinSaying('ZENE', UNSURE), recogniser: async () => other.recogniser };
    const image = { image: IMAGE, grey: toGrey(IMAGE) };
    const first = await readBoxes(readers, image, { boxes: [box(200)], direction: 0 });
    expect(first.lines.map(({ text }) => text)).toEqual(['ZENE']);
    expect(other.asked()).toBe(0);
    expect((await first.settle()).lines.map(({ text }) => text)).toEqual(['X']);
    expect(other.asked()).toBe(1);
  });
});
