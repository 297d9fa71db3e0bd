import { describe, expect, it } from 'vitest';
import { FACES, type FaceName } from '../glyphs/index.ts';
import { transliterate } from '../mrz/index.ts';
import { drawHolder, type NameLanguage } from './holder.ts';
import stocks from './name-stocks.json' with { type: 'json' };

const LANGUAGES = Object.keys(stocks) as NameLanguage[];
const FOR_VALUES = (Object.keys(FACES) as FaceName[]).filter((name) => name !== 'ocr-b');

/** Every name that holders can have, small and in capitals. */
function namesIn(language: NameLanguage): readonly string[] {
  const { female, male, surnames, places } = stocks[language];
  const names = [...female, ...male, ...surnames.flat(), ...places];
  return [...names, ...names.map((name) => name.toLocaleUpperCase(language))];
}

describe('drawHolder', () => {
  it('is the same person for the same seed, and mostly another for another', () => {
    expect(drawHolder(4, 'pl')).toEqual(drawHolder(4, 'pl'));
    const names = new Set(
      Array.from({ length: 60 }, (_, seed) => JSON.stringify({ ...drawHolder(seed, 'pl'), face: 0 })),
    );
    expect(names.size).toBe(60);
  });

  it('shares faces among many holders', () => {
    const faces = new Set(Array.from({ length: 300 }, (_, seed) => drawHolder(seed, 'fr').face));
    expect(faces.size).toBeLessThanOrEqual(40);
    expect(faces.size).toBeGreaterThan(30);
  });

  it('is grown up in 2026, and its sex is its face', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { dateOfBirth, sex, face } = drawHolder(seed, 'lt');
      const year = Number(dateOfBirth.slice(0, 4));
      expect(year).toBeGreaterThan(1930);
      expect(year).toBeLessThan(2008);
      expect(sex).toBe(face.feminine ? 'F' : 'M');
    }
  });
});

/** PT Serif has no Maltese; no design prints Maltese in it. */
const facesFor = (language: NameLanguage): readonly FaceName[] =>
  FOR_VALUES.filter((face) => !(language === 'mt' && face === 'serif'));

describe.each(LANGUAGES)('names in %s', (language) => {
  it.each(facesFor(language))('can be printed in %s', (face) => {
    const missing = new Set(namesIn(language).flatMap((name) => [...name].filter((char) => !FACES[face].has(char))));
    expect([...missing]).toEqual([]);
  });

  it('can be written into a machine-readable zone', () => {
    for (const name of namesIn(language)) expect(transliterate(name), name).toMatch(/^[A-Z][A-Z<]+$/);
  });
});
