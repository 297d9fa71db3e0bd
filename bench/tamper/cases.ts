import { type Box, mapQuad, type Point, type Quad, quadOfBox } from '@bonafide/domain';
import {
  DESIGNS,
  type Design,
  type DesignSplit,
  type DigitalEdit,
  type DrawnSide,
  decodeImage,
  documentSurface,
  drawDesignSide,
  type Exposure,
  editDigitally,
  encodeJpeg,
  expose,
  FACES,
  gluePortrait,
  hasBack,
  OCR_B,
  pastePortrait,
  phoneCamera,
  photograph,
  printOptions,
  printSurface,
  type RgbImage,
  retypeMrz,
  screenOptions,
  screenSurface,
  seededRandom,
  sendByMessenger,
} from '@bonafide/testkit';

/** Honest photos, taken by two simulated cameras, saved again, or sent by a messenger; and what is done to documents. */
export const HONEST = ['phone', 'second camera', 'saved again', 'messenger'] as const;
export type HonestName = (typeof HONEST)[number];
export type AttackName =
  | 'screen'
  | 'halftone print'
  | 'inkjet print'
  | 'photocopy'
  | 'black and white'
  | 'mrz typeface'
  | 'mrz pitch'
  | 'portrait pasted'
  | 'portrait glued'
  | DigitalEdit;

/** One photo, where things are on it, and what was done. */
export interface TamperCase {
  readonly name: HonestName | AttackName;
  readonly design: Design;
  readonly jpeg: Buffer;
  readonly corners: Quad;
  readonly portrait: Quad | null;
  readonly mrz: { readonly lines: readonly string[]; readonly quads: readonly Quad[] } | null;
  /** Printed values. */
  readonly texts: readonly Quad[];
}

const EDITS: readonly DigitalEdit[] = [
  'retyped',
  'pasted patch',
  'copied region',
  'retyped on a smooth ground',
  'enlarged patch',
  'sharpened patch',
];
const WRONG_FACES = ['grotesque', 'sans', 'typewriter', 'condensed', 'mono', 'narrow'] as const;
const WRONG_PITCHES = [0.9, 0.93, 1.07, 0.95] as const;

interface Subject {
  readonly seed: number;
  readonly design: Design;
  readonly side: DrawnSide;
  readonly flat: RgbImage;
}

/** Cameras are drawn from the seed and what is photographed, so that no two photos share one. */
const cameraFor = ({ seed }: Subject, use: number) => phoneCamera(seed * 31 + use);

async function subjectOf(seed: number, split: DesignSplit): Promise<Subject> {
  const designs = DESIGNS.filter((design) => design.split === split);
  const design = designs[(seed * 11) % designs.length] ?? designs[0];
  if (!design) throw new Error('there are no designs');
  const back = hasBack(design) && design.mrz !== null && seed % 2 === 1;
  const { side } = await drawDesignSide(design, { seed, side: back ? 'back' : 'front' });
  return { seed, design, side, flat: await decodeImage(side.png) };
}

function placed(
  { design, side }: Subject,
  {
    name,
    jpeg,
    project,
    corners,
  }: Pick<TamperCase, 'name' | 'jpeg' | 'corners'> & { project: (point: Point) => Point },
): TamperCase {
  const quad = (box: Box): Quad => mapQuad(quadOfBox(box), project);
  const mrz = side.mrz && { lines: side.mrz.lines, quads: side.mrz.boxes.map(quad) };
  const texts = side.texts.map(({ box }) => quad(box));
  return { name, design, jpeg, corners, portrait: side.portrait && quad(side.portrait), mrz, texts };
}

/** Every case of one seed, drawn one after the other: pictures are large. */
export async function* casesOf(seed: number, split: DesignSplit): AsyncGenerator<TamperCase> {
  const subject = await subjectOf(seed, split);
  const honest = await expose(documentSurface(subject.flat), cameraFor(subject, 0));
  const jpeg = await encodeJpeg(honest.image, honest.camera.quality);
  const on = (name: TamperCase['name'], bytes: Buffer, exposure: Exposure = honest) =>
    placed(subject, { name, jpeg: bytes, corners: exposure.corners, project: exposure.project });
  yield on('phone', jpeg);
  const other = await photograph(subject.side.png, { seed });
  yield placed(subject, { name: 'second camera', jpeg: other.jpeg, corners: other.corners, project: other.project });
  const random = seededRandom(seed + 4100);
  const photo = await decodeImage(jpeg);
  yield on('saved again', await encodeJpeg(photo, random.integer(65, 97)));
  yield* sentByMessenger(subject, { honest, jpeg, quality: random.integer(60, 85) });
  yield on('black and white', await encodeJpeg(withoutColour(photo), 90));
  for await (const [name, exposure] of physicalAttacks(subject)) {
    yield on(name, await encodeJpeg(exposure.image, exposure.camera.quality), exposure);
  }
  for await (const [name, image] of digitalAttacks(subject, honest, photo)) {
    yield on(name, await encodeJpeg(image, random.integer(80, 97)));
  }
}

