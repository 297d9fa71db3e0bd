import { IDENTITY_KEY_KINDS, type IdentityKeyKind } from '@bonafide/checks';
import { and, desc, eq, exists, inArray, ne } from 'drizzle-orm';
import { blockedData, identityDigests } from '../platform/db/records-schema.ts';
import { sessions } from '../platform/db/schema.ts';
import type { Database, Transaction } from '../platform/ports.ts';

type Reader = Pick<Database | Transaction, 'orm'>;

export interface StoredDigest {
  readonly kind: IdentityKeyKind;
  readonly digest: Uint8Array;
}

/** Puts a session's digests in the place of earlier ones. */
export async function replaceDigests(
  tx: Transaction,
  sessionId: string,
  digests: readonly StoredDigest[],
): Promise<void> {
  await deleteDigests(tx, sessionId);
  if (digests.length > 0) await tx.orm.insert(identityDigests).values(digests.map((one) => ({ sessionId, ...one })));
}

export async function listDigests(db: Reader, sessionId: string) {
  return db.orm
    .select({ kind: identityDigests.kind, digest: identityDigests.digest })
    .from(identityDigests)
    .where(eq(identityDigests.sessionId, sessionId))
    .orderBy(identityDigests.kind);
}

export async function deleteDigests(tx: Transaction, sessionId: string): Promise<void> {
  await tx.orm.delete(identityDigests).where(eq(identityDigests.sessionId, sessionId));
}

export interface DigestQuery {
  readonly partnerId: string;
  readonly digests: readonly Uint8Array[];
  /** The session that asks is never found; left out: nobody's session asks. */
  readonly except?: string;
  /** Sessions of this client are left out. */
  readonly notOfClient?: string;
  readonly onlyBlocked?: boolean;
}

/** More digests than this tell nothing new. */
const FOUND_AT_MOST = 100;

/** Which of the digests other sessions of the partner share, newest sessions first. */
export async function findSharedDigests(
  db: Reader,
  { partnerId, digests, except, notOfClient, onlyBlocked = false }: DigestQuery,
): Promise<readonly { readonly sessionId: string; readonly kind: IdentityKeyKind }[]> {
  if (digests.length === 0) return [];
  const blocked = db.orm.select().from(blockedData).where(eq(blockedData.sessionId, identityDigests.sessionId));
  const rows = await db.orm
    .select({ sessionId: identityDigests.sessionId, kind: identityDigests.kind })
    .from(identityDigests)
    .innerJoin(sessions, eq(sessions.id, identityDigests.sessionId))
    .where(
      and(
        inArray(
          identityDigests.digest,
          [...digests].map((digest) => Buffer.from(digest)),
        ),
        eq(sessions.partnerId, partnerId),
        except === undefined ? undefined : ne(sessions.id, except),
        notOfClient === undefined ? undefined : ne(sessions.clientId, notOfClient),
        onlyBlocked ? exists(blocked) : undefined,
      ),
    )
    .orderBy(desc(sessions.createdAt), sessions.id, identityDigests.kind)
    .limit(FOUND_AT_MOST);
  return rows.flatMap(({ sessionId, kind }) => {
    const known = IDENTITY_KEY_KINDS.find((one) => one === kind);
    return known ? [{ sessionId, kind: known }] : [];
  });
}

/** Earlier verifications of a client that were examined are few; more than this tell nothing new. */
const OF_CLIENT_AT_MOST = 5;

/** The latest verifications of the same client that keep digests, this one left out. */
export async function listOfClient(
  db: Reader,
  { id, partnerId, clientId }: { readonly id: string; readonly partnerId: string; readonly clientId: string },
): Promise<readonly string[]> {
  const known = db.orm.select().from(identityDigests).where(eq(identityDigests.sessionId, sessions.id));
  const rows = await db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.partnerId, partnerId), eq(sessions.clientId, clientId), ne(sessions.id, id), exists(known)))
    .orderBy(desc(sessions.createdAt))
    .limit(OF_CLIENT_AT_MOST);
  return rows.map((row) => row.id);
}
