import { z } from 'zod';
import { additionalSteps } from '../additional-steps.ts';
import { allowedDocuments } from '../allowed-documents.ts';
import { flag, httpAddress, nullable, pageAddress, text } from '../fields.ts';
import type { SessionDefaults } from '../session-defaults.ts';
import { tokenRequest } from '../token-request.ts';
import { SCENARIO_EXAMPLES } from './scenarios-examples.ts';

/** What is asked of the person beside the document. */
export const SCENARIO_SELFIES = ['NONE', 'SELFIE', 'WITH_DOCUMENT', 'LIVENESS'] as const;

/** How the document lies in the frame that the hosted page shows over the camera. */
const DOCUMENT_FRAMES = ['HORIZONTAL', 'VERTICAL'] as const;

const LONGEST_STORAGE_DAYS = 3_650;
const MOST_CODES = 500;

const code = z.string().regex(/^[a-z0-9_.-]{1,100}$/, 'Must be a code');
const codes = z
  .array(code)
  .max(MOST_CODES)
  .nullable()
  .default([])
  .transform((all) => all ?? []);
const times = nullable(z.int().min(1).max(10));
const years = nullable(z.int().min(0).max(150));

const steps = {
  documents: nullable(allowedDocuments).describe('Issuing country or `ALL` -> accepted documents; null: as usual.'),
  documentFrame: z
    .enum(DOCUMENT_FRAMES)
    .nullable()
    .default('HORIZONTAL')
    .transform((frame) => frame ?? 'HORIZONTAL')
    .describe('How the frame over the camera lies. `VERTICAL` fills an upright phone: more pixels of weak cameras.'),
  selfie: z
    .enum(SCENARIO_SELFIES)
    .nullable()
    .default('SELFIE')
    .transform((mode) => mode ?? 'SELFIE')
    .describe('`LIVENESS`: a challenge; `WITH_DOCUMENT`: the document is held beside the face.'),
  additionalSteps: nullable(additionalSteps).describe('As in a token request.'),
  questionnaire: nullable(text(1, 100)).describe('Key of a questionnaire.'),
};

const judging = {
  policyId: nullable(z.guid()).describe('The decision policy; null: the usual one.'),
  checksOff: codes.describe('Checks whose findings do not count.'),
  criticalReasons: codes.describe('Reasons that are critical errors; none named: the signs of a forged photo or face.'),
  criticalErrorsBeforeBlocking: times.describe(
    'Tries with a critical error after which the session is declined; before, another photo is asked for where it can be. Null: they count as the policy has it.',
  ),
  attempts: times.describe('Times that photos can be taken, the first included; null: as usual.'),
  blockTwoDocuments: flag().describe('Decline when two different documents appear in one step.'),
  blockOtherDataOfSamePerson: flag().describe(
    'Decline when a document of the same person or number was seen earlier with other data.',
  ),
  databaseChecksAsReady: flag().describe('Tell of each database’s answer as it comes (`DATABASE_CHECK`).'),
  age: nullable(z.strictObject({ from: years, to: years })).describe('Accepted age in years, by the date of birth.'),
};

const people = {
  customerFaceList: nullable(z.guid()).describe('List of kind `customer` that approved selfies are put on.'),
  blacklist: nullable(z.guid()).describe(
    'List of kind `blacklist`: faces are searched on it, and on no other, and a match declines.',
  ),
};

const life = {
  storageDays: z
    .int()
    .min(0)
    .max(LONGEST_STORAGE_DAYS)
    .nullable()
    .default(0)
    .transform((days) => days ?? 0)
    .describe('Days after which the session is erased; 0: kept.'),
  lifetimeMinutes: nullable(z.int().min(1).max(60)).describe(
    'Minutes after its opening in which photos can be added; null: as usual.',
  ),
  successUrl: nullable(pageAddress).describe('Where the applicant goes after success.'),
  errorUrl: nullable(pageAddress).describe('Where the applicant goes after failure.'),
  unverifiedUrl: nullable(pageAddress).describe('Where the applicant goes when nothing was decided.'),
};

/** What a scenario says. Keys that do not exist are refused: a misspelt one would do nothing in silence. */
export const scenarioRules = z
  .strictObject({ ...steps, ...judging, ...people, ...life })
  .refine(({ age }) => age === null || age.from === null || age.to === null || age.from <= age.to, {
    path: ['age'],
    message: 'to must not be below from',
  });
