import assert from 'node:assert/strict';
import type { ErrorIdentifier } from '@bonafide/contract';
import type { CreditLimits } from '../credits/credit-kinds.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is empty or no JSON. */
  readonly json: unknown;
}

/** A webhook as the partner's receiver got it. */
export interface HeardWebhook {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly raw: Buffer;
  readonly event: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A proof of address of nobody, as base64 of a PDF, and what it says. */
export interface DrawnProof {
  readonly file: string;
  readonly name: string;
  readonly address: string;
}

/** A drawn person's passport and selfie, as base64 of JPEGs. */
export interface DrawnPerson {
  readonly front: string;
  readonly selfie: string;
}

/**
 * What the engines make of a document and a face, which are invented: see `SCRIPTED_DECISIONS`. `expiring`: a passport that is good
 * for 40 more days. `pictures`: the real engines look at what was sent.
 */
export type Found =
  | 'approved'
  | 'suspected'
  | 'expired'
  | 'unreadable'
  | 'broken'
  | 'blurred'
  | 'expiring'
  | 'pictures';

/** One partner's program on the other end of the wire. Everything goes over HTTP, nothing is reached from inside. */
export interface Wire {
  send(method: Method, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<WireAnswer>;
  post(path: string, body: unknown): Promise<WireAnswer>;
  get(path: string): Promise<WireAnswer>;
  /** Another partner, `TEST` unless told otherwise, with these settings over its environment's, and what of credits is limited. */
  partner(environment?: string, settings?: Readonly<Record<string, unknown>>, credits?: CreditLimits): Promise<Wire>;
  /** What the partner's webhooks are signed with. */
  readonly signingKey: string;
  /** Where the partner hears; behind `/fails-once` and `/never` it answers every first message, and every message, with 500. */
  readonly hook: string;
  /** What the partner heard of a verification once all that waits is worked off, oldest first. */
  heard(scanRef: string, found?: Found): Promise<readonly HeardWebhook[]>;
  /** What anybody heard at a path behind `hook`, also of bodies that do not say whom they concern. */
  heardAt(path: string, found?: Found): Promise<readonly HeardWebhook[]>;
  /** A partner of an installation that takes so many requests an hour. */
  limitedTo(requestsPerHour: number): Promise<Wire>;
  /** Lets whole days pass, one after the other, with what falls due on each. */
  pass(days: number): Promise<void>;
  drawProof(): Promise<DrawnProof>;
  drawPerson(name: 'anna' | 'noor'): Promise<DrawnPerson>;
  /** The same addresses with another Authorization header, or none. */
  authorised(header: string | null): Wire;
}

/** The answer of `POST /api/v2/token`, which must succeed. */
export async function createToken(wire: Wire, request: Readonly<Record<string, unknown>> = {}) {
  const answer = await wire.post('/api/v2/token', { clientId: 'client-1', ...request });
  assert.equal(answer.status, 201, answer.text);
  return answer.json as Readonly<Record<string, unknown>> & { readonly authToken: string; readonly scanRef: string };
}

/** Holds an answer to be the contract's error (section 11), and to say what `message` wants. */
export function assertRefused(answer: WireAnswer, identifier: ErrorIdentifier, message?: RegExp): void {
  const body = answer.json as Readonly<Record<string, unknown>> | undefined;
  assert.equal(body?.identifier, identifier, `${answer.status} ${answer.text}`);
  assert.deepEqual(Object.keys(body).sort(), ['documentation', 'identifier', 'message', 'severity']);
  assert.equal(body.documentation, '');
  assert.equal(body.severity, 'NOT_SEVERE');
  assert.equal(answer.status, STATUS_OF[identifier] ?? 400);
  if (message) assert.match(String(body.message), message);
}

/** Section 11: everything a client can mend is 400, but for these. */
const STATUS_OF: Partial<Record<ErrorIdentifier, number>> = {
  UNAUTHORIZED: 401,
  METHOD_NOT_ALLOWED: 405,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
};

/** The smallest thing that is stored as a JPEG; nothing in these cases reads it. */
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]).toString('base64');
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\ntrailer << /Root 1 0 R >>').toString('base64');
export const LOCKED_PDF = Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>').toString('base64');