async function* sentByMessenger(
  subject: Subject,
  { honest, jpeg, quality }: { honest: Exposure; jpeg: Buffer; quality: number },
): AsyncGenerator<TamperCase> {
  const side = 1280;
  const scale = side / honest.image.width;
  const shrink = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  yield placed(subject, {
    name: 'messenger',
    jpeg: await sendByMessenger(jpeg, side, quality),
    corners: mapQuad(honest.corners, shrink),
    project: (point) => shrink(honest.project(point)),
  });
}

function withoutColour({ width, height, data }: RgbImage): RgbImage {
  const grey = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i += 3) {
    grey.fill(0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0) + 0.5, i, i + 3);
  }
  return { width, height, data: grey };
}

async function* physicalAttacks(subject: Subject): AsyncGenerator<readonly [AttackName, Exposure]> {
  const { seed, flat, side } = subject;
  yield ['screen', await expose(await screenSurface(flat, screenOptions(seed)), cameraFor(subject, 1))];
  const method = seed % 2 === 0 ? 'halftone' : 'inkjet';
  yield [`${method} print`, await expose(printSurface(flat, printOptions(seed, method)), cameraFor(subject, 2))];
  if (seed % 2 === 0) {
    yield ['photocopy', await expose(printSurface(flat, printOptions(seed, 'photocopy')), cameraFor(subject, 3))];
  }
  if (side.mrz) {
    const face = FACES[WRONG_FACES[seed % WRONG_FACES.length] ?? 'sans'];
    const typeface = await retypeMrz(flat, side.mrz, { face, pitch: seed % 3 === 0 ? null : 1 });
    yield ['mrz typeface', await expose(documentSurface(typeface), cameraFor(subject, 4))];
    const pitch = WRONG_PITCHES[seed % WRONG_PITCHES.length] ?? 0.9;
    const pitched = await retypeMrz(flat, side.mrz, { face: OCR_B, pitch });
    yield ['mrz pitch', await expose(documentSurface(pitched), cameraFor(subject, 5))];
  }
  if (side.portrait && seed % 2 === 1) {
    const glued = gluePortrait(flat, side.portrait, await strangersPortrait(subject), seed);
    yield ['portrait glued', await expose(documentSurface(glued), cameraFor(subject, 6))];
  }
}

/** The portrait of somebody else, as another document shows it. */
async function strangersPortrait({ seed, design }: Subject): Promise<RgbImage> {
  const { side } = await drawDesignSide(design, { seed: seed + 5000, side: 'front' });
  const flat = await decodeImage(side.png);
  const { x, y, width, height } = side.portrait ?? { x: 0, y: 0, width: flat.width, height: flat.height };
  const size = { width: Math.floor(width), height: Math.floor(height) };
  const data = new Uint8Array(size.width * size.height * 3);
  for (let row = 0; row < size.height; row++) {
    const from = 3 * ((Math.floor(y) + row) * flat.width + Math.floor(x));
    data.set(flat.data.subarray(from, from + 3 * size.width), 3 * row * size.width);
  }
  return { ...size, data };
}

async function* digitalAttacks(
  subject: Subject,
  honest: Exposure,
  photo: RgbImage,
): AsyncGenerator<readonly [AttackName, RgbImage]> {
  const { seed, side, flat } = subject;
  const value = side.texts[(seed * 5) % Math.max(1, side.texts.length)];
  if (value) {
    const from = honest.project(value.box);
    const to = honest.project({ x: value.box.x + value.box.width, y: value.box.y + value.box.height });
    const box = {
      x: from.x - 4,
      y: from.y - 4,
      width: Math.max(40, to.x - from.x + 8),
      height: Math.max(20, to.y - from.y + 8),
    };
    const { width, height } = honest.camera;
    const donor = await expose(documentSurface(flat), { ...cameraFor(subject, 7), width, height });
    for (const edit of [0, 2, 4].flatMap((i) => EDITS[(seed + i) % EDITS.length] ?? [])) {
      yield [edit, await editDigitally(photo, edit, { seed, box, donor: donor.image })];
    }
  }
  if (!side.portrait) return;
  const quad = mapQuad(quadOfBox(side.portrait), honest.project);
  yield ['portrait pasted', pastePortrait(photo, quad, await strangersPortrait(subject), seed % 2 === 0 ? 0 : 12)];
}
