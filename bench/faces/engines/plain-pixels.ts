import sharp from 'sharp';

/** Upright interleaved RGB, as the peers are handed their pictures: the time of decoding counts for everybody. */
export interface PlainPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export async function plainPixels(bytes: Uint8Array): Promise<PlainPixels> {
  const image = sharp(bytes).autoOrient().removeAlpha().toColourspace('srgb').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
