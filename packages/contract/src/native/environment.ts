import { z } from 'zod';

/** What a partner may change of its environment by itself; the rest is the operator's. */
export const OWN_SETTINGS = [
  'reviewEnabled',
  'legacyWebhookEvent',
  'upperCaseFaceStatus',
  'emptyManualStatus',
  'strictThemes',
  'liveness',
  'policy',
  'livenessPolicy',
  'presentationPolicy',
  'documentHistory',
  'databaseChecksAsReady',
  'sessionDefaults',
  'additionalSteps',
  'poaDocuments',
  'poaCountries',
  'poaSameCountry',
  'customerList',
  'amlThreshold',
  'screeningFourEyes',
  'postMessageFormat',
  'postMessageCase',
  'redirectByAutomaticResult',
  'redirectAfterSubmission',
  'displayResultsWithinIframe',
] as const;
export type OwnSetting = (typeof OWN_SETTINGS)[number];

const values = z.record(z.string(), z.unknown());

/** Body of `PATCH /v1/environment`: what is named changes, null goes back to what the environment gives. */
export const environmentChange = z
  .object({ settings: z.partialRecord(z.enum(OWN_SETTINGS), z.unknown()) })
  .meta({ examples: [{ settings: { liveness: 'active', documentHistory: null } }] });

export const environment = z
  .object({
    environment: z.enum(['DEV', 'TEST', 'PROD', 'DEMO']),
    name: z.string().describe('Shown to applicants.'),
    settings: values.describe('Those that you can change.'),
    permissions: values.describe('Those that the operator of the installation sets.'),
    creditLimits: z
      .record(z.string(), z.int())
      .describe('Kinds of credits that are limited, and how many were granted.'),
  })
  .meta({
    examples: [
      {
        environment: 'TEST',
        name: 'Shop',
        settings: { liveness: 'static', documentHistory: false },
        permissions: { callbackUrlAllowed: true },
        creditLimits: {},
      },
    ],
  })
  .describe('The environment of your key.');
export type EnvironmentAnswer = z.output<typeof environment>;
