import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertRecognitionNet } from './recognition-net.ts';
import { convertGraphModel } from './tfjs-graph.ts';

interface Sources {
  readonly human: string;
  readonly faceApi: string;
}

/** What is converted: the folder under `models/`, the file there, and how its bytes come about. */
const CONVERSIONS = [
  { folder: 'face-detection', file: 'blazeface.onnx', convert: convertDetector },
  { folder: 'face-mesh', file: 'face-mesh.onnx', convert: convertMesh },
  { folder: 'face-recognition', file: 'face-recognition.onnx', convert: convertRecognition },
  { folder: 'face-age', file: 'face-age.onnx', convert: convertAge },
] as const;

function convertDetector({ human }: Sources): Promise<Uint8Array> {
  return convertGraphModel(join(human, 'models/blazeface.json'), {
    name: 'face-detection',
    side: 256,
    pixels: { mean: [127.5, 127.5, 127.5], factor: 1 / 127.5 },
    outputs: { scores_16: 'Identity', scores_32: 'Identity_1', boxes_16: 'Identity_2', boxes_32: 'Identity_3' },
  });
}

function convertMesh({ human }: Sources): Promise<Uint8Array> {
  return convertGraphModel(join(human, 'models/facemesh.json'), {
    name: 'face-mesh',
    side: 192,
    pixels: { mean: [0, 0, 0], factor: 1 / 255 },
    outputs: { landmarks: 'Identity_2', presence: 'Identity_1' },
  });
}

function convertRecognition({ faceApi }: Sources): Promise<Uint8Array> {
  return convertRecognitionNet(join(faceApi, 'model/face_recognition_model-weights_manifest.json'));
}

/** Keras's means of ImageNet, blue first: the network was trained on these, although human hands it plain RGB. */
function convertAge({ human }: Sources): Promise<Uint8Array> {
  return convertGraphModel(join(human, 'models/faceres.json'), {
    name: 'face-age',
    side: 224,
    pixels: { mean: [103.939, 116.779, 123.68], factor: 1, reversed: true },
    outputs: { ages: 'age_pred/Softmax', masculine: 'gender_pred/Sigmoid' },
  });
}

/** Writes the new digest and length into the model's card, and leaves the rest of the card alone. */
async function updateCard(file: string, model: Uint8Array): Promise<void> {
  const card = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  card.sha256 = createHash('sha256').update(model).digest('hex');
  card.bytes = model.length;
  await writeFile(file, `${JSON.stringify(card, null, 2)}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      human: { type: 'string' },
      'face-api': { type: 'string' },
      out: { type: 'string', default: join(import.meta.dirname, '..') },
    },
  });
  if (values.human === undefined || values['face-api'] === undefined) {
    throw new Error('usage: node models/convert/main.ts --human FOLDER --face-api FOLDER [--out FOLDER]');
  }
  for (const { folder, file, convert } of CONVERSIONS) {
    const model = await convert({ human: values.human, faceApi: values['face-api'] });
    await writeFile(join(values.out, folder, file), model);
    await updateCard(join(values.out, folder, 'card.json'), model);
    console.log(`${folder}/${file}: ${model.length} bytes`);
  }
}

await main();
