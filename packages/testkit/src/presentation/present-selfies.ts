import { editHistory, writeJpeg } from '../attacks/file-traces.ts';
import { expose, type PhoneCamera, phoneCamera } from '../attacks/phone-camera.ts';
import { printOptions, printSurface } from '../attacks/print-surface.ts';
import { type ScreenOptions, screenOptions, screenSurface } from '../attacks/screen-surface.ts';
import { documentSurface, type Surface } from '../attacks/surface.ts';
import { drawBackdrop } from '../heads/backdrop.ts';
import { srgbFromLinear } from '../heads/colour.ts';
import { type Identity, renderHead } from '../heads/index.ts';
import { selfieView } from '../photography/index.ts';
import { encodeJpeg, type RgbImage } from '../pixels/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import { cutAlong, framed, heldSurface } from './held-surface.ts';
import { inkjetSurface } from './inkjet-surface.ts';
import { PRESENTATION_SPECIES, type PresentationSpecies, type Presented } from './species.ts';

/** One photo of what is before the camera. */
export interface PresentedSelfie {
  readonly presented: Presented;
  readonly jpeg: Buffer;
}

interface Scene {
  readonly seed: number;
  /** The person as a perfect camera would see them, with their own room. */
  readonly picture: RgbImage;
  /** Where the attacker is. */
  readonly room: RgbImage;
}

const PICTURE = { width: 720, height: 960 } as const;
const ROOM = { width: 360, height: 480 } as const;
const BEZEL = [0.012, 0.012, 0.014] as const;
const PAPER = [0.8, 0.79, 0.77] as const;

/**
 * The same person before a front camera, and every species of attack with that person's picture, one after the other. Person,
 * rooms, instruments and cameras are drawn from the seed; no two photos share a camera.
 */
export async function* presentSelfies(identity: Identity, seed: number): AsyncGenerator<PresentedSelfie> {
  const picture = renderHead(identity, { ...selfieView(seed), ...PICTURE, samples: 2, grain: 0 });
  const scene = { seed, picture, room: drawRoom(seed + 6000) };
  yield { presented: 'bona_fide', jpeg: await photographed(documentSurface(picture), cameraFor(seed, 0, FILLED)) };
  for (const species of PRESENTATION_SPECIES) yield { presented: species, jpeg: await attack(species, scene) };
}

function attack(species: PresentationSpecies, scene: Scene): Promise<Buffer> {
  switch (species) {
    case 'monitor':
    case 'phone':
      return onScreen(species, scene);
    case 'halftone_print':
    case 'inkjet_print':
    case 'borderless_print':
      return onPaper(species, scene);
    case 'cut_out':
      return cutOut(scene);
    case 'injected_render':
      return encodeJpeg(scene.picture, randomOf(scene, 8).integer(80, 95));
    case 'injected_edit':
      return edited(scene);
  }
}

const randomOf = ({ seed }: Pick<Scene, 'seed'>, use: number): Random => seededRandom(seed * 17 + use + 9100);

/** The picture fills the frame: what is photographed is the room itself. */
const FILLED = () => ({ fill: 1.01, rotation: 0, perspective: 0 });
/** An instrument held by hand, its border in the frame. */
const HELD = (random: Random) => ({
  fill: random.between(0.6, 0.86),
  rotation: random.between(-7, 7),
  perspective: random.between(0.005, 0.03),
});
/** So near that no border is seen. */
const NEAR = (random: Random) => ({ ...HELD(random), fill: random.between(1.12, 1.35) });

function cameraFor(seed: number, use: number, placing: (random: Random) => Partial<PhoneCamera>): PhoneCamera {
  const camera = phoneCamera(seed * 31 + use + 40_000);
  return { ...camera, width: PICTURE.width, height: PICTURE.height, ...placing(randomOf({ seed }, use + 20)) };
}

async function photographed(surface: Surface, camera: PhoneCamera): Promise<Buffer> {
  const { image } = await expose(surface, camera);
  return encodeJpeg(image, camera.quality);
}

/** Monitors fill the frame and have coarse pixels; phones are held, finer, and in a black frame. */
async function onScreen(species: 'monitor' | 'phone', scene: Scene): Promise<Buffer> {
  const random = randomOf(scene, species === 'monitor' ? 1 : 2);
  const isMonitor = species === 'monitor';
  const options: ScreenOptions = {
    ...screenOptions(scene.seed * 5 + (isMonitor ? 1 : 2)),
    pixelsAcross: isMonitor ? random.integer(600, 1200) : random.integer(900, 1440),
    layout: isMonitor ? 'stripes' : 'two in turns',
  };
  const shown = await screenSurface(scene.picture, options);
  const partAt = framed(shown.size, isMonitor ? 0.5 : random.between(0.03, 0.07));
  const surface = heldSurface({ shown, room: scene.room, frame: BEZEL, partAt });
  return photographed(surface, cameraFor(scene.seed, isMonitor ? 1 : 2, isMonitor ? NEAR : HELD));
}

/** Numbers of cameras and instruments, so that no two photos share one. */
const USES = { halftone_print: 3, inkjet_print: 4, borderless_print: 5, cut_out: 6 } as const;
/** Prints of 150 to 210 mm across: 85 to 170 rows of dots an inch, 270 to 500 drops an inch. */
const DOTS_ACROSS = [500, 1400] as const;
const DROPS_ACROSS = [1600, 4000] as const;

function print(species: keyof typeof USES, { seed, picture }: Scene): Surface {
  const random = randomOf({ seed }, USES[species]);
  if (species === 'inkjet_print') return inkjetSurface(picture, random.between(...DROPS_ACROSS));
  const options = printOptions(seed * 5 + USES[species], 'halftone');
  return printSurface(picture, { ...options, margin: 0, dotsAcross: random.between(...DOTS_ACROSS) });
}

async function onPaper(species: 'halftone_print' | 'inkjet_print' | 'borderless_print', scene: Scene): Promise<Buffer> {
  const use = USES[species];
  const shown = print(species, scene);
  const partAt = framed(shown.size, randomOf(scene, use + 10).between(0.02, 0.06));
  const surface = heldSurface({ shown, room: scene.room, frame: PAPER, partAt });
  return photographed(surface, cameraFor(scene.seed, use, species === 'borderless_print' ? NEAR : HELD));
}

/** Head and shoulders cut out of a print, held where a head would be. */
function cutOut(scene: Scene): Promise<Buffer> {
  const shown = print('cut_out', scene);
  const head = { x: 0.5, y: 0.42, halfWidth: 0.27, halfHeight: 0.33 };
  const partAt = cutAlong(shown.size, head, randomOf(scene, 16).between(0.01, 0.05));
  const surface = heldSurface({ shown, room: scene.room, frame: PAPER, partAt });
  return photographed(surface, cameraFor(scene.seed, USES.cut_out, NEAR));
}

/** An honest photo that an editor saved. */
async function edited({ seed, picture }: Scene): Promise<Buffer> {
  const camera = cameraFor(seed, 9, FILLED);
  const { image } = await expose(documentSurface(picture), camera);
  const agent = randomOf({ seed }, 9).pick(['Adobe Photoshop 25.0', 'GIMP 2.10', 'Photopea', 'FaceApp 11.2']);
  return writeJpeg(image, { quality: camera.quality, software: agent, xmp: editHistory(agent) });
}

function drawRoom(seed: number): RgbImage {
  const light = drawBackdrop({ kind: 'room', seed }, ROOM.width, ROOM.height);
  const level = (value: number): number => Math.round(255 * Math.min(1, srgbFromLinear(value)));
  return { ...ROOM, data: Uint8Array.from(light, level) };
}
