import { type DocumentSideReading, type ExaminationInput, READING_VERSION } from '@bonafide/checks';
import type { EvidenceStep } from '@bonafide/domain';
import { databasesLookUp } from '../connectors/ask-databases.ts';
import { examinationRequest } from '../decisions/examination-request.ts';
import { canStepUp } from '../decisions/step-up.ts';
import type { Deps } from '../deps.ts';
import { recordsLookUp } from '../duplicates/look-up-records.ts';
import { findLiveness } from '../liveness/find-liveness.ts';
import { findStream } from '../liveness/find-stream.ts';
import { livenessModeOf } from '../liveness/liveness-mode.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { peopleLookUp } from '../people/look-up-people.ts';
import { isAnotherTryPossible } from '../policies/attempts.ts';
import { sessionQuestionnaire } from '../questionnaires/session-questionnaire.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import { sessionPolicy } from '../scenarios/session-policy.ts';
import { screeningLookUp } from '../screening/session-screening.ts';
import { findSession, listEvidence } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import {
  openCapture,
  openJson,
  openRequest,
  openSessionKey,
  type SessionRequest,
} from '../sessions/session-secrets.ts';
import { isHosted } from '../sessions/session-time.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';

export interface LoadedAttempt {
  readonly session: SessionRow;
  readonly input: ExaminationInput;
}

/** Papers of additional steps are examined by themselves. */
const IDENTITY_STEPS = ['FRONT', 'BACK', 'FACE'] as const satisfies readonly EvidenceStep[];

export const readingContext = (evidenceId: string): string => `reading/${evidenceId}`;

/**
 * Decrypts everything one attempt needs; null when there is nothing (left) to judge: the session is decided, erased or in
 * another attempt. Throws when an image cannot be fetched, so that the job is tried again.
 */
export async function loadAttempt(
  deps: Deps,
  of: { readonly sessionId: string; readonly attempt: number },
): Promise<LoadedAttempt | null> {
  const session = await findSession(deps.db, of.sessionId);
  if (session === null || session.state !== 'processing' || session.attempt !== of.attempt) return null;
  const request = openRequest(deps, session);
  const partner = await findPartnerById(deps.db, session.partnerId);
  if (request === null || partner === null) return null;
  const settings = settingsUnder(partnerFrom(partner).settings, request.scenario);
  const { acceptSpecimens, presentationPolicy } = settings;
  const rows = await listEvidence(deps.db, of);
  const images: Partial<Record<EvidenceStep, Uint8Array>> = {};
  for (const step of IDENTITY_STEPS) {
    const row = rows.find((one) => one.step === step);
    if (row) images[step] = await imageOf(deps, session, row);
  }
  const capture = openCapture(deps, session);
  // Whoever posts images themselves was never asked to hold the document.
  const documentInHand = isHosted(session) && livenessModeOf(session, request, settings) === 'with_document';
  const policy = await sessionPolicy(deps.db, { partnerId: partner.id, request, settings });
  const resubmissionPossible = isAnotherTryPossible(session, policy, deps.config);
  const stepUp = policy.stepUp?.ask;
  const stepUpPossible = stepUp !== undefined && canStepUp(stepUp, { session, request, capture, settings });
  return {
    session,
    input: {
      images,
      readings: readingsOf(deps, session, rows),
      request: examinationRequest({
        request,
        capture,
        resubmissionPossible,
        acceptSpecimens,
        presentationPolicy,
        documentInHand,
        policy,
        questionnaireMissing: await lacksQuestionnaire(deps, session, request),
        stepUpPossible,
      }),
      now: deps.clock.now(),
      liveness: await findLiveness(deps, deps.db, session),
      stream: await findStream(deps, deps.db, session),
      ...(await lookUps(deps, { session, request, settings, clientIp: capture.clientIp })),
    },
  };
}

interface LookedUp {
  readonly session: SessionRow;
  readonly request: SessionRequest;
  readonly settings: PartnerSettings;
  readonly clientIp: string | null;
}

/** What is looked up about the person beside the images. */
async function lookUps(deps: Deps, { session, request, settings, clientIp }: LookedUp) {
  const { documentHistory } = settings;
  const screenPerson = screeningLookUp(deps, { session, request, settings });
  return {
    lookUpPeople: peopleLookUp(deps, { session, request }),
    lookUpRecords: recordsLookUp(deps, { session, request, documentHistory }),
    askDatabases: databasesLookUp(deps, { session, settings }),
    ...(screenPerson && { screenPerson }),
    ...(clientIp !== null && {
      network: { ...(await deps.riskData.network(clientIp)), riskAsked: request.checkIpProxy },
    }),
  };
}

/** A key of another provider's questionnaire: somebody must see that nobody was asked. */
async function lacksQuestionnaire(deps: Deps, session: SessionRow, request: SessionRequest): Promise<boolean> {
  if (request.questionnaire === null || !request.questionnaireRequired) return false;
  return (await sessionQuestionnaire(deps, deps.db, session)) === null;
}

async function imageOf(deps: Deps, session: SessionRow, row: EvidenceRow): Promise<Uint8Array> {
  const bytes = await loadEvidence(deps, session, row);
  if (bytes === null) throw new Error(`evidence ${row.id} is not in the object store`);
  return bytes;
}

function readingsOf(
  deps: Deps,
  session: SessionRow,
  rows: readonly EvidenceRow[],
): Partial<Record<EvidenceStep, DocumentSideReading>> {
  const key = openSessionKey(deps, session);
  const readings: Partial<Record<EvidenceStep, DocumentSideReading>> = {};
  for (const row of rows) {
    if (!key || !row.sealedReading) continue;
    const reading = openJson<DocumentSideReading>(key, row.sealedReading, readingContext(row.id));
    // One that an earlier release made is left out: the examination reads the image again.
    const step = IDENTITY_STEPS.find((known) => known === row.step);
    if (step && reading.version === READING_VERSION) readings[step] = reading;
  }
  return readings;
}
