import type { NamedStep } from '@bonafide/contract';
import type { DocumentKind, StepFinding } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { Reader } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import {
  openCapture,
  openJson,
  openRequest,
  openSessionKey,
  type SessionRequest,
} from '../sessions/session-secrets.ts';
import { listStepRows, type StepRow } from './queries.ts';
import { isProofOfAddress, sessionSteps } from './session-steps.ts';

/** What is asked of one paper. */
export interface StepTerms extends Pick<NamedStep, 'name' | 'type' | 'fields'> {
  /** Field -> what the partner knows. */
  readonly known: Readonly<Record<string, string | null>>;
}

/** One step of a session, opened. */
export interface StepState {
  readonly step: StepTerms;
  readonly row: StepRow | null;
  readonly finding: StepFinding | null;
}

export const findingContext = (step: string): string => `step/${step}`;
export const termsContext = (step: string): string => `step-terms/${step}`;

/**
 * Every step of a session with what was found: those that its request asks for, and papers that were sent later by name. Empty once
 * the session is erased.
 */
export async function loadStepStates(
  db: Reader,
  deps: Pick<Deps, 'vault'>,
  of: { readonly session: SessionRow; readonly found?: DocumentKind | null },
): Promise<readonly StepState[]> {
  const { session, found = null } = of;
  const key = openSessionKey(deps, session);
  const request = openRequest(deps, session);
  if (!key || !request) return [];
  const rows = await listStepRows(db, session.id);
  const later = new Map(
    rows.flatMap(({ step, sealedTerms }) =>
      sealedTerms ? [[step, openJson<StepTerms>(key, sealedTerms, termsContext(step))] as const] : [],
    ),
  );
  const asked = sessionSteps(request, openCapture(deps, session), found).map((step) => termsOf(request, step));
  const added = [...later.values()].filter(({ name }) => asked.every((step) => step.name !== name));
  return [...asked, ...added].map((first) => {
    const row = rows.find(({ step }) => step === first.name) ?? null;
    const sealed = row?.sealedFinding;
    const finding = sealed ? openJson<StepFinding>(key, sealed, findingContext(first.name)) : null;
    return { step: later.get(first.name) ?? first, row, finding };
  });
}

/** The token's `address` is what a proof of address is held against where its own data do not say otherwise. */
export function termsOf(
  { additionalData, address }: Pick<SessionRequest, 'additionalData' | 'address'>,
  { name, type, fields }: Pick<NamedStep, 'name' | 'type' | 'fields'>,
): StepTerms {
  const usual = isProofOfAddress(name) && address ? { address } : {};
  return { name, type, fields, known: { ...usual, ...additionalData[name] } };
}
