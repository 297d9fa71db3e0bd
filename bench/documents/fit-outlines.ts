import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mapQuad, type Quad } from '@bonafide/domain';
import {
  completeBeyondFrame,
  decodeImage,
  type JudgedQuad,
  loadDocumentEngine,
  logSides,
  overlap,
  proposedQuads,
  sideFeatures,
} from '@bonafide/imaging';
import { type Features, regress, regressChoice, weigh } from './fit/regression.ts';
import { isTrueSide, type SideLabel } from './fit/side-label.ts';
import { ensurePhotoSet } from './photos/photo-set.ts';
import { DEFAULT_CACHE } from './run-documents.ts';
import { calibration } from './scores/calibration.ts';
import type { PhotoTruth } from './truth.ts';

/** One quad that was proposed for the document that is meant. */
interface Proposed {
  /** Of each side that is seen. */
  readonly sides: readonly { readonly features: Features; readonly label: SideLabel }[];
  readonly features: Features;
  readonly right: boolean;
}

const GOOD = 0.9;
/** Another document's quads tell nothing about this one's. */
const SAME_DOCUMENT = 0.3;
/** Each part of the photographs is judged by weights of the others, so that confidence is not fitted on what was learnt. */
const FOLDS = 5;

const engine = await loadDocumentEngine();

/** Null where the document is not among those that the network sees first. */
async function proposedFor(folder: string, truth: PhotoTruth): Promise<readonly Proposed[] | null> {
  const { corners } = truth;
  if (corners === null) return null;
  const image = await decodeImage(await readFile(join(folder, truth.file)));
  const scale = (truth.size?.width ?? image.width) / image.width;
  const trueQuad = mapQuad(corners, ({ x, y }) => ({ x: x / scale, y: y / scale }));
  const [quads = []] = await proposedQuads(engine.outlines, image);
  const judged = quads.map((quad) => ({
    quad,
    shared: overlap(completeBeyondFrame(quad.quad, image) ?? quad.quad, trueQuad),
  }));
  if (!judged.some(({ shared }) => shared > SAME_DOCUMENT)) return null;
  return judged.map(({ quad, shared }) => ({ ...describe(quad, trueQuad), right: shared > GOOD }));
}

function describe({ quad, sides, features }: JudgedQuad, trueQuad: Quad): Omit<Proposed, 'right'> {
  const seen = sides.flatMap((side, i) =>
    side === null ? [] : [{ features: sideFeatures(side), label: isTrueSide(quad, i, trueQuad) }],
  );
  return { sides: seen, features: { ...features } };
}

/** Weights of sides, of the choice among quads, and the quads with features that follow from the first. */
function fitChoice(photos: readonly (readonly Proposed[])[]) {
  const told = photos.flat().flatMap(({ sides }) => sides.filter(({ label }) => label !== null));
  const sideWeights = regress(told.map(({ features, label }) => ({ features, right: label === true })));
  const withSides = photos.map((quads) => quads.map((quad) => ({ ...quad, features: featuresBy(quad, sideWeights) })));
  return { sideWeights, choiceWeights: regressChoice(withSides) };
}

function featuresBy({ features, sides }: Proposed, sideWeights: Features): Features {
  const probabilities = sides.map((side) => 1 / (1 + Math.exp(-weigh(sideWeights, side.features))));
  return { ...features, logSides: logSides(probabilities) };
}

type Fitted = ReturnType<typeof fitChoice>;

function chosen(quads: readonly Proposed[], { sideWeights, choiceWeights }: Fitted): Proposed | undefined {
  const judged = quads.map((quad) => ({ ...quad, features: featuresBy(quad, sideWeights) }));
  return judged.toSorted((a, b) => weigh(choiceWeights, b.features) - weigh(choiceWeights, a.features))[0];
}

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '77' },
    cache: { type: 'string', default: DEFAULT_CACHE },
  },
});
const photos: (readonly Proposed[])[] = [];
for (const seed of values.seeds.split(',').map(Number)) {
  const plan = { count: Number(values.photos), seed, split: 'training' } as const;
  const { folder, truths } = await ensurePhotoSet(values.cache, plan, () => {});
  for (const truth of truths) photos.push((await proposedFor(folder, truth)) ?? []);
  console.error(`seed ${seed}: ${photos.length} photographs`);
}
const known = photos.filter((quads) => quads.length > 0);
const fitted = fitChoice(known);
const apart = Array.from({ length: FOLDS }, (_, fold) => {
  const others = fitChoice(known.filter((__, i) => i % FOLDS !== fold));
  return known.filter((__, i) => i % FOLDS === fold).flatMap((quads) => chosen(quads, others) ?? []);
}).flat();
const samples = apart.map(({ features, right }) => ({ features: { constant: 1, ...features }, right }));
const confidence = regress(samples);
const claims = samples.map(({ features, right }) => ({
  confidence: 1 / (1 + Math.exp(-weigh(confidence, features))),
  right,
}));
console.log(
  JSON.stringify(
    {
      photos: known.length,
      right: {
        first: known.filter(([first]) => first?.right).length,
        chosen: apart.filter(({ right }) => right).length,
      },
      ...fitted,
      confidence,
      calibration: calibration(claims),
    },
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value),
    2,
  ),
);
