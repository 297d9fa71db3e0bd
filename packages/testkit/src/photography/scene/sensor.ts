import sharp from 'sharp';
import { openPixels } from '../../pixels/codec.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { seededRandom } from '../../random/random.ts';
import { motionKernel } from '../camera-faults.ts';
import { STORED_TURN } from '../photograph.ts';
import type { SceneOptions } from './scene-options.ts';

const TABLE_SIZE = 1 << 15;

/** Values of about normal distribution, drawn once: drawing two million for every picture takes too long. */
const NORMAL = ((): Float32Array => {
  const random = seededRandom(77);
  return Float32Array.from({ length: TABLE_SIZE }, () => random.normal());
})();

/** Mostly in brightness and a little in colour, as sensors have it. In place. */
function addNoise({ data }: RgbImage, deviation: number, seed: number): void {
  if (deviation === 0) return;
  let state = (Math.imul(seed + 3, 2654435761) | 1) >>> 0;
  for (let i = 0; i < data.length; i += 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const grain = (NORMAL[state >>> 17] as number) * deviation;
    for (let c = 0; c < 3; c++) {
      const colour = (NORMAL[(state >>> (5 + 3 * c)) & (TABLE_SIZE - 1)] as number) * deviation * 0.4;
      const value = (data[i + c] as number) + grain + colour + 0.5;
      data[i + c] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}

/** Lens, hand and sensor: blur, motion, then noise. Takes the scene's pixels over. */
async function throughLens(scene: RgbImage, options: SceneOptions): Promise<RgbImage> {
  let { data } = scene;
  // sharp refuses deviations below 0.3, which nobody would see.
  if (options.blur >= 0.3) data = await openPixels(scene).blur(options.blur).raw().toBuffer();
  if (options.motion >= 1) {
    const angle = seededRandom(options.seed + 4).between(0, Math.PI);
    data = await openPixels({ ...scene, data })
      .convolve(motionKernel(options.motion, angle))
      .raw()
      .toBuffer();
  }
  const seen = { ...scene, data };
  addNoise(seen, options.noise, options.seed);
  return seen;
}

/** The picture as the phone stores and sends it: JPEG bytes. */
export async function storePicture(scene: RgbImage, options: SceneOptions): Promise<Buffer> {
  const seen = openPixels(await throughLens(scene, options));
  const mirrored = options.mirrored ? seen.flop() : seen;
  const { data, info } = await mirrored
    .resize(Math.round(options.width * options.shrunk), Math.round(options.height * options.shrunk), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const turned = sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } }).rotate(
    STORED_TURN[options.orientation],
  );
  const tagged = options.orientation === 1 ? turned : turned.withMetadata({ orientation: options.orientation });
  return tagged.jpeg({ quality: options.quality, chromaSubsampling: '4:2:0' }).toBuffer();
}
