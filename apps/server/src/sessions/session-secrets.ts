import type { Platform, TokenRequest } from '@bonafide/contract';
import type { DocumentKind, StepUp } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import type { SessionKey } from '../platform/ports.ts';
import type { ScenarioTerms } from '../scenarios/scenario-terms.ts';
import type { SessionRow } from './session.ts';

/** What was asked for when the session was made. Read-only afterwards, but for what a policy asks for besides. */
export interface SessionRequest extends TokenRequest {
  /** Eight digits for mobile apps, when asked for. */
  readonly digitString: string | null;
  /** What was asked for besides, once; left out: nothing. */
  readonly stepUp?: StepUp;
  /** Left out: the session runs under none. */
  readonly scenario?: ScenarioTerms;
}

/** Where and how the evidence is captured; grows while the applicant proceeds. */
export interface CaptureContext {
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  readonly platform: Platform | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly selectedCountry: string | null;
  /** Null: not chosen, to be recognised from the photo. */
  readonly documentKind: DocumentKind | null;
  /** The partner vouches for its own photos: quality limits are not enforced. */
  readonly skipAnalysis: boolean;
  /** Id of the browser tab that holds the session; an older tab must step back. */
  readonly activeTab: string | null;
}

export const NO_CAPTURE: CaptureContext = {
  clientIp: null,
  userAgent: null,
  platform: null,
  selectedCountry: null,
  documentKind: null,
  skipAnalysis: false,
  activeTab: null,
};

/** Null once the session is erased: nothing sealed can be opened any more. */
export function openSessionKey(deps: Pick<Deps, 'vault'>, session: SessionRow): SessionKey | null {
  return session.wrappedKey === null ? null : deps.vault.openKey(session.wrappedKey, session.id);
}

/** Seals any JSON value under the session's key. */
export function sealJson(key: SessionKey, value: unknown, context: string): Uint8Array {
  return key.seal(new TextEncoder().encode(JSON.stringify(value)), context);
}

/** Opens what `sealJson` sealed under the same context. The caller names the type it sealed. */
export function openJson<T>(key: SessionKey, sealed: Uint8Array, context: string): T {
  return JSON.parse(new TextDecoder().decode(key.open(sealed, context))) as T;
}

export function sealRequest(key: SessionKey, request: SessionRequest): Uint8Array {
  return sealJson(key, request, 'request');
}

/** Null once the session is erased. */
export function openRequest(deps: Pick<Deps, 'vault'>, session: SessionRow): SessionRequest | null {
  const key = openSessionKey(deps, session);
  return key && session.sealedRequest ? openJson<SessionRequest>(key, session.sealedRequest, 'request') : null;
}

export function sealCapture(key: SessionKey, capture: CaptureContext): Uint8Array {
  return sealJson(key, capture, 'capture');
}

/** `NO_CAPTURE` before anything is known and after erasing. */
export function openCapture(deps: Pick<Deps, 'vault'>, session: SessionRow): CaptureContext {
  const key = openSessionKey(deps, session);
  return key && session.sealedCapture ? openJson<CaptureContext>(key, session.sealedCapture, 'capture') : NO_CAPTURE;
}
