import type { Box } from '@bonafide/domain';
import { type ModelInput, tensorOf } from '../face/model-input.ts';
import { cutCrop } from '../face/planar-crop.ts';
import type { RgbImage } from '../image/index.ts';
import { type LoadModel, loadModel, type Model } from '../inference/index.ts';
import { type AttackDetectorPlan, readAttackDetectorCard } from './attack-detector-card.ts';

/** A network that tells presentation attacks from people, with its author's limit. */
export interface AttackDetector {
  readonly name: string;
  /** SHA-256 of the network's file. */
  readonly digest: string;
  readonly limit: number;
  /** In [0,1], 1 for a certain attack. Throws when the network does not answer as its card says. */
  readonly score: (image: RgbImage, face: Box) => Promise<number>;
}

/** A detector that an operator brings along, by its card. Throws a `ModelError` when card or file cannot be used. */
export async function loadAttackDetector(cardUrl: URL, load: LoadModel = loadModel): Promise<AttackDetector> {
  const { attackDetector: plan, name } = await readAttackDetectorCard(cardUrl);
  const model = await load(cardUrl);
  const { side, channels, layout, mean, std } = plan.input;
  const input: ModelInput = { side, channels, layout, mean, factor: [1 / std[0], 1 / std[1], 1 / std[2]] };
  return {
    name,
    digest: model.digest,
    limit: plan.limit,
    score: async (image, face) => {
      const outputs = await outputsOf(model, image, { face, crop: plan.crop, input });
      return attackScore(outputs, plan.output);
    },
  };
}

/** The square about the middle of the face, what lies off the image being black. */
async function outputsOf(
  model: Model,
  image: RgbImage,
  { face, crop, input }: { readonly face: Box; readonly crop: number; readonly input: ModelInput },
): Promise<readonly number[]> {
  const side = crop * Math.max(face.width, face.height);
  const scale = side / input.side;
  const left = face.x + face.width / 2 - side / 2;
  const top = face.y + face.height / 2 - side / 2;
  // Pixels are meant by their middles.
  const offset = scale / 2 - 0.5;
  const toImage = { a: scale, b: 0, tx: left + offset, c: 0, d: scale, ty: top + offset };
  const picture = cutCrop(image, toImage, input.side, input.side);
  const [inputName = '', outputName = ''] = [model.inputNames[0], model.outputNames[0]];
  const output = (await model.run({ [inputName]: tensorOf([picture], input) }))[outputName];
  return [...(output?.data ?? [])];
}

/** What the card makes of the network's numbers, as the chance of an attack. */
export function attackScore(
  outputs: readonly number[],
  { index, meaning, activation }: AttackDetectorPlan['output'],
): number {
  const raw = outputs[index];
  if (raw === undefined || !Number.isFinite(raw)) throw new Error('the network has no such output');
  const chance = Math.max(0, Math.min(1, activated(outputs, raw, activation)));
  return meaning === 'attack' ? chance : 1 - chance;
}

function activated(
  outputs: readonly number[],
  raw: number,
  activation: AttackDetectorPlan['output']['activation'],
): number {
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-raw));
  if (activation === 'none') return raw;
  return 1 / outputs.reduce((sum, other) => sum + Math.exp(other - raw), 0);
}
