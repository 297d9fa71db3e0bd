import { type FlowEnding, type FlowSession, toDocumentStatus, toFaceStatus } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import { type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { presentStatus } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';

/** How the flow ended, and where the person goes then. */
export type FlowEnd = Pick<FlowSession, 'ending' | 'returnUrl'>;

export interface EndingFacts {
  readonly session: SessionRow;
  readonly request: {
    readonly successUrl: string | null;
    readonly errorUrl: string | null;
    readonly unverifiedUrl: string | null;
  };
  readonly settings: Pick<
    PartnerSettings,
    | 'postMessageFormat'
    | 'postMessageCase'
    | 'redirectByAutomaticResult'
    | 'redirectAfterSubmission'
    | 'displayResultsWithinIframe'
  >;
  /** Where an ending leads that states do not tell apart; left out: by the state. */
  readonly returnUrl?: string | null;
  readonly now: Date;
}

type Screen = FlowEnding['screen'];

const SCREENS: Readonly<Partial<Record<SessionState, Screen>>> = {
  approved: 'approved',
  declined: 'declined',
  in_review: 'in_review',
  expired: 'expired',
  cancelled: 'cancelled',
  erased: 'expired',
};

/** Words that say nothing was wrong with a part, or that it was not looked at. */
const UNSAID: readonly string[] = [
  'DOC_VALIDATED',
  'DOC_NOT_ANALYSED',
  'FACE_MATCH',
  'FACE_NOT_CHECKED',
  'FACE_NOT_ANALYSED',
];

/** What the page shows at the end, tells an embedding page, and where it leads. To the partner's addresses nothing is added. */
export function describeEnding(facts: EndingFacts): FlowEnd {
  const { session, settings } = facts;
  const screen = screenOf(facts);
  // An age that a photo left open goes on with a document, on a page that is gone to.
  const goesOn = session.purpose === 'age_estimation' && session.state === 'in_review';
  if (screen === null || goesOn) return { ending: null, returnUrl: facts.returnUrl ?? null };
  const ending: FlowEnding = {
    screen,
    ...verdictsOf(facts, screen),
    feedback: screen === 'declined' ? feedbackOf(session) : [],
    messageFormat: settings.postMessageFormat,
    messageCase: settings.postMessageCase,
    staysInFrame: settings.displayResultsWithinIframe,
  };
  return { ending, returnUrl: facts.returnUrl === undefined ? returnUrlOf(facts, ending) : facts.returnUrl };
}

function screenOf({ session, settings, now }: EndingFacts): Screen | null {
  const { purpose, state } = session;
  if (state === 'processing') {
    return settings.redirectAfterSubmission && purpose === 'verification' ? 'submitted' : null;
  }
  return state === 'approved' && isTagged(session, now) ? 'suspected' : (SCREENS[state] ?? null);
}

function isTagged(session: SessionRow, now: Date): boolean {
  const { fraudTags, mismatchTags } = presentStatus(session, now);
  return fraudTags.length + mismatchTags.length > 0;
}

/** Before a review the machine's parts speak; where nobody reviews, what was decided. */
function verdictsOf({ session, now }: EndingFacts, screen: Screen) {
  const decision = storedDecision(session.decision);
  const review = decision?.review ?? null;
  const reviewed = review !== null && (screen === 'approved' || screen === 'suspected' || screen === 'declined');
  const status = statusOf(screen, decision, reviewed);
  const manualStatus = reviewed ? wordOf(review.outcome) : screen === 'in_review' ? 'WAITING' : null;
  const tagged = isTagged(session, now);
  return {
    status,
    manualStatus,
    autoSuspected: status === 'APPROVED' && tagged,
    manualSuspected: manualStatus === 'APPROVED' && tagged,
  } as const;
}

const wordOf = (outcome: 'approved' | 'declined') => (outcome === 'approved' ? 'APPROVED' : 'FAILED');

function statusOf(screen: Screen, decision: SessionDecision | null, reviewed: boolean): FlowEnding['status'] {
  if (screen === 'expired' || screen === 'cancelled' || screen === 'submitted') return 'UNVERIFIED';
  if (reviewed || screen === 'in_review') return automaticStatus(decision);
  return screen === 'declined' ? 'FAILED' : 'APPROVED';
}

function automaticStatus(decision: SessionDecision | null): FlowEnding['status'] {
  const parts = decision === null ? [] : [decision.document.status, decision.face.status];
  if (parts.includes('failed')) return 'FAILED';
  const passed = parts[0] === 'passed' && (parts[1] === 'passed' || parts[1] === 'not_checked');
  return passed ? 'APPROVED' : 'UNVERIFIED';
}

/** The word that was said last of each part, if it explains a refusal. */
function feedbackOf(session: SessionRow): string[] {
  const decision = storedDecision(session.decision);
  if (decision === null || session.purpose !== 'verification') return [];
  const { document, face } = decision.review ?? decision;
  const faceRequired = session.tokenType === 'IDENTIFICATION';
  const words = [toDocumentStatus(document), toFaceStatus(face, faceRequired)];
  return [...new Set(words.filter((word) => !UNSAID.includes(word)))];
}

function returnUrlOf({ request, settings }: EndingFacts, { screen, status }: FlowEnding): string | null {
  const { successUrl, errorUrl, unverifiedUrl } = request;
  if (screen === 'approved' || screen === 'suspected') return successUrl;
  if (screen === 'declined') return errorUrl;
  if (screen === 'in_review' && settings.redirectByAutomaticResult) {
    if (status === 'APPROVED') return successUrl;
    if (status === 'FAILED') return errorUrl;
  }
  return unverifiedUrl;
}
