import { afterEach, describe, expect, it, vi } from 'vitest';
import { tesseract } from './tesseract.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('tesseract', () => {
  it('says how to install the program where it is missing', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(tesseract('eng', null)).rejects.toThrow('apt-get install tesseract-ocr');
  });
});
