import {
  allowedCountriesOf,
  allowedTypesOf,
  COUNTRY_CODES,
  type DocumentType,
  toDocumentType,
} from '@bonafide/contract';
import { type Decision, type DocumentKind, hasBackSide, type SessionState } from '@bonafide/domain';
import { ageReturnUrl } from '../age-estimation/age-return-url.ts';
import { findStepUp } from '../age-estimation/step-up.ts';
import type { Deps } from '../deps.ts';
import { livenessStanding } from '../liveness/liveness-standing.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import { attemptsUnder } from '../policies/attempts.ts';
import { presentQuestions } from '../questionnaires/present.ts';
import { settingsUnder } from '../scenarios/scenario-terms.ts';
import { sessionPolicy } from '../scenarios/session-policy.ts';
import { listEvidence, type Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openCapture, openRequest, type SessionRequest } from '../sessions/session-secrets.ts';
import { isTimeOver } from '../sessions/session-time.ts';
import { flowTheme } from '../themes/flow-theme.ts';
import { describeEnding } from './describe-ending.ts';
import { describeFlow } from './describe-flow.ts';
import { type FlowCaller, wishedLanguages } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';
import { flowSteps } from './flow-steps.ts';

/** The document types that the hosted flow can lead through. */
const FLOW_KINDS: readonly DocumentKind[] = ['passport', 'id_card', 'residence_permit', 'driver_licence'];

/** Issuing countries that the person may choose from: the partner's, or every one. */
export function allowedCountries(request: SessionRequest): readonly string[] {
  return allowedCountriesOf(request) ?? [...COUNTRY_CODES];
}

/** Document types that the person may choose from, in the contract's words: those of one country, or of any that is allowed. */
export function allowedTypes(request: SessionRequest, country: string | null = null): readonly DocumentType[] {
  const countries = country === null ? [...(allowedCountriesOf(request) ?? []), 'ALL'] : [country];
  const accepted = new Set(countries.flatMap((code) => allowedTypesOf(request, code)));
  const all = FLOW_KINDS.map(toDocumentType);
  const offered = all.filter((type) => accepted.has(type));
  // Where nothing is left that can be photographed here, the decision says so instead of an empty page.
  return offered.length > 0 || country !== null ? offered : all;
}

const onlyOf = (countries: readonly string[]): string | null =>
  countries.length === 1 ? (countries[0] ?? null) : null;

/** The steps that must be held before the attempt can be sent. */
export function requiredSteps(session: SessionRow, capture: CaptureContext): readonly ('FRONT' | 'BACK' | 'FACE')[] {
  if (session.purpose === 'information_update') return [];
  if (session.purpose !== 'verification') return ['FACE'];
  const back = capture.documentKind !== null && hasBackSide(capture.documentKind);
  const face = session.tokenType === 'IDENTIFICATION';
  return ['FRONT', ...(back ? (['BACK'] as const) : []), ...(face ? (['FACE'] as const) : [])];
}

/** What the page of `tab` may know about a session. */
export async function loadFlow(
  deps: Deps,
  reader: Reader,
  of: { readonly session: SessionRow; readonly tab: string; readonly languages?: FlowCaller['languages'] },
): Promise<FlowOutcome> {
  const { session, tab } = of;
  const request = openRequest(deps, session);
  const partner = await findPartnerById(reader, session.partnerId);
  const standing = await livenessStanding(deps, reader, session);
  if (!request || !partner || !standing) return refused('invalid_token');
  const capture = openCapture(deps, session);
  const now = deps.clock.now();
  const held = await listEvidence(reader, { sessionId: session.id, attempt: session.attempt });
  const state = await stateFor(deps, reader, session);
  const types = allowedTypes(request, onlyOf(allowedCountries(request)));
  const { settings } = partnerFrom(partner);
  const policy = await sessionPolicy(reader, {
    partnerId: partner.id,
    request,
    settings: settingsUnder(settings, request.scenario),
  });
  return {
    ok: true,
    session: describeFlow({
      purpose: session.purpose,
      state,
      partnerName: partner.name,
      addressLanguage: of.languages?.address ?? null,
      testMode: partner.environment !== 'PROD',
      request: { ...request, faceRequired: requiredSteps(session, capture).includes('FACE') },
      countries: allowedCountries(request),
      documentTypes: types,
      typesWithBack: FLOW_KINDS.filter(hasBackSide).map(toDocumentType),
      chosen: {
        country: capture.selectedCountry,
        documentType: capture.documentKind && toDocumentType(capture.documentKind),
      },
      liveness: standing,
      steps: await flowSteps(deps, reader, { session, request, partner, languages: of.languages }),
      questionnaire: await presentQuestions(deps, reader, {
        session,
        held,
        languages: wishedLanguages(of.languages, request.locale),
      }),
      taken: session.state === 'awaiting_resubmission' ? [] : held.map((row) => row.step),
      attempt: session.attempt,
      attemptsAllowed: attemptsUnder(policy, deps.config),
      captureEndsAt: session.state === 'capturing' ? session.captureEndsAt : null,
      stage: session.stage,
      decision: session.decision as Decision | null,
      ownsSession: capture.activeTab === null || capture.activeTab === tab,
      theme: await flowTheme(reader, { partnerId: session.partnerId, theme: request.theme }),
      end: describeEnding({
        session: { ...session, state },
        request,
        settings,
        ...(session.purpose === 'age_estimation' && {
          returnUrl: await ageReturnUrl(deps, reader, { session, request }),
        }),
        now,
      }),
      now,
    }),
  };
}

/** A document that was asked for and is judged leaves a moment in which the estimation is being concluded. */
async function stateFor(deps: Deps, reader: Reader, session: SessionRow): Promise<SessionState> {
  if (isTimeOver(session, deps.clock.now())) return 'expired';
  if (session.purpose !== 'age_estimation' || session.state !== 'in_review') return session.state;
  const stepUp = await findStepUp(deps, reader, session);
  return stepUp?.over ? 'processing' : session.state;
}
