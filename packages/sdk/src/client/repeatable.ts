import type { Operations } from './operations.gen.ts';

/** Calls by POST that only read, or that come to the same when they are made twice. */
const POSTS: readonly (keyof Operations)[] = [
  'cancelSession',
  'checkProxy',
  'deleteVerification',
  'estimateFraud',
  'generatePdf',
  'getData',
  'getFiles',
  'getFullStatus',
  'getStatus',
  'putOnBlocklist',
  'redeemDigitString',
  'replayPolicy',
];
/** RFC 9110, 9.2.2. */
const METHODS: readonly string[] = ['GET', 'PUT', 'DELETE'];

/** Whether a call may be made again when nobody knows whether it arrived. */
export function isRepeatable(id: keyof Operations, method: string): boolean {
  return METHODS.includes(method) || POSTS.includes(id);
}
