import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { Reader } from './reader.ts';

const run = promisify(execFile);

/** Tesseract reads best when the page is not larger than it was trained on. */
const PAGE_SIDE = 1600;

/**
 * The installed program, page segmentation 6: on pages of documents better than the automatic one. Orientation is given to
 * it by the file, as it knows no EXIF. Throws when the program is not installed.
 */
export async function tesseract(language: string, tessdata: string | null): Promise<Reader> {
  await run('tesseract', ['--version']);
  const where = tessdata === null ? [] : ['--tessdata-dir', tessdata];
  return {
    read: async (path) => {
      const page = await uprightPage(path);
      const child = run('tesseract', ['-', '-', '-l', language, '--psm', '6', ...where], { maxBuffer: 2 ** 24 });
      child.child.stdin?.end(page);
      const { stdout } = await child;
      return { text: stdout.split('\n').filter((line) => line.trim() !== ''), barcodes: [], engine: null };
    },
  };
}

/** PNG bytes, turned as the camera says. */
export function uprightPage(path: string): Promise<Buffer> {
  return sharp(path)
    .autoOrient()
    .resize({ width: PAGE_SIDE, height: PAGE_SIDE, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
