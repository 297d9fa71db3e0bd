import { tokenRequest } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { createPartner, type PartnerRequest } from '../partners/create-partner.ts';
import type { Environment, PartnerSettings } from '../partners/settings.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { openSession } from '../sessions/open-session.ts';
import type { SessionRow } from '../sessions/session.ts';
import { NO_CAPTURE } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { submitSession } from '../sessions/submit-session.ts';

export interface SessionWish {
  readonly environment?: Environment;
  readonly settings?: Partial<PartnerSettings>;
  readonly webhookUrl?: string | null;
  /** Of the partner's default notification; one message before a review and one after it unless it says otherwise. */
  readonly notification?: NonNullable<PartnerRequest['notification']>;
  /** Fields of the token request besides `clientId`. */
  readonly request?: Readonly<Record<string, unknown>>;
}

export interface MadeSession {
  readonly id: string;
  readonly partnerId: string;
  readonly webhookSigningKey: string;
}

const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

/** A partner with one session in state `created`. */
export async function createdSession(deps: Deps, wish: SessionWish = {}): Promise<MadeSession> {
  const { partner, credentials } = await createPartner(deps, {
    name: 'Test partner',
    environment: wish.environment ?? 'TEST',
    webhookUrl: wish.webhookUrl === undefined ? 'https://receiver.example/hook' : wish.webhookUrl,
    notification: wish.notification ?? { twoWebhooks: true },
    ...(wish.settings ? { settings: wish.settings } : {}),
  });
  const request = tokenRequest.parse({ clientId: 'client-1', ...wish.request });
  const { session } = await createSession(deps, { partnerId: partner.id, request });
  return { id: session.id, partnerId: partner.id, webhookSigningKey: credentials.webhookSigningKey };
}

/** A session that was opened in the hosted flow. */
export async function openedSession(deps: Deps, wish: SessionWish = {}): Promise<MadeSession> {
  const made = await createdSession(deps, wish);
  await withLocked(deps, made.id, (tx, session) => openSession(tx, deps, session));
  return made;
}

/** Stores a photo for each step of the current attempt. */
export async function addPhotos(deps: Deps, id: string, steps: readonly string[]): Promise<void> {
  for (const step of steps)
    await withLocked(deps, id, (tx, session) =>
      storeEvidence(tx, deps, { session, evidence: { step, bytes: PHOTO, mediaType: 'image/jpeg' } }),
    );
}

/** Hands the current attempt to the engines. */
export async function submit(deps: Deps, id: string): Promise<void> {
  const capture = { ...NO_CAPTURE, clientIp: '192.0.2.7', selectedCountry: 'LT', documentKind: 'passport' } as const;
  await withLocked(deps, id, (tx, session) => submitSession(tx, deps, { session, actor: 'partner', capture }));
}

/** A session as `POST /process` leaves it. */
export async function submittedSession(deps: Deps, wish: SessionWish = {}): Promise<MadeSession> {
  const made = await createdSession(deps, wish);
  await addPhotos(deps, made.id, ['FRONT', 'FACE']);
  await submit(deps, made.id);
  return made;
}

type Locked = Parameters<Parameters<Deps['db']['transaction']>[0]>[0];

async function withLocked(
  deps: Deps,
  id: string,
  work: (tx: Locked, session: SessionRow) => Promise<unknown>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, id);
    if (session === null) throw new Error('no such session');
    await work(tx, session);
  });
}
