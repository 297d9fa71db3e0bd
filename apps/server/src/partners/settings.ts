import { PRESENTATION_POLICIES } from '@bonafide/checks';
import {
  AML_THRESHOLD,
  configuredSteps,
  POA_DOCUMENTS,
  POST_MESSAGE_CASES,
  POST_MESSAGE_FORMATS,
  sessionDefaults,
} from '@bonafide/contract';
import { LIVENESS_MODES } from '@bonafide/domain';
import { STANDARD_LIVENESS_POLICY } from '@bonafide/liveness';
import { z } from 'zod';

/** Contract section 13: one host, the API key selects the environment. */
export const ENVIRONMENTS = ['DEV', 'TEST', 'PROD', 'DEMO'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

const settingsSchema = z.object({
  /** `callbackUrl` in the token request is honoured; otherwise it is refused. */
  callbackUrlAllowed: z.boolean(),
  /** `POST /api/v2/process` is allowed. */
  directProcessingAllowed: z.boolean(),
  /** Webhooks may go to loopback addresses. For sandboxes on the same machine only. */
  allowLoopbackWebhooks: z.boolean(),
  /** People review what the machine does not decide; otherwise such a session ends with what the machine has. */
  reviewEnabled: z.boolean(),
  /** Specimens of Utopia are verified like documents, for trying the product out. */
  acceptSpecimens: z.boolean(),
  /** Every webhook is called `IDENTIFICATION`, as before events had names of their own. */
  legacyWebhookEvent: z.boolean(),
  /** The webhook of face authentications writes `SUCCESS` instead of `Success`, as the vendor's older pages do. */
  upperCaseFaceStatus: z.boolean(),
  /** What no reviewer has said yet is "" in `manual*` instead of null, as older clients expect it. */
  emptyManualStatus: z.boolean(),
  /** A token that names a theme which the partner does not have is refused; else it looks as usual. */
  strictThemes: z.boolean(),
  /** How presence is shown in the hosted flow; `checkLiveness` of a session asks for `active` all the same. */
  liveness: z.enum(LIVENESS_MODES),
  /** The decision policy (its id) of sessions that name none; null: the standard one. */
  policy: z.uuid().nullable(),
  /** What advisory signs of a challenge decide. */
  livenessPolicy: z.object({
    flash: z.enum(['advisory', 'required']),
    virtualCamera: z.enum(['advisory', 'refused']),
  }),
  /** What traces of presentation attacks on a selfie lead to: a tag, a human, or a refusal. */
  presentationPolicy: z.enum(PRESENTATION_POLICIES),
  /** Earlier documents with the same number are compared also where a session does not ask for duplicates. */
  documentHistory: z.boolean(),
  /** Each database's answer is told as it comes, as an event of its own. */
  databaseChecksAsReady: z.boolean(),
  /** List of people (its id) that the selfies of approved verifications are put on; null: none. */
  customerList: z.uuid().nullable(),
  /** Verifications are told of entries of lists that score this much, in per cent. */
  amlThreshold: z.int().min(AML_THRESHOLD.least).max(AML_THRESHOLD.most),
  /** Whether somebody is the one on a list is judged by two reviewers. */
  screeningFourEyes: z.boolean(),
  /** How the hosted flow tells an embedding page that it is over. */
  postMessageFormat: z.enum(POST_MESSAGE_FORMATS),
  postMessageCase: z.enum(POST_MESSAGE_CASES),
  /** Whoever waits for a reviewer goes where the machine's own result leads. */
  redirectByAutomaticResult: z.boolean(),
  /** Nobody waits for the result: the flow is over once everything is sent, and leads to `unverifiedUrl`. */
  redirectAfterSubmission: z.boolean(),
  /** In a frame our own result page stays, whatever addresses the session brought. */
  displayResultsWithinIframe: z.boolean(),
  /** Eight-digit codes for mobile apps may be asked for. */
  digitStringAllowed: z.boolean(),
  /** What sessions get that ask for nothing else: switches, limits, accepted documents. */
  sessionDefaults,
  /** Papers that are asked for besides the document, in order; tokens may pick from them. */
  additionalSteps: configuredSteps,
  /** Tokens may define steps of their own, or other types, texts, fields and settings. */
  stepOverridesAllowed: z.boolean(),
  /** What people may say that their proof of address is; a paper of another kind is tagged. */
  poaDocuments: z.array(z.enum(POA_DOCUMENTS)).min(1),
  /** Countries of which a proof of address may be, ISO 3166-1 alpha-2; null: of all. */
  poaCountries: z.array(z.string().length(2)).nullable(),
  /** A proof of address must be of the country that issued the document. */
  poaSameCountry: z.boolean(),
});

/** What a partner may do. Every setting has a value: stored ones over the environment's defaults. */
export type PartnerSettings = Readonly<z.infer<typeof settingsSchema>>;

const COMMON: PartnerSettings = {
  callbackUrlAllowed: true,
  directProcessingAllowed: true,
  allowLoopbackWebhooks: false,
  reviewEnabled: true,
  acceptSpecimens: true,
  legacyWebhookEvent: false,
  upperCaseFaceStatus: false,
  emptyManualStatus: false,
  strictThemes: false,
  liveness: 'static',
  policy: null,
  livenessPolicy: STANDARD_LIVENESS_POLICY,
  presentationPolicy: 'advisory',
  documentHistory: false,
  databaseChecksAsReady: false,
  customerList: null,
  amlThreshold: AML_THRESHOLD.default,
  screeningFourEyes: false,
  postMessageFormat: 'object',
  postMessageCase: 'lower',
  redirectByAutomaticResult: false,
  redirectAfterSubmission: false,
  displayResultsWithinIframe: false,
  digitStringAllowed: true,
  sessionDefaults: {},
  additionalSteps: [],
  stepOverridesAllowed: true,
  poaDocuments: [...POA_DOCUMENTS],
  poaCountries: null,
  poaSameCountry: false,
};

/** Contract section 13: DEV has no human review. */
const DEFAULTS: Readonly<Record<Environment, PartnerSettings>> = {
  DEV: { ...COMMON, reviewEnabled: false },
  TEST: COMMON,
  PROD: { ...COMMON, acceptSpecimens: false },
  DEMO: COMMON,
};

/** The settings in force for `stored`, the partner row's `settings`. Unknown keys are ignored, as a newer version may have left them. */
export function settingsOf(environment: Environment, stored: unknown): PartnerSettings {
  return { ...DEFAULTS[environment], ...definedOnly(settingsSchema.partial().parse(stored ?? {})) };
}

function definedOnly(settings: object): Partial<PartnerSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** Settings that consist of others. */
const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  livenessPolicy: new Set(Object.keys(settingsSchema.shape.livenessPolicy.shape)),
  sessionDefaults: new Set(Object.keys(sessionDefaults.shape)),
};