export type ScenarioRules = z.output<typeof scenarioRules>;

const name = text(1, 100).describe('For people; one scenario of a name.');

const notification = z
  .strictObject({
    url: httpAddress,
    encryptBody: flag().describe('Encrypt the body with the secret key.'),
    statusesOnly: flag().describe('No personal data.'),
    finalOnly: flag().describe('Only the final result.'),
  })
  .describe('A notification of this scenario’s sessions, told beside the others; change it under `/v1/notifications`.');

/** Body of `POST /v1/scenarios`. */
export const scenarioRequest = z
  .object({ name, rules: scenarioRules.prefault({}), notification: nullable(notification) })
  .meta({ examples: SCENARIO_EXAMPLES.scenarioRequest });
export type ScenarioRequest = z.output<typeof scenarioRequest>;

/** Body of `PUT /v1/scenarios/{id}`. */
export const scenarioChange = z
  .object({ name: name.optional(), rules: scenarioRules })
  .meta({ examples: SCENARIO_EXAMPLES.scenarioChange });

// What is told of stored rules was parsed by the schema above; its outputs are its inputs too.
const version = z.object({ version: z.int(), createdAt: z.iso.datetime(), rules: scenarioRules });

const described = {
  id: z.uuid().describe('`scenarioId` of sessions and links (schemaId).'),
  name: z.string(),
  notificationId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
};

export const scenario = z
  .object({ ...described, inForce: version })
  .meta({ examples: SCENARIO_EXAMPLES.scenario })
  .describe('The scenario and the version in force.');
export type ScenarioAnswer = z.output<typeof scenario>;

export const createdScenario = scenario
  .extend({
    signingKey: z.string().nullable().describe('Of its notification. Shown once.'),
    secretKey: z.string().nullable().describe('Opens encrypted notifications. Shown once.'),
  })
  .meta({ examples: SCENARIO_EXAMPLES.createdScenario })
  .describe('The scenario with the keys of its notification.');

export const scenarioList = z
  .object({ scenarios: z.array(scenario) })
  .meta({ examples: SCENARIO_EXAMPLES.scenarioList })
  .describe('By name.');

export const scenarioHistory = z
  .object({ ...described, versions: z.array(version) })
  .meta({ examples: SCENARIO_EXAMPLES.scenarioHistory })
  .describe('Newest version first. Versions never change: sessions name one.');

/** Body of `POST /v1/sessions`: a token request whose scenario is named. */
export const sessionRequest = tokenRequest
  .refine(({ scenarioId }) => scenarioId !== null, { path: ['scenarioId'], message: 'Must name a scenario' })
  .meta({ examples: SCENARIO_EXAMPLES.sessionRequest });

export const createdSession = z
  .object({
    scanRef: z.uuid(),
    clientId: z.string(),
    authToken: z.string(),
    redirectUrl: z.string(),
    expiresAt: z.iso.datetime().describe('Until then it has to be opened.'),
    digitString: z.string().nullable(),
    scenario: z.object({ id: z.uuid(), version: z.int() }),
  })
  .meta({ examples: SCENARIO_EXAMPLES.createdSession })
  .describe('The session and its link.');
export type CreatedSessionAnswer = z.output<typeof createdSession>;

/** What a scenario gives to token requests that say nothing else. */
export function scenarioDefaults(rules: ScenarioRules): Readonly<Record<string, unknown>> & Partial<SessionDefaults> {
  const given = {
    allowedDocuments: rules.documents,
    tokenType: rules.selfie === 'NONE' ? 'DOCUMENT' : null,
    checkLiveness: rules.selfie === 'LIVENESS' ? true : null,
    additionalSteps: rules.additionalSteps,
    questionnaire: rules.questionnaire,
    riskAssessmentProfile: rules.policyId,
    ageLimit: rules.age?.from ?? null,
    ageMax: rules.age?.to ?? null,
    checkFaceBlacklist: rules.blacklist === null ? null : true,
    checkDocFaceBlacklist: rules.blacklist === null ? null : true,
    sessionLength: rules.lifetimeMinutes === null ? null : rules.lifetimeMinutes * 60,
    successUrl: rules.successUrl,
    errorUrl: rules.errorUrl,
    unverifiedUrl: rules.unverifiedUrl,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
