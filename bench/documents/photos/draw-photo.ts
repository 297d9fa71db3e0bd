import type { Box } from '@bonafide/domain';
import {
  drawPerson,
  drawSpecimen,
  hardPhoto,
  ordinaryPhoto,
  type Photograph,
  photograph,
  type Specimen,
  type SpecimenKind,
  type SpecimenSide,
  UTOPIA,
} from '@bonafide/testkit';
import type { PhotoTruth, PrintedValue } from '../truth.ts';

/** Which photos a set consists of; equal plans give equal photos. */
export interface PhotoSetPlan {
  readonly count: number;
  readonly seed: number;
  readonly split: 'held-out' | 'training';
}

export interface DrawnPhoto {
  readonly jpeg: Buffer;
  readonly truth: Omit<PhotoTruth, 'file'>;
}

const KINDS: readonly [SpecimenKind, ...SpecimenKind[]] = [
  'passport',
  'id_card',
  'residence_permit',
  'driver_licence',
  'visa',
];

/** Draws photo `index` of the plan with everything that is true of it. */
export async function drawPhoto({ seed }: PhotoSetPlan, index: number): Promise<DrawnPhoto> {
  const own = seed * 100_003 + index;
  const kind = KINDS[index % KINDS.length] ?? 'passport';
  const person = drawPerson(own);
  const specimen = await drawSpecimen({
    kind,
    person,
    issuer: UTOPIA,
    documentNumber: `X${String(1_000_000 + (own % 8_999_999))}`,
    dateOfIssue: '2021-06-16',
    dateOfExpiry: '2031-06-15',
  });
  const onBack = specimen.back !== null && index % 2 === 1;
  const side = onBack && specimen.back ? specimen.back : specimen.front;
  const photo = await photograph(side.png, index % 3 === 0 ? hardPhoto(own) : ordinaryPhoto(own));
  return { jpeg: photo.jpeg, truth: truthOf(specimen, side, photo) };
}

function truthOf(specimen: Specimen, side: SpecimenSide, photo: Photograph): DrawnPhoto['truth'] {
  const { fields } = specimen.truth;
  return {
    design: specimen.kind,
    kind: specimen.kind,
    side: side === specimen.back ? 'back' : 'front',
    issuingState: fields.issuingState ?? 'UTO',
    corners: photo.corners,
    background: 'plain',
    lines: side.mrz?.lines ?? [],
    fields: side.texts.map(({ attribute, text, box }): PrintedValue => {
      return { attribute, value: fields[attribute] ?? text, text, capHeight: capHeight(photo, box) };
    }),
    barcodes: [],
    faults: [],
  };
}

/** The box reaches from the capitals' top to a little below the baseline: 0.74 of 0.8 em. */
function capHeight(photo: Photograph, box: Box): number {
  const [topLeft, , , bottomLeft] = photo.projectBox(box);
  return Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y) * (0.74 / 0.8);
}
