import { z } from 'zod';
import { text } from '../fields.ts';
import { DOCUMENT_STATUSES, FACE_STATUSES, OVERALL_STATUSES } from '../value-sets.ts';
import { paper } from './papers.ts';
import { SESSION_EXAMPLES } from './sessions-examples.ts';

const MOST_PER_PAGE = 200;

const moment = z.iso.datetime({ offset: true });
const score = z.int().min(0).max(100);
const code = z.string().regex(/^[a-z0-9_.-]{1,100}$/, 'Must be a code');

/** What narrows any list of sessions. */
export const sessionFilter = {
  from: moment.optional().describe('Made at this moment or later.'),
  to: moment.optional().describe('Made before this moment.'),
  status: z.enum(OVERALL_STATUSES).optional(),
  scenarioId: z.guid().optional(),
  clientId: text(0, 100).optional(),
  reason: code.optional().describe('A reason code of the decision, such as `document.expired`.'),
};

/** Query of `GET /v1/sessions.csv`. */
export const sessionsCsvQuery = z.object(sessionFilter);

/** Query of `GET /v1/sessions`. */
export const sessionsQuery = z.object({
  ...sessionFilter,
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(50),
  after: z.string().max(200).optional().describe('`next` of the answer before, to go on.'),
});
export type SessionsFilter = z.output<typeof sessionsCsvQuery>;

const time = z.iso.datetime().nullable();

const summary = {
  scanRef: z.uuid(),
  clientId: z.string(),
  externalRef: z.string().nullable(),
  status: z.enum(OVERALL_STATUSES),
  state: z.string().describe('The state behind the status, such as `in_review`.'),
  scenario: z.object({ id: z.uuid(), version: z.int() }).nullable(),
  reasons: z.array(z.string()).describe('Reason codes of the latest decision.'),
  riskScore: score.nullable(),
  policy: z.string().nullable().describe('Name and version of the policy that decided.'),
  createdAt: z.iso.datetime(),
  startedAt: time,
  submittedAt: time,
  decidedAt: time,
  erasedAt: time,
};

const sessionSummary = z.object(summary);
export type SessionSummary = z.output<typeof sessionSummary>;

export const sessionPage = z
  .object({ sessions: z.array(sessionSummary), next: z.string().nullable() })
  .meta({ examples: SESSION_EXAMPLES.sessionPage })
  .describe('Newest first.');

/** One change of a session, or of the partner's own set-up. */
export const auditEntry = z.object({
  id: z.uuid(),
  scanRef: z.uuid().nullable().describe('Null: a change of your own set-up.'),
  event: z.string(),
  actor: z.string(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()).describe('Codes, ids and counts.'),
  at: z.iso.datetime(),
});
export type AuditEntryAnswer = z.output<typeof auditEntry>;

const part = z.object({ status: z.string(), reason: z.string().nullable() });
const engine = z.object({ name: z.string(), version: z.string(), modelDigest: z.string().nullable() });
const side = z.object({ source: z.string(), value: z.string().nullable() });

const attribute = z.object({
  name: z.string(),
  value: z.string(),
  native: z.string().nullable(),
  source: z.string(),
  confidence: z.number(),
  conflict: z.boolean().describe('Its readings do not agree.'),
});

const check = z.object({
  check: z.string(),
  status: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  measurements: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      threshold: z.number().nullable(),
      higherMeans: z.string(),
      errorRate: z.string().nullable(),
    }),
  ),
  comparisons: z.array(z.object({ field: z.string(), left: side, right: side, agrees: z.boolean().nullable() })),
  regions: z
    .array(
      z.object({
        step: z.string(),
        box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      }),
    )
    .describe('In pixels of the stored image.'),
  engine,
  tookMs: z.number(),
});

const review = z.object({ outcome: z.string(), document: part, face: part, simulated: z.boolean() });

