import type { TokenType } from '@bonafide/contract';
import type { SessionState } from '@bonafide/domain';
import type { sessions } from '../platform/db/schema.ts';

type StoredSession = typeof sessions.$inferSelect;

/** A session as stored, with its closed sets typed. Person data stays sealed in it; `decision` is read by `storedDecision`. */
export interface SessionRow extends Omit<StoredSession, 'state' | 'tokenType'> {
  readonly state: SessionState;
  readonly tokenType: TokenType;
}

/** How a session stands: all that its status is told from, and nothing of the person. */
export type SessionStanding = Pick<
  SessionRow,
  | 'id'
  | 'partnerId'
  | 'clientId'
  | 'purpose'
  | 'tokenType'
  | 'state'
  | 'decision'
  | 'tokenExpiresAt'
  | 'captureEndsAt'
  | 'expiredUnused'
>;

/** Everything of a session that may change besides its state and sequence. */
export type SessionChanges = Partial<
  Pick<
    SessionRow,
    | 'attempt'
    | 'wrappedKey'
    | 'sealedRequest'
    | 'sealedCapture'
    | 'startedAt'
    | 'captureEndsAt'
    | 'submittedAt'
    | 'decidedAt'
    | 'erasedAt'
    | 'expiredUnused'
    | 'decision'
    | 'stage'
  >
>;

/** One stored image or PDF; its bytes are in the blob store. */
export interface EvidenceRow {
  readonly id: string;
  readonly sessionId: string;
  readonly attempt: number;
  /** A side of the document, the face, or the name of an additional step. */
  readonly step: string;
  readonly blobKey: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly createdAt: Date;
  readonly sealedReading: Uint8Array | null;
  readonly readAt: Date | null;
  readonly readError: string | null;
}
