import { compareFaces } from '@bonafide/imaging';
import { CAST, castPerson, demoScenario, drawSpecimen, selfie, selfieWithDocument } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engines, loadEngines } from './engines.ts';
import { readSelfie } from './read-faces.ts';
import { type HeldDocument, readHeldDocument } from './read-held-document.ts';

let engines: Engines;
let held: HeldDocument;
let jpeg: Buffer;

beforeAll(async () => {
  engines = await loadEngines();
  const specimen = await drawSpecimen({ ...demoScenario('anna-utopia-passport').specimen, person: castPerson('anna') });
  ({ jpeg } = await selfieWithDocument(CAST.anna, specimen.front.png, 3));
  held = await readHeldDocument(engines, jpeg);
}, 120_000);

describe('readHeldDocument', () => {
  it('finds the person, the document beside the face, and its portrait', async () => {
    expect(held).toMatchObject({ personSeen: true });
    expect(held.outline?.confidence).toBeGreaterThan(0.3);
    const [portrait] = held.portraits?.faces ?? [];
    const [person] = (await readSelfie(engines, jpeg)).faces;
    if (!portrait?.embedding || !person?.embedding) throw new Error('a face was not described');
    expect(portrait.box.width).toBeLessThan(person.box.width / 3);
    expect(compareFaces(portrait.embedding, person.embedding).distance).toBeLessThan(0.6);
  });

  it('finds no document on an ordinary selfie', async () => {
    expect(await readHeldDocument(engines, await selfie(CAST.anna, { seed: 4 }))).toMatchObject({
      personSeen: true,
      outline: null,
    });
  });
});
