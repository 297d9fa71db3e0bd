/** Weighted sum of features, name by name. */
export function weighted<T extends Readonly<Record<string, number>>>(weights: T, features: T): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);
}

/** Probability, [0,1], that a logistic regression gives. */
export function logistic<T extends Readonly<Record<string, number>>>(weights: T, features: T): number {
  return 1 / (1 + Math.exp(-weighted(weights, features)));
}
