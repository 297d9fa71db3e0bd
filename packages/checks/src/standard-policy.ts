import { ENGINE_UNAVAILABLE, type Policy, type ReasonRule } from '@bonafide/domain';
import { CHECKS } from './registry.gen.ts';

/** Reasons of every check, and the one that any check may have. */
const SHARED_RULES: Readonly<Record<string, ReasonRule>> = {
  [ENGINE_UNAVAILABLE]: { effect: 'refer', rank: 1000 },
};

/** The policy that follows from what the checks themselves declare. */
export const STANDARD_POLICY: Policy = {
  name: 'standard',
  version: '1',
  parts: Object.fromEntries(CHECKS.map((check) => [check.id, check.part])),
  rules: {
    ...SHARED_RULES,
    ...Object.fromEntries(
      CHECKS.flatMap((check) => Object.entries(check.reasons).map(([code, { rule }]) => [code, rule])),
    ),
  },
};

/** Codes that checks of data alone tell: they never fail a document or a face. */
export const DATA_REASONS: ReadonlySet<string> = new Set(
  CHECKS.filter(({ part }) => part === 'data').flatMap(({ reasons }) => Object.keys(reasons)),
);
