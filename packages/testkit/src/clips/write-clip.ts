import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { y4mFrame, y4mHeader } from './y4m.ts';

export interface ClipOptions {
  /** How often each frame is shown; Chromium plays 30 frames a second and starts again at the end. */
  readonly holdFrames?: number;
  /** Frames are fitted into this width; the first frame's own when absent. */
  readonly width?: number;
  readonly quality?: number;
}

interface FrameSize {
  readonly width: number;
  readonly height: number;
}

const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2));

async function frameSize(frame: Buffer, width: number | undefined): Promise<FrameSize> {
  const { autoOrient } = await sharp(frame).metadata();
  const scale = (width ?? autoOrient.width) / autoOrient.width;
  return { width: even(autoOrient.width * scale), height: even(autoOrient.height * scale) };
}

const fit = (frame: Buffer, size: FrameSize): Sharp =>
  sharp(frame)
    .autoOrient()
    .resize({ ...size, fit: 'cover' });

/** Chromium decodes MJPEG only as planar 4:2:0, baseline. */
function mjpegFrame(frame: Buffer, size: FrameSize, quality: number): Promise<Buffer> {
  return fit(frame, size).jpeg({ quality, chromaSubsampling: '4:2:0', progressive: false }).toBuffer();
}

async function y4mFrameOf(frame: Buffer, size: FrameSize): Promise<Buffer> {
  const data = await fit(frame, size).removeAlpha().raw().toBuffer();
  return y4mFrame({ ...size, data });
}

/**
 * Writes a film for Chromium's `--use-file-for-fake-video-capture`, as `.mjpeg` or `.y4m` by the path's ending. Frames are
 * encoded pictures (JPEG or PNG); all get the first one's size. Throws on another ending and on no frames.
 */
export async function writeClip(path: string, frames: readonly Buffer[], options: ClipOptions = {}): Promise<void> {
  const first = frames[0];
  if (!first) throw new Error('a clip needs at least one frame');
  const kind = extname(path);
  if (kind !== '.mjpeg' && kind !== '.y4m') throw new Error('a clip is written as .mjpeg or .y4m');
  const size = await frameSize(first, options.width);
  const parts: Buffer[] = kind === '.y4m' ? [y4mHeader(size.width, size.height)] : [];
  for (const frame of frames) {
    const encoded = await (kind === '.y4m' ? y4mFrameOf(frame, size) : mjpegFrame(frame, size, options.quality ?? 85));
    for (let i = 0; i < (options.holdFrames ?? 1); i++) parts.push(encoded);
  }
  await writeFile(path, Buffer.concat(parts));
}
