import type { Environment } from '../partners/settings.ts';

/** What a session costs. Steps of the partner's own cost `STEP_UPLOAD`, `STEP_EXTRACT` or `STEP_COMPARE` each. */
export const SESSION_CREDIT = 'IDENTIFICATION';

/** What a screening by itself costs; one within a verification is paid with it. */
export const AML_CREDIT = 'AML_CHECK';

/** What an age estimation costs; the document that it may lead to is paid with it. */
export const AGE_CREDIT = 'AGE_ESTIMATION';

/** Kinds of credits that may be limited. */
export const CREDIT_KINDS = [
  SESSION_CREDIT,
  'STEP_UPLOAD',
  'STEP_EXTRACT',
  'STEP_COMPARE',
  AML_CREDIT,
  AGE_CREDIT,
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** How many there are of each limited kind; kinds that are not named are unlimited. */
export type CreditLimits = Readonly<Record<string, number>>;

/** Contract section 13. PROD and DEMO begin without limits. */
export const STARTING_CREDITS: Readonly<Record<Environment, CreditLimits>> = {
  DEV: { [SESSION_CREDIT]: 100 },
  TEST: { [SESSION_CREDIT]: 20 },
  PROD: {},
  DEMO: {},
};
