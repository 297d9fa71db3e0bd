import assert from 'node:assert/strict';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { createToken, type Wire } from '../wire.ts';

/** An id that is nobody's. */
export const NOBODY = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';

export type Body = Readonly<Record<string, unknown>>;

/** A verification that is over, without a picture: only DEV can make one. */
export async function verified(wire: Wire, dummyStatus = 'APPROVED', request: Body = {}) {
  const dev = await wire.partner('DEV');
  return { dev, ...(await createToken(dev, { dummyStatus, ...request })) };
}

export async function asked(wire: Wire, path: string, scanRef: string): Promise<Body> {
  const answer = await wire.post(path, { scanRef });
  assert.equal(answer.status, 200, answer.text);
  return answer.json as Body;
}

/** A fact that one trial proves. */
export const one = (chapter: string, subject: string, fact: string, tried: ContractCase['trial']): ContractFact => ({
  chapter,
  subject,
  fact,
  cases: [{ name: 'holds', trial: tried }],
});
