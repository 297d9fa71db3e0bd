import type { Box } from '@bonafide/domain';
import type { RgbImage } from '@bonafide/imaging';
import { type Random, seededRandom } from '@bonafide/testkit';
import sharp from 'sharp';
import type { Degradation } from './kinds.ts';

/** How far a portrait reaches beyond the face, in widths or heights of the face. */
const AROUND = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.6 } as const;

/** What print leaves of the contrast, and by how much it brightens. */
const INK = { contrast: 0.72, lift: 12 } as const;
const LINES = { strength: 11, perPixelAcross: 0.99, perPixelDown: 0.385 } as const;
const NOISE = 7;
const GLARE = { strength: 120, across: 0.62, down: 0.4, radius: 0.3 } as const;
const PAPER = { r: 212, g: 222, b: 216 } as const;

/** A document, as JPEG bytes, that bears the face of a photo; `seed` makes its noise. */
export async function drawPortrait(
  image: RgbImage,
  face: Box,
  { degradation, seed }: { degradation: Degradation; seed: number },
): Promise<Buffer> {
  const { data, width, height } = await smallPortrait(image, face, degradation);
  const portrait = Buffer.from(data);
  if (degradation.grey) drain(portrait);
  if (degradation.printed) print(portrait, width, seededRandom(seed));
  if (degradation.glare) shine(portrait, width, height);
  const page = {
    width: Math.round(width * 3.2),
    height: Math.round(height * 1.9),
    channels: 3,
    background: PAPER,
  } as const;
  const at = { left: Math.round(width * 0.2), top: Math.round(height * 0.5) };
  const flat = await sharp({ create: page })
    .composite([{ input: portrait, raw: { width, height, channels: 3 }, ...at }])
    .png()
    .toBuffer();
  const lying = sharp(flat).rotate(degradation.turned, { background: '#444444' });
  return lying.jpeg({ quality: degradation.quality }).toBuffer();
}

/** The face and what surrounds it, so small that the face is as wide as wanted. */
async function smallPortrait(image: RgbImage, face: Box, { width, blur }: Degradation) {
  const left = Math.max(0, Math.floor(face.x - AROUND.left * face.width));
  const top = Math.max(0, Math.floor(face.y - AROUND.top * face.height));
  const right = Math.min(image.width, Math.floor(face.x + (1 + AROUND.right) * face.width));
  const bottom = Math.min(image.height, Math.floor(face.y + (1 + AROUND.bottom) * face.height));
  const scale = width / face.width;
  const raw = { width: image.width, height: image.height, channels: 3 } as const;
  let small = sharp(image.data, { raw })
    .extract({ left, top, width: right - left, height: bottom - top })
    .resize(Math.max(8, Math.round((right - left) * scale)), Math.max(8, Math.round((bottom - top) * scale)));
  if (blur > 0) small = small.blur(blur);
  const { data, info } = await small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Rec. 601 luma in every channel. */
function drain(portrait: Buffer): void {
  for (let offset = 0; offset < portrait.length; offset += 3) {
    const [red = 0, green = 0, blue = 0] = portrait.subarray(offset, offset + 3);
    portrait.fill(Math.round(0.299 * red + 0.587 * green + 0.114 * blue), offset, offset + 3);
  }
}

/** Paler ink, wavy security lines of a colour each, and noise. */
function print(portrait: Buffer, width: number, random: Random): void {
  for (const [index, value] of portrait.entries()) {
    const [pixel, channel] = [Math.floor(index / 3), index % 3];
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const lines = LINES.strength * Math.sin(x * LINES.perPixelAcross + y * LINES.perPixelDown + channel);
    portrait[index] = clamped(128 + (value - 128) * INK.contrast + INK.lift + lines + NOISE * random.normal());
  }
}

/** A round reflection that burns out what lies below its middle. */
function shine(portrait: Buffer, width: number, height: number): void {
  for (const [index, value] of portrait.entries()) {
    const pixel = Math.floor(index / 3);
    const across = (pixel % width) - width * GLARE.across;
    const down = Math.floor(pixel / width) - height * GLARE.down;
    const distance = Math.hypot(across, down) / (width * GLARE.radius);
    portrait[index] = clamped(value + GLARE.strength * Math.exp(-(distance ** 2)));
  }
}

function clamped(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
