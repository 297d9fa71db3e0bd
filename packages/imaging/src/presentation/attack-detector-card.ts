import type { ModelInput } from '../face/model-input.ts';
import { type ModelCard, ModelError, readModelCard } from '../inference/index.ts';

/**
 * What a model card says beyond origin and digest when the model is a detector of presentation attacks that an operator brings
 * along, under the key `attackDetector`. The network has one input, a picture of the face, and one output that is used: a number, or
 * one for each class.
 */
export interface AttackDetectorPlan {
  /** `(pixel - mean) / std` for pixels of 0 to 255, in the order of `channels`; `side` in pixels. */
  readonly input: Pick<ModelInput, 'side' | 'channels' | 'layout' | 'mean'> & {
    readonly std: readonly [number, number, number];
  };
  /** Side of the square about the face that the network sees, in the longer side of the face's box (forehead to chin). */
  readonly crop: number;
  readonly output: {
    /** Which of the output's numbers counts, from 0. */
    readonly index: number;
    readonly meaning: 'attack' | 'bona_fide';
    /** What makes a probability of it; `softmax` over all numbers of the output. */
    readonly activation: 'none' | 'sigmoid' | 'softmax';
  };
  /** Score in [0,1], 1 for a certain attack, from which it is told. Measure it: `bench passive --card`. */
  readonly limit: number;
}

/** Reads a card and checks its plan. Throws a `ModelError` for a card that does not say enough. */
export async function readAttackDetectorCard(
  url: URL,
): Promise<ModelCard & { readonly attackDetector: AttackDetectorPlan }> {
  const card: ModelCard & { readonly attackDetector?: Partial<AttackDetectorPlan> } = await readModelCard(url);
  const plan = card.attackDetector;
  if (!plan || !isInput(plan.input) || !isOutput(plan.output) || !isIn(plan.crop, 0.5, 8) || !isIn(plan.limit, 0, 1)) {
    throw new ModelError('model.card_invalid', card.name);
  }
  return { ...card, attackDetector: plan as AttackDetectorPlan };
}

const isIn = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

const areThree = (values: readonly number[] | undefined): boolean =>
  values?.length === 3 && values.every((value) => Number.isFinite(value));

function isInput(input: Partial<AttackDetectorPlan['input']> | undefined): boolean {
  return (
    input !== undefined &&
    Number.isInteger(input.side) &&
    isIn(input.side, 8, 1024) &&
    (input.channels === 'rgb' || input.channels === 'bgr') &&
    (input.layout === 'nchw' || input.layout === 'nhwc') &&
    areThree(input.mean) &&
    areThree(input.std) &&
    input.std?.every((std) => std > 0) === true
  );
}

function isOutput(output: Partial<AttackDetectorPlan['output']> | undefined): boolean {
  return (
    output !== undefined &&
    Number.isInteger(output.index) &&
    (output.index ?? -1) >= 0 &&
    (output.meaning === 'attack' || output.meaning === 'bona_fide') &&
    (output.activation === 'none' || output.activation === 'sigmoid' || output.activation === 'softmax')
  );
}
