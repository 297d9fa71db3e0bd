import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoVerification, demoVerification, photograph } from '@bonafide/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from './run-bonafide.fixture.ts';

/** Two frames of 40 x 40 pixels, written by hand from the GIF89a specification. */
const ANIMATED_GIF = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([40, 0, 40, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ...[0, 1].map(() => Buffer.from([0x2c, 0, 0, 0, 0, 40, 0, 40, 0, 0, 2, 2, 0x4c, 1, 0])),
  Buffer.from([0x3b]),
]);

let demo: DemoVerification;
let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-cli-'));
  demo = await demoVerification('anna-utopia-passport');
  const turned = await photograph(demo.specimen.front.png, { seed: 3, orientation: 6 });
  writeFileSync(path('front.jpg'), demo.front);
  writeFileSync(path('selfie.jpg'), demo.selfie);
  writeFileSync(path('turned.jpg'), turned.jpeg);
  writeFileSync(path('empty.jpg'), '');
  writeFileSync(path('text.jpg'), 'this is no image\n');
  writeFileSync(path('cut.jpg'), demo.front.subarray(0, demo.front.length / 3));
  writeFileSync(path('animated.gif'), ANIMATED_GIF);
  writeFileSync(path('huge.jpg'), '');
  truncateSync(path('huge.jpg'), 100 * 1024 * 1024);
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Faulty {
  readonly file: string;
  readonly error?: { readonly code: string; readonly message: string };
}

const BROKEN = ['empty.jpg', 'text.jpg', 'cut.jpg', 'animated.gif', 'huge.jpg', 'missing.jpg'];
const CODES = ['image.empty', 'image.unsupported', 'image.broken', 'image.animated', 'image.too_large', 'file.missing'];

describe('bonafide mrz --json', () => {
  it('prints one line per image, reads what can be read, and names what cannot', async () => {
    const files = [...BROKEN, 'front.jpg', 'turned.jpg', 'selfie.jpg'].map(path);
    const ran = await runBonafide(['mrz', ...files, '--json']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const lines = jsonLines<Faulty & Record<string, unknown>>(ran);
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines.map(({ error }) => error?.code ?? null)).toEqual([...CODES, null, null, null]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining(['file', 'format', 'lines', 'raw', 'valid', 'fields', 'ms']),
      );
    }
    for (const read of lines.slice(BROKEN.length, -1)) {
      expect(read).toMatchObject({ format: 'TD3', lines: demo.truth.mrz?.lines, valid: true });
      expect(read.fields).toMatchObject({ surname: 'ERIKSSON', givenNames: 'ANNA MARIA', dateOfBirth: '1988-08-12' });
    }
    expect(lines.at(-1)).toMatchObject({ format: null, lines: [], raw: [], valid: false, fields: {} });
  });

  it('takes a folder for the files in it, in the order of their names', async () => {
    mkdirSync(path('few'));
    for (const name of ['b.jpg', 'a.jpg', '.hidden']) writeFileSync(join(path('few'), name), '');
    const ran = await runBonafide(['mrz', path('few'), '--json']);
    expect(jsonLines<Faulty>(ran).map(({ file }) => file)).toEqual([
      join(path('few'), 'a.jpg'),
      join(path('few'), 'b.jpg'),
    ]);
  });

  it('says the same to people', async () => {
    const { stdout } = await runBonafide(['mrz', path('front.jpg'), path('empty.jpg'), path('selfie.jpg')]);
    expect(stdout).toContain(`${path('front.jpg')}: TD3, all check digits hold`);
    expect(stdout).toContain(`${path('empty.jpg')}: the file is empty (image.empty)`);
    expect(stdout).toContain(`${path('selfie.jpg')}: no machine-readable zone`);
  });
});

describe('bonafide face', () => {
  interface Compared {
    readonly similarity: number | null;
    readonly distance: number | null;
    readonly match: boolean;
    readonly decision: string;
    readonly faces: readonly number[];
    readonly ms: number;
  }

  it('compares an image with itself as one person', async () => {
    const ran = await runBonafide(['face', 'compare', path('selfie.jpg'), path('selfie.jpg'), '--json']);
    const [compared] = jsonLines<Compared>(ran);
    expect(ran.code).toBe(0);
    expect(compared).toMatchObject({ distance: 0, match: true, decision: 'match', faces: [1, 1] });
    expect(Object.keys(compared ?? {})).toEqual(['similarity', 'distance', 'match', 'decision', 'faces', 'ms']);
  });

  it('leaves what cannot be compared to people, and fails on a file that is no image', async () => {
    const ran = await runBonafide(['face', 'compare', path('text.jpg'), path('selfie.jpg'), '--json']);
    expect(ran.code).toBe(1);
    expect(jsonLines<Compared>(ran)).toMatchObject([
      {
        similarity: null,
        distance: null,
        match: false,
        decision: 'review',
        faces: [0, 1],
        errors: [{ file: path('text.jpg'), code: 'image.unsupported' }],
      },
    ]);
  });

  it('embeds the chosen face of each image, and goes on after a broken one', async () => {
    const ran = await runBonafide(['face', 'embed', path('cut.jpg'), path('selfie.jpg'), '--json']);
    const [broken, embedded] = jsonLines<Faulty & { embedding: number[] | null; box: { width: number } | null }>(ran);
    expect(ran.code).toBe(0);
    expect(broken).toMatchObject({
      faces: 0,
      box: null,
      quality: null,
      embedding: null,
      error: { code: 'image.broken' },
    });
    expect(Object.keys(embedded ?? {})).toEqual(['file', 'faces', 'box', 'quality', 'embedding', 'ms']);
    expect(embedded?.embedding).toHaveLength(128);
    expect(embedded?.box?.width).toBeGreaterThan(50);
  });
});

describe('bonafide inspect --json', () => {
  it('prints every check and every attribute with where and how surely it was read', async () => {
    const images = ['--front', path('front.jpg'), '--selfie', path('selfie.jpg'), '--type', 'PASSPORT'];
    const ran = await runBonafide(['inspect', ...images, '--json']);
    expect(ran.code).toBe(0);
    const [report] = jsonLines<{
      readonly checks: readonly { readonly check: string; readonly status: string }[];
      readonly attributes: readonly Record<string, unknown>[];
    }>(ran);
    expect(report?.checks.find(({ check }) => check === 'mrz-check-digits')?.status).toBe('passed');
    const surname = report?.attributes.find(({ name }) => name === 'surname');
    expect(surname).toMatchObject({ value: 'ERIKSSON', raw: expect.any(String), source: expect.any(String) });
    expect(surname?.confidence).toBeGreaterThan(0.5);
    expect(surname?.region).toMatchObject({ step: 'FRONT', box: { width: expect.any(Number) } });
  });

  it('draws what it found on the picture', async () => {
    const ran = await runBonafide(['inspect', '--front', path('front.jpg'), '--overlay', path('found.png'), '--json']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const png = readFileSync(path('found.png'));
    // W3C PNG specification clause 11.2.2: the size stands in the first chunk.
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1600, 1200]);
    const misused = await runBonafide(['inspect', '--front', path('front.jpg'), '--overlay-back', path('x.png')]);
    expect(misused.code).toBe(2);
  });

  it('names every file that is no image and examines nothing', async () => {
    const ran = await runBonafide(['inspect', '--front', path('empty.jpg'), '--selfie', path('missing.jpg'), '--json']);
    expect(ran.code).toBe(1);
    expect(jsonLines<object>(ran)).toMatchObject([{ errors: [{ code: 'image.empty' }, { code: 'file.missing' }] }]);
  });
});
