import type { Point } from '@bonafide/domain';
import { type ModelCard, ModelError, readModelCard } from '../inference/index.ts';
import type { FaceMatchLimits } from './face-match-limits.ts';
import type { ModelInput } from './model-input.ts';

/**
 * What a model card says beyond origin and digest when the model is an embedder that an operator brings along, under the
 * key `embedder`. The network has one input and one output, a descriptor for each picture of a batch of any size.
 */
export interface EmbedderPlan {
  readonly input: ModelInput;
  /**
   * Where right eye, left eye, tip of the nose, right and left corner of the mouth lie on the picture, in its pixels; right
   * and left are the person's own, so the right eye lies on the left.
   */
  readonly alignment: readonly Point[];
  /** How its author compares descriptors; cosine similarities are turned into distances. */
  readonly comparison: 'euclidean' | 'cosine';
  /** Limits in the author's own measure: distances, or similarities for `cosine`. Measure them: `bench faces --card`. */
  readonly limits: FaceMatchLimits;
}

export interface EmbedderCard extends ModelCard {
  readonly embedder: EmbedderPlan;
}

/** Reads a card and checks its plan. Throws a `ModelError` for a card that does not say enough. */
export async function readEmbedderCard(url: URL): Promise<EmbedderCard> {
  const card: ModelCard & { readonly embedder?: Partial<EmbedderPlan> } = await readModelCard(url);
  const plan = card.embedder;
  const complete =
    plan !== undefined &&
    isModelInput(plan.input) &&
    plan.alignment?.length === 5 &&
    plan.alignment.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) &&
    (plan.comparison === 'euclidean' || plan.comparison === 'cosine') &&
    areLimits(plan.limits, plan.comparison);
  if (!complete) throw new ModelError('model.card_invalid', card.name);
  return { ...card, embedder: plan as EmbedderPlan };
}

/** Whether a part of a card names everything that a network's pictures need. */
export function isModelInput(input: Partial<ModelInput> | undefined): input is ModelInput {
  return (
    input !== undefined &&
    Number.isInteger(input.side) &&
    (input.side ?? 0) > 0 &&
    (input.channels === 'rgb' || input.channels === 'bgr') &&
    (input.layout === 'nchw' || input.layout === 'nhwc') &&
    input.mean?.length === 3 &&
    input.mean.every(Number.isFinite) &&
    Number.isFinite(input.factor)
  );
}

/** The match limit has to be the strictest; similarities run the other way round than distances. */
function areLimits(limits: Partial<FaceMatchLimits> | undefined, comparison: EmbedderPlan['comparison']): boolean {
  const { match = Number.NaN, review = Number.NaN, reviewPoorPortrait = Number.NaN } = limits ?? {};
  const falling = comparison === 'cosine' ? [match, reviewPoorPortrait, review] : [review, reviewPoorPortrait, match];
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = falling;
  const inScale = comparison === 'cosine' ? first < 1 && third > -1 : third > 0;
  return inScale && first >= second && second >= third;
}