/** JSON where the text is JSON, such as `true`, `18` or `["PASSPORT"]`; else the text. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a row stores after `wishes`, texts by the names of settings (`livenessPolicy.flash`), were laid over it. */
export type SettingsRead =
  | { readonly ok: true; readonly stored: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string };

/** Settings that the wishes do not name stay as they are, those that the environment gives stay unstored. */
export function withWishes(stored: unknown, wishes: Readonly<Record<string, string>>): SettingsRead {
  const wanted: Record<string, unknown> = { ...settingsSchema.partial().parse(stored ?? {}) };
  for (const [name, text] of Object.entries(wishes)) {
    const [group = '', member, ...deeper] = name.split('.');
    const usual: unknown = Object.hasOwn(COMMON, group) ? Reflect.get(COMMON, group) : undefined;
    const value = jsonOr(text);
    const nested = typeof usual === 'object' && member !== undefined && MEMBERS[group]?.has(member) === true;
    if (deeper.length > 0 || usual === undefined || (member !== undefined && !nested))
      return { ok: false, problem: `There is no setting "${name}".` };
    wanted[group] = nested ? { ...Object(usual), ...Object(wanted[group]), [member]: value } : value;
  }
  const read = settingsSchema.partial().safeParse(wanted);
  return read.success ? { ok: true, stored: read.data } : { ok: false, problem: z.prettifyError(read.error) };
}

/** What a row stores after `values` were laid over it; null takes a setting back to what the environment gives. */
export function withValues(stored: unknown, values: Readonly<Record<string, unknown>>): SettingsRead {
  const wanted: Record<string, unknown> = { ...settingsSchema.partial().parse(stored ?? {}) };
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(COMMON, name)) return { ok: false, problem: 'There is no such setting' };
    if (value === null) delete wanted[name];
    else wanted[name] = value;
  }
  const read = settingsSchema.partial().safeParse(wanted);
  if (read.success) return { ok: true, stored: read.data };
  // What was sent is not repeated: names of settings are ours, deeper keys may be anybody's.
  return { ok: false, problem: `${String(read.error.issues[0]?.path[0] ?? 'a setting')} is not valid` };
}
