import type { AttributeName, Quad } from '@bonafide/domain';
import { CAST } from '../heads/index.ts';
import type { Person } from '../people/index.ts';
import { type Photograph, photograph, selfie } from '../photography/index.ts';
import {
  drawSpecimen,
  type Specimen,
  type SpecimenSide,
  type SpecimenSpec,
  type SpecimenTruth,
} from '../specimens/index.ts';
import { type DemoScenario, demoScenario } from './scenarios.ts';

/** Where things are in the photograph of one side; corners clockwise from the content's top left. */
export interface PhotoTruth {
  readonly corners: Quad;
  readonly portrait: Quad | null;
  readonly mrzLines: readonly { readonly text: string; readonly quad: Quad }[];
  readonly texts: readonly { readonly attribute: AttributeName; readonly text: string; readonly quad: Quad }[];
}

/** Everything that one verification needs: photographs and selfie as JPEG bytes, and the truth about them. */
export interface DemoVerification {
  readonly scenario: DemoScenario;
  readonly person: Person;
  readonly front: Buffer;
  readonly back: Buffer | null;
  readonly selfie: Buffer;
  readonly specimen: Specimen;
  readonly truth: SpecimenTruth & { readonly front: PhotoTruth; readonly back: PhotoTruth | null };
}

function photoTruth(side: SpecimenSide, photo: Photograph): PhotoTruth {
  return {
    corners: photo.corners,
    portrait: side.portrait ? photo.projectBox(side.portrait) : null,
    mrzLines: (side.mrz?.lines ?? []).map((text, i) => {
      const box = side.mrz?.boxes[i] ?? { x: 0, y: 0, width: 0, height: 0 };
      return { text, quad: photo.projectBox(box) };
    }),
    texts: side.texts.map(({ attribute, text, box }) => ({ attribute, text, quad: photo.projectBox(box) })),
  };
}

/**
 * Plays a scenario by name (`DEMO_NAMES`): draws the document, photographs it and its holder. Some seconds of work.
 * `changes` replaces parts of the document, such as its issuer (`issuerUnderCode`). Throws on an unknown name.
 */
export async function demoVerification(name: string, changes: Partial<SpecimenSpec> = {}): Promise<DemoVerification> {
  const known = demoScenario(name);
  const scenario = { ...known, specimen: { ...known.specimen, ...changes } };
  const { seed, photo: options = {} } = scenario;
  const specimen = await drawSpecimen(scenario.specimen);
  const front = await photograph(specimen.front.png, { ...options, seed });
  const back = specimen.back ? await photograph(specimen.back.png, { ...options, seed: seed + 50 }) : null;
  return {
    scenario,
    person: scenario.specimen.person,
    front: front.jpeg,
    back: back?.jpeg ?? null,
    selfie: await selfie(CAST[scenario.selfieBy], { seed }),
    specimen,
    truth: {
      ...specimen.truth,
      front: photoTruth(specimen.front, front),
      back: specimen.back && back ? photoTruth(specimen.back, back) : null,
    },
  };
}