const decision = z.object({
  outcome: z.string(),
  document: part,
  face: part,
  fraudSignals: z.array(z.string()),
  mismatches: z.array(z.string()),
  reasons: z.array(z.string()),
  policy: z.string(),
  risk: z
    .object({
      score,
      level: z.string(),
      parts: z.array(z.object({ code: z.string(), weight: z.number(), added: z.number() })),
    })
    .nullable(),
  riskPolicy: z
    .string()
    .nullable()
    .describe('The policy that a request for information had the risk assessed by; null: the one that decided.'),
  engines: z.array(engine).describe('Models that the checks measured with.'),
  review: review.nullable().describe('What a person decided after the machine.'),
});

export const sessionDetail = z
  .object({
    ...summary,
    attempt: z.int(),
    document: z.object({ kind: z.string().nullable(), issuingState: z.string().nullable() }).nullable(),
    attributes: z.array(attribute).describe('What the document says.'),
    checks: z.array(check),
    papers: z.array(paper).describe('The additional steps.'),
    decision: decision.nullable(),
    audit: z.array(auditEntry).describe('Oldest first.'),
  })
  .meta({ examples: SESSION_EXAMPLES.sessionDetail })
  .describe('Everything about one session. Null and empty once it is erased.');
export type SessionDetail = z.output<typeof sessionDetail>;

/** Query of `GET /v1/sessions/events`. */
export const sessionEventsQuery = z.object({
  lastEventId: z.string().max(60).optional().describe('For clients that cannot send the header `Last-Event-ID`.'),
});

/** `data` of one live event. */
export const sessionEvent = z
  .object({
    scanRef: z.uuid(),
    sequence: z.int().describe('Counts the changes of the session.'),
    event: z.string(),
    actor: z.string(),
    fromState: z.string(),
    toState: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ examples: SESSION_EXAMPLES.sessionEvent });
export type SessionEventData = z.output<typeof sessionEvent>;

/** Body of `POST /v1/sessions/{id}/review`. */
export const reviewRequest = z
  .object({
    outcome: z.enum(['APPROVED', 'DECLINED']),
    document: z.enum(DOCUMENT_STATUSES).nullish().describe('What the document was found to be; `DOC_VALIDATED`: good.'),
    face: z.enum(FACE_STATUSES).nullish().describe('What the face was found to be; `FACE_MATCH`: good.'),
    note: z.string().trim().min(1).max(2_000).describe('Why; kept sealed with the session.'),
    reviewer: z
      .string()
      .regex(/^[\x21-\x7e]{1,100}$/, 'Must be an id')
      .default('api')
      .describe('Id of whoever decided.'),
  })
  .refine(({ outcome, document, face }) => outcome === 'DECLINED' || (isGood(document) && isGood(face)), {
    path: ['outcome'],
    message: 'An approval finds both parts good',
  })
  .refine(
    ({ outcome, document, face }) =>
      outcome === 'APPROVED' || !document || !face || !(isGood(document) && isGood(face)),
    { path: ['outcome'], message: 'A refusal finds one part not good' },
  )
  .meta({ examples: SESSION_EXAMPLES.reviewRequest });
export type ReviewRequest = z.output<typeof reviewRequest>;

function isGood(word: string | null | undefined): boolean {
  return word === undefined || word === null || word === 'DOC_VALIDATED' || word === 'FACE_MATCH';
}

/** Body of `POST /v1/sessions/{id}/reopen`; may be left out. */
export const reopenRequest = z
  .object({
    reviewer: z
      .string()
      .regex(/^[\x21-\x7e]{1,100}$/, 'Must be an id')
      .default('api'),
  })
  .nullish()
  .transform((value) => value ?? { reviewer: 'api' })
  .meta({ examples: SESSION_EXAMPLES.reopenRequest });

/** Query of `GET /v1/audit`. */
export const auditQuery = z.object({
  from: moment.optional(),
  to: moment.optional(),
  event: code.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(50),
  after: z.string().max(200).optional().describe('`next` of the answer before, to go on.'),
});

export const auditPage = z
  .object({ entries: z.array(auditEntry), next: z.string().nullable() })
  .meta({ examples: SESSION_EXAMPLES.auditPage })
  .describe('Newest first.');

export const sessionAudit = z
  .object({ entries: z.array(auditEntry) })
  .meta({ examples: SESSION_EXAMPLES.sessionAudit })
  .describe('Oldest first.');
