export type Features = Readonly<Record<string, number>>;

export interface Sample {
  readonly features: Features;
  readonly right: boolean;
}

const ROUNDS = 1500;
const STEP = 0.2;
const MOMENTUM = 0.9;
/** Keeps weights of rare features near zero. */
const SHRINKAGE = 0.002;

/** Sum of the features by their weights. */
export function weigh(weights: Features, features: Features): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);
}

/** Logistic regression by gradient descent with momentum. */
export function regress(samples: readonly Sample[]): Features {
  const rows = samples.map(({ features, right }) => ({ row: Object.values(features), right: Number(right) }));
  return descend(samples[0]?.features ?? {}, (weights, slope) => {
    for (const { row, right } of rows) {
      const error = (1 / (1 + Math.exp(-sumOf(weights, row))) - right) / rows.length;
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + error * value;
      });
    }
  });
}

/** Conditional logistic regression: weights by which the right ones of each set come first (McFadden 1974). */
export function regressChoice(sets: readonly (readonly Sample[])[]): Features {
  const telling = sets.filter((set) => set.some(({ right }) => right) && set.some(({ right }) => !right));
  const rows = telling.map((set) => set.map(({ features, right }) => ({ row: Object.values(features), right })));
  return descend(telling[0]?.[0]?.features ?? {}, (weights, slope) => {
    for (const set of rows) {
      const likeness = set.map(({ row }) => Math.exp(sumOf(weights, row)));
      const all = likeness.reduce((sum, value) => sum + value, 0);
      const right = set.reduce((sum, one, i) => sum + (one.right ? (likeness[i] ?? 0) : 0), 0);
      set.forEach((one, i) => {
        const share = likeness[i] ?? 0;
        const error = (share / all - (one.right ? share / right : 0)) / rows.length;
        one.row.forEach((value, k) => {
          slope[k] = (slope[k] ?? 0) + error * value;
        });
      });
    }
  });
}

const sumOf = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

function descend(like: Features, addSlope: (weights: readonly number[], slope: number[]) => void): Features {
  const names = Object.keys(like);
  let weights = names.map(() => 0);
  let speed = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => SHRINKAGE * weight);
    addSlope(weights, slope);
    speed = speed.map((value, i) => MOMENTUM * value + (slope[i] ?? 0));
    weights = weights.map((weight, i) => weight - STEP * (speed[i] ?? 0));
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}
