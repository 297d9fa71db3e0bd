import type { PresentationSignalName } from '@bonafide/domain';
import type { Presented } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseFaces } from '../face/analyse-faces.ts';
import { loadFaceEngine } from '../face/load-face-engine.ts';
import { drawnSelfies } from './drawn-selfies.fixture.ts';
import { measurePresentation } from './measure-presentation.ts';

const scores = new Map<Presented, Partial<Record<PresentationSignalName, number>>>();

beforeAll(async () => {
  const engine = await loadFaceEngine();
  for (const [presented, { bytes, image }] of await drawnSelfies(1001)) {
    const { chosen } = await analyseFaces(engine, image);
    if (chosen === null) throw new Error(`no face on ${presented}`);
    const signals = await measurePresentation({ bytes, image, face: chosen.box });
    scores.set(presented, Object.fromEntries(signals.map(({ name, score }) => [name, score])));
  }
}, 120_000);

const scoreOf = (presented: Presented, name: PresentationSignalName): number => scores.get(presented)?.[name] ?? 0;
const aboveAPersons = (presented: Presented, name: PresentationSignalName): number =>
  scoreOf(presented, name) - scoreOf('bona_fide', name);

describe('measurePresentation', () => {
  it('finds the dots of prints as waves, whether their edges are seen or not', () => {
    for (const species of ['halftone_print', 'borderless_print', 'cut_out'] as const) {
      expect(aboveAPersons(species, 'print_texture'), species).toBeGreaterThan(5);
    }
  });

  it('finds the drops of an inkjet as grain, which has no waves', () => {
    expect(aboveAPersons('inkjet_print', 'print_grain')).toBeGreaterThan(1);
    expect(aboveAPersons('inkjet_print', 'print_texture')).toBeLessThan(4);
  });

  it('finds frames and edges on three sides, and none where a picture fills the image', () => {
    for (const species of ['phone', 'halftone_print', 'inkjet_print'] as const) {
      expect(scoreOf(species, 'frame_border'), species).toBeGreaterThan(0.9);
    }
    for (const species of ['bona_fide', 'injected_render'] as const) {
      expect(scoreOf(species, 'frame_border'), species).toBeLessThan(0.7);
    }
  });

  it('reads the name of an editor', () => {
    expect(scoreOf('injected_edit', 'editor_metadata')).toBe(1);
    expect(scoreOf('bona_fide', 'editor_metadata')).toBe(0);
  });

  it('has nothing to say of a clean picture that was injected', () => {
    for (const name of ['screen_texture', 'print_texture', 'print_grain', 'frame_border'] as const) {
      expect(aboveAPersons('injected_render', name), name).toBeLessThan(1.5);
    }
  });
});
