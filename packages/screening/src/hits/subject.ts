import { type NameVariant, nameVariants } from '@bonafide/names';

/** A document that the subject showed or named. */
export interface SubjectDocument {
  readonly number: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Whom to look for. Countries are ISO 3166-1 alpha-2; what is not known is left out. */
export interface Subject {
  readonly kind: 'person' | 'organisation';
  /** Every known spelling, the native one too; never empty. The best one counts. */
  readonly names: readonly [string, ...string[]];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birth?: string;
  readonly sex?: 'M' | 'F';
  readonly nationalities?: readonly string[];
  /** Where it lives or is registered. */
  readonly countries?: readonly string[];
  readonly birthPlace?: string;
  readonly documents?: readonly SubjectDocument[];
}

/** Every name to look for: those known, and the names that these tell, such as one before a marriage; each once. */
export function namesOf({ kind, names }: Pick<Subject, 'kind' | 'names'>): readonly NameVariant[] {
  if (kind === 'organisation') return names.map((text) => ({ text, worth: 1 }));
  const found = new Map<string, NameVariant>();
  for (const variant of names.flatMap(nameVariants)) {
    const known = found.get(variant.text);
    if (known === undefined || known.worth < variant.worth) found.set(variant.text, variant);
  }
  return [...found.values()];
}
