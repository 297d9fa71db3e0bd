import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { decodeImage } from '@bonafide/imaging';
import sharp from 'sharp';
import type { Reader } from './reader.ts';

const run = promisify(execFile);

/** Tesseract reads best when the page is not larger than it was trained on. */
const PAGE_SIDE = 1600;

/** The installed program, page segmentation 6: on pages of documents better than the automatic one. Throws where it or its data are missing. */
export async function tesseract(language: string, tessdata: string | null): Promise<Reader> {
  const where = tessdata === null ? [] : ['--tessdata-dir', tessdata];
  await demandLanguage(language, where);
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

async function demandLanguage(language: string, where: readonly string[]): Promise<void> {
  const { stdout } = await run('tesseract', ['--list-langs', ...where]).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error('tesseract is not installed: apt-get install tesseract-ocr');
    throw error;
  });
  if (!stdout.split('\n').includes(language))
    throw new Error(
      `tesseract has no data for ${language}: apt-get install tesseract-ocr-${language}, or --tessdata FOLDER`,
    );
}

/** PNG bytes of a photo or a PDF's page, turned as the camera says: opened for everybody in the same way. */
export async function uprightPage(path: string): Promise<Buffer> {
  const { data, width, height } = await decodeImage(await readFile(path));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: PAGE_SIDE, height: PAGE_SIDE, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
