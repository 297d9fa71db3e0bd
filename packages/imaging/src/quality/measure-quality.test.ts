import { type DocumentOutline, quadOfBox, type TextLine } from '@bonafide/domain';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbImage } from '../image/index.ts';
import { measureQuality } from './measure-quality.ts';

const SIZE = { width: 400, height: 200 };
const p = (x: number, y: number) => ({ x, y });

/** Strokes like those of print, dark blue on light paper; three rows of them. */
function page(paper = '#b4c8c0'): Sharp {
  const strokes = Array.from({ length: 120 }, (_, i) => {
    const [x, y] = [20 + (i % 40) * 9, 40 + Math.floor(i / 40) * 50];
    return `<rect x="${x}" y="${y}" width="3" height="16"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="${paper}"/><g fill="#102050">${strokes.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

async function drawn(pipeline: Sharp): Promise<RgbImage> {
  const { data, info } = await pipeline.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function line(y: number, height = 24, text = 'SURNAME BERZINS'): TextLine {
  const box = { x: 16, y, width: 370, height };
  return { text, confidence: 0.95, quad: quadOfBox(box), box };
}

const LINES = [line(36), line(86), line(136)];

const judged = (image: RgbImage, lines = LINES) => measureQuality(image, { lines, zones: [], outline: null });

/** The page's own edges, a little inside the picture. */
const OUTLINE: DocumentOutline = {
  quad: quadOfBox({ x: 30, y: 30, width: 340, height: 140 }),
  method: 'network',
  confidence: 0.9,
  format: 'ID-1',
  cutOff: false,
};

describe('measureQuality', () => {
  it('has nothing against a clear photo', async () => {
    const { issues, measurements } = judged(await drawn(page()));
    expect(issues).toEqual([]);
    expect(measurements.map(({ name }) => name)).toContain('edgeWidth');
  });

  it('names blur, and measures more of it the stronger it is', async () => {
    const widths: number[] = [];
    for (const sigma of [0.5, 2, 4]) {
      const { measurements } = judged(await drawn(page().blur(sigma)));
      widths.push(measurements.find(({ name }) => name === 'edgeWidth')?.value ?? 0);
    }
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan(0.28);
    expect(judged(await drawn(page().blur(4))).issues).toContain('blurred');
  });

  it('names blur by which lines have run into one', async () => {
    const seen = { lines: [line(30, 140), line(31, 139)], zones: [], outline: OUTLINE };
    expect(measureQuality(await drawn(page().blur(3)), seen).issues).toEqual(['blurred']);
    expect(measureQuality(await drawn(page()), seen).issues).toEqual([]);
  });

  it('names darkness', async () => {
    expect(judged(await drawn(page().linear(0.25, 0))).issues).toContain('too_dark');
  });

  it('names a lamp that fades into the paper, coloured or light, but no white paper and no white panel', async () => {
    const lamp = Buffer.from(
      '<svg width="200" height="120"><defs><radialGradient id="g"><stop offset="0.3" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><rect width="200" height="120" fill="url(#g)"/></svg>',
    );
    const panel = Buffer.from('<svg width="90" height="70"><rect width="90" height="70" fill="#fff"/></svg>');
    const issues = async (paper: string, spot: Buffer) =>
      judged(await drawn(page(paper).composite([{ input: spot, left: 120, top: 40 }]))).issues;
    expect(await issues('#b4c8c0', lamp)).toContain('glare');
    expect(await issues('#d4d4d4', lamp)).toContain('glare');
    expect(await issues('#b4c8c0', panel)).not.toContain('glare');
    expect(await issues('#ffffff', panel)).not.toContain('glare');
  });

  it('names a hand that shook, by edges far wider one way than the other', async () => {
    const along = { width: 15, height: 3, kernel: Array.from({ length: 45 }, (_, i) => (i >= 15 && i < 30 ? 1 : 0)) };
    const { issues, measurements } = judged(await drawn(page().convolve(along)));
    expect(issues).toContain('blurred');
    expect(measurements.find(({ name }) => name === 'shake')?.value).toBeGreaterThan(1.55);
  });

  it('names a document that fills little of the picture', async () => {
    const near = { lines: LINES, zones: [], outline: OUTLINE };
    const image = await drawn(page().extend({ bottom: 600, right: 600, background: '#405060' }));
    expect(measureQuality(image, near).issues).toContain('too_far');
  });

  it('says what is likeliest wrong below the limits, and nothing of a usual photo', async () => {
    const seen = { lines: LINES, zones: [], outline: OUTLINE };
    expect(measureQuality(await drawn(page().linear(0.6, 0)), seen)).toMatchObject({
      issues: [],
      likeliest: 'too_dark',
    });
    expect(measureQuality(await drawn(page('#e8ece8')), seen)).toMatchObject({ issues: [], likeliest: null });
  });

  it('takes no dark photo of a coloured document for a black and white copy', async () => {
    const { issues } = judged(await drawn(page('#b4b4a0').linear(0.25, 0)));
    expect(issues).toEqual(['too_dark']);
  });

  it('names a black and white copy', async () => {
    const copy = await drawn(page().greyscale().toColourspace('srgb'));
    const rgb = copy.data.length === SIZE.width * SIZE.height * 3 ? copy : tripled(copy);
    expect(judged(rgb).issues).toContain('black_and_white');
  });

  it('names text that is too small', async () => {
    expect(judged(await drawn(page()), [line(40, 7), line(90, 7)]).issues).toContain('too_far');
  });

  it('names what lies outside the picture, when the outline is sure', async () => {
    const image = await drawn(page());
    const cut = (confidence: number) =>
      measureQuality(image, { lines: LINES, zones: [], outline: { ...OUTLINE, confidence, cutOff: true } }).issues;
    expect(cut(0.9)).toContain('cut_off');
    expect(cut(0.4)).toContain('cut_off');
    expect(cut(0.2)).not.toContain('cut_off');
  });

  it('names fingers that reach in over the edge, but no face inside', async () => {
    const skin = (x: number) =>
      Buffer.from(`<svg width="400" height="200"><ellipse cx="${x}" cy="100" rx="50" ry="22" fill="#d8a080"/></svg>`);
    const issues = async (x: number) =>
      measureQuality(await drawn(page().composite([{ input: skin(x) }])), { lines: LINES, zones: [], outline: OUTLINE })
        .issues;
    expect(await issues(20)).toContain('covered');
    expect(await issues(200)).not.toContain('covered');
  });

  it('tells fingers from a table of the colour of skin, also where the outline takes in some of it, and in the dark', async () => {
    const finger = Buffer.from(
      '<svg width="400" height="200"><rect x="60" y="78" width="90" height="44" rx="22" fill="#d8a080"/></svg>',
    );
    const card = Buffer.from(
      '<svg width="400" height="200"><rect x="100" y="40" width="200" height="120" fill="#b4c8c0"/></svg>',
    );
    const covered = async (table: string, more: readonly Buffer[], given: { light?: number; bottom?: number }) => {
      const { light = 1, bottom = 160 } = given;
      const quad = [p(100, 40), p(300, 40), p(300, bottom), p(100, bottom)] as const;
      const drawing = page(table).composite([card, ...more].map((input) => ({ input })));
      const image = await drawn(sharp(await drawing.png().toBuffer()).linear(light, 0));
      const { measurements } = measureQuality(image, { lines: LINES, zones: [], outline: { ...OUTLINE, quad } });
      return measurements.find(({ name }) => name === 'covered')?.value ?? null;
    };
    for (const table of ['#405060', '#d09a78']) {
      expect(await covered(table, [finger], {}), table).toBeGreaterThan(0.02);
      expect(await covered(table, [], {}), table).toBe(0);
      expect(await covered(table, [], { bottom: 176 }), table).toBe(0);
    }
    expect(await covered('#405060', [finger], { light: 0.3 })).toBeGreaterThan(0.02);
  });

  it('tells how far away a document is whose text is lost', async () => {
    const quad = [p(150, 80), p(230, 80), p(230, 130), p(150, 130)] as const;
    const far = { lines: [], zones: [], outline: { ...OUTLINE, quad } };
    expect(measureQuality(await drawn(page()), far).issues).toEqual(['no_document', 'too_far']);
  });

  it('names glare on the zone alone, where its print fades in light, but no shadow and no white paper', async () => {
    const patch = (colour: string, opacity: number) =>
      Buffer.from(
        `<svg width="60" height="30"><rect width="60" height="30" fill="${colour}" opacity="${opacity}"/></svg>`,
      );
    const zones = [{ x: 16, y: 136, width: 370, height: 24 }];
    const issues = async (paper: string, spot: Buffer, seen: readonly (typeof zones)[number][]) => {
      const image = await drawn(page(paper).composite([{ input: spot, left: 200, top: 136 }]));
      return measureQuality(image, { lines: LINES, zones: seen, outline: null }).issues;
    };
    expect(await issues('#b4c8c0', patch('#fff', 0.9), zones)).toContain('glare');
    expect(await issues('#b4c8c0', patch('#fff', 0.9), [])).not.toContain('glare');
    expect(await issues('#b4c8c0', patch('#000', 0.6), zones)).not.toContain('glare');
    expect(await issues('#ffffff', patch('#fff', 0), zones)).not.toContain('glare');
  });

  it('says when there is no document', async () => {
    const image = await drawn(page());
    expect(judged(image, []).issues).toEqual(['no_document']);
    expect(judged(image, [line(40, 24, 'EXIT')]).issues).toEqual(['no_document']);
    expect(
      measureQuality(image, { lines: [], zones: [{ x: 16, y: 30, width: 370, height: 60 }], outline: null }).issues,
    ).not.toContain('no_document');
  });
});

function tripled({ width, height, data }: RgbImage): RgbImage {
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height * 3 }, (_, i) => data[Math.floor(i / 3)] ?? 0),
  };
}
