import type { AddressFindings } from '@bonafide/domain';
import type { Hit, ListEntity, ScreeningOptions, Subject } from '@bonafide/screening';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { JobName, Jobs } from '../jobs.ts';

/** The only source of the current time. Tests pass a fake one. */
export interface Clock {
  now(): Date;
}

/** The only source of randomness and ids. */
export interface Random {
  uuid(): string;
  bytes(length: number): Uint8Array;
  /** `length` characters of [A-Za-z0-9], uniformly drawn. */
  token(length: number): string;
}

/** Stores opaque (already encrypted) objects. Keys are slash-separated paths without person data. */
export interface BlobStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is no such object. */
  get(key: string): Promise<Uint8Array | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Proves that objects can be written, read back and removed; throws a sentence for people otherwise. */
  probe(): Promise<void>;
}

/** One session's data key, opened. `context` is authenticated: a sealed value opens only under the context it was sealed with. */
export interface SessionKey {
  seal(plain: Uint8Array, context: string): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array, context: string): Uint8Array;
}

/** Envelope encryption (AES-256-GCM): session keys are wrapped by the instance key. Forgetting a wrapped key erases its data. */
export interface Vault {
  /** A new data key, wrapped for storage. `sessionId` is bound to it. */
  createKey(sessionId: string): Uint8Array;
  openKey(wrapped: Uint8Array, sessionId: string): SessionKey;
  /** Seals small instance secrets such as webhook signing keys. */
  sealSecret(plain: string, context: string): Uint8Array<ArrayBuffer>;
  openSecret(sealed: Uint8Array, context: string): string;
  /** Lowercase hex HMAC-SHA256 under a key derived from the instance key; for signed file links. */
  sign(text: string): string;
  /**
   * HMAC-SHA256 under another key derived from the instance key: what a value is found again by without being kept. Whoever holds
   * the database alone cannot try values.
   */
  digest(text: string): Uint8Array;
}

