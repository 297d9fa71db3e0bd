import sharp from 'sharp';

/**
 * Makes a film of `count` frames from a few, each held for a while and with a mark of its own in the corner: no real camera gives
 * the same picture twice, and the server takes one that comes again for a replay.
 */
export function withOwnMark(frames: readonly Buffer[], count: number, held = 3): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const background = { r: index % 256, g: (index * 7) % 256, b: (index * 31) % 256 };
      const mark = { create: { width: 16, height: 16, channels: 3 as const, background } };
      const frame = frames[Math.floor(index / held) % frames.length];
      return sharp(frame)
        .composite([{ input: mark, left: 0, top: 0 }])
        .jpeg({ quality: 90 })
        .toBuffer();
    }),
  );
}
