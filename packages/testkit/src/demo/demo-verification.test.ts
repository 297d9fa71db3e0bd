import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../mrz/index.ts';
import { castPerson } from './cast-person.ts';
import { demoVerification } from './demo-verification.ts';
import { DEMO_NAMES, demoScenario } from './scenarios.ts';

const run = promisify(execFile);
const DRAW = join(import.meta.dirname, '..', 'commands', 'draw.ts');

describe('scenarios', () => {
  it('have a name, a story and their own document number', () => {
    const scenarios = DEMO_NAMES.map(demoScenario);
    expect(new Set(scenarios.map(({ specimen }) => specimen.documentNumber)).size).toBe(DEMO_NAMES.length);
    for (const { story } of scenarios) expect(story.length).toBeGreaterThan(20);
  });

  it('names those that exist when asked for one that does not', () => {
    expect(() => demoScenario('nobody')).toThrow('anna-utopia-passport');
  });

  it('lets another person hold the camera in the wrong-face story', () => {
    const { specimen, selfieBy } = demoScenario('noor-wrong-face');
    expect(specimen.person).toEqual(castPerson('noor'));
    expect(selfieBy).not.toBe('noor');
  });
});

describe('demoVerification', () => {
  it('gives a card two sides, with the truth in pixels of the photographs', async () => {
    const demo = await demoVerification('elif-id-card');
    expect(demo.person.givenNames).toBe('Elif Gülşen');
    expect(demo.truth.mrz?.side).toBe('back');
    expect(demo.truth.back?.mrzLines).toHaveLength(3);
    const { width = 0, height = 0 } = await sharp(demo.back ?? Buffer.alloc(0)).metadata();
    for (const { quad } of demo.truth.back?.mrzLines ?? []) {
      for (const { x, y } of quad) {
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }
    }
    expect((await sharp(demo.selfie).metadata()).format).toBe('jpeg');
  });

  it('plants exactly one wrong check digit in that story', async () => {
    const { truth } = await demoVerification('mira-wrong-check-digit');
    const line = truth.mrz?.lines[1] ?? '';
    expect(line[9]).not.toBe(checkDigit(line.slice(0, 9)));
    expect(line[19]).toBe(checkDigit(line.slice(13, 19)));
    expect(line[43]).toBe(checkDigit(line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)));
  });
});

describe('the draw command', () => {
  it('writes the photographs and the truth', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draw-'));
    try {
      await run(process.execPath, [DRAW, '--scenario', 'anna-utopia-passport', '--issuer', 'LTU', '--out', folder]);
      expect((await readdir(folder)).sort()).toEqual(['front.jpg', 'selfie.jpg', 'truth.json']);
      const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
      expect(truth.fields.surname).toBe('Eriksson');
      expect(truth.mrz.lines[0]).toMatch(/^P<LTUERIKSSON<<ANNA<MARIA<+$/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('fails with one clear line on an unknown scenario and on missing options', async () => {
    await expect(run(process.execPath, [DRAW, '--scenario', 'nobody', '--out', tmpdir()])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no scenario "nobody"'),
    });
    await expect(run(process.execPath, [DRAW])).rejects.toMatchObject({ code: 2 });
  });
});
