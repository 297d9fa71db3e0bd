import { FRAUD_SIGNALS, MISMATCHED_FIELDS, PARTNER_SIGNALS } from './reason-words.ts';
import type { FraudTag, MismatchTag } from './value-sets.ts';

const SIGNALS = { ...FRAUD_SIGNALS, ...PARTNER_SIGNALS };

/** A signal without a word of its own still shows, as what a machine could not settle: no suspicion is swallowed. */
export function toFraudTags(signals: readonly string[]): FraudTag[] {
  return unique(signals.map((signal) => own(SIGNALS, signal) ?? 'AUTO_UNVERIFIABLE'));
}

/** A contradicted field without a word of its own still shows, as a general contradiction. */
export function toMismatchTags(fields: readonly string[]): MismatchTag[] {
  return unique(fields.map((field) => own(MISMATCHED_FIELDS, field) ?? 'DOC_INFO_MISMATCH'));
}

function own<Word>(words: Readonly<Record<string, Word>>, key: string): Word | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