/** A transaction: typed queries by `orm`, and raw SQL for the job queue, on the same connection. */
export interface Transaction {
  readonly orm: NodePgDatabase;
  /** True where every statement commits by itself. */
  readonly commitsEach: boolean;
  executeSql(sql: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

export interface Database {
  /** Outside any transaction. */
  readonly orm: NodePgDatabase;
  /** Every statement commits by itself: for work that is one statement and would pay two more turns for a transaction. */
  readonly autocommit: Transaction;
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface JobOptions {
  /** Not before this moment. */
  readonly startAfter?: Date;
  /** At most one waiting job per key. */
  readonly singletonKey?: string;
}

export interface Queue {
  /** Enqueues inside `tx`: the job exists exactly when the transaction commits. */
  send<N extends JobName>(tx: Transaction, name: N, data: Jobs[N], options?: JobOptions): Promise<void>;
  stop(): Promise<void>;
}

export interface OutgoingRequest {
  readonly url: string;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** POST when left out; the body of a GET is not sent. */
  readonly method?: 'GET' | 'POST';
  /** As many bytes of the answer as are wanted; 2,048 when left out. */
  readonly answerBytes?: number;
  /** Loopback only; every other private range stays refused. */
  readonly allowLoopback: boolean;
}

export type OutgoingResponse =
  | { readonly kind: 'answered'; readonly status: number; readonly bodyStart: string; readonly tookMs: number }
  | { readonly kind: 'refused' | 'failed' | 'timed_out'; readonly why: string; readonly tookMs: number };

/** The guarded client for every outgoing request (invariant 9): no private addresses, no redirects, limits on time and size. */
export interface OutgoingHttp {
  post(request: OutgoingRequest): Promise<OutgoingResponse>;
}

export interface DownloadRequest {
  readonly url: string;
  /** Absolute path of the file that is written; it must not exist. */
  readonly to: string;
  /** What is known of the file: it comes only if it is another one (RFC 9110, 13.1). */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly allowLoopback: boolean;
}

/** `saved`: the whole file lies at `to`. In every other case nothing does. */
export type Downloaded =
  | {
      readonly kind: 'saved';
      readonly bytes: number;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not_saved'; readonly why: string };

/** The guarded client for files of any size: as `OutgoingHttp`, but a redirect is followed, each address judged anew. */
export interface Downloads {
  download(request: DownloadRequest): Promise<Downloaded>;
}

/** What the operator's own files tell of an address, and of names of e-mail. */
export interface RiskData {
  /** All null for addresses that are not public, and where no file speaks of them. */
  network(address: string): Promise<AddressFindings>;
  /** Domains of mailboxes that anybody can throw away, in lower case; in addition to those that are known anyway. */
  disposableDomains(): Promise<ReadonlySet<string>>;
}

/** The galleries that described faces lie in: those of verifications, and of people on lists of each kind. */
export type FaceGallery = 'selfie' | 'portrait' | 'blacklist' | 'watch' | 'whitelist' | 'customer';

/** Which faces to search, and for whom. */
export interface FaceQuery {
  readonly partnerId: string;
  readonly gallery: FaceGallery;
  /** SHA-256 of the model that described the face: only its own descriptors are compared. */
  readonly model: string;
  readonly descriptor: readonly number[];
  readonly radius: number;
  /** Faces of this client's verifications are left out. */
  readonly notOfClient?: string;
}

/** A stored face within the radius. */
export interface StoredMatch {
  readonly sessionId: string | null;
  readonly personId: string | null;
  readonly distance: number;
}

export interface StoredMatches {
  /** Faces that were compared. */
  readonly compared: number;
  /** Nearest first, twenty at most. */
  readonly found: readonly StoredMatch[];
}

/**
 * An index over all stored faces, in a thread of this process. The database is the truth: before every search the index takes in what
 * any process has added or removed since, so it finds what was committed before the search began, and after a crash it starts from
 * nothing.
 */
export interface FaceIndex {
  /** Takes in what is stored by now, if anything is, so that the first search need not wait for it. */
  prepare(): Promise<void>;
  search(query: FaceQuery): Promise<StoredMatches>;
  close(): Promise<void>;
}

/** An entry that may be somebody, with everything that its list says. */
export interface IndexedHit {
  readonly hit: Hit;
  readonly entity: ListEntity;
}

/** All lists as they stood at one moment. What is published later is in another one. */
export interface ListSnapshot {
  /** `screening_list_versions.number` of the last change that it holds. */
  readonly version: number;
  /** The hits of each subject, in their order. */
  search(subjects: readonly Subject[], options: ScreeningOptions): Promise<readonly (readonly IndexedHit[])[]>;
}

/**
 * Search among everybody on every list, in a thread of this process. The database is the truth: whenever a list has changed, a snapshot
 * with the changes takes the old one's place while searches go on, built aside where they are many; after a crash it is built from nothing.
 */
export interface ListIndex {
  /** Takes in what is stored by now, if anything is: nobody need wait for it later, and nobody is held against what is old. */
  prepare(): Promise<void>;
  /** Works with what is searched now, which stays until `work` is over. Waits for the first snapshot, and never for a later one. */
  withCurrent<T>(work: (snapshot: ListSnapshot) => Promise<T>): Promise<T>;
  /** The same, once every list is searched as it is stored by now. */
  withLatest<T>(work: (snapshot: ListSnapshot) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Structured logging. Only ids, codes, counts and durations: the type refuses free objects (invariant 6). */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields & { readonly error?: unknown }): void;
}

export interface LogFields {
  readonly sessionId?: string;
  readonly personId?: string;
  readonly partnerId?: string;
  readonly messageId?: string;
  readonly jobId?: string;
  readonly job?: string;
  readonly code?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly tookMs?: number;
  readonly count?: number;
  readonly pid?: number;
  readonly role?: string;
  readonly port?: number;
}
