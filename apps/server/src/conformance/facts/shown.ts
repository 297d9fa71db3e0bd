import assert from 'node:assert/strict';
import { createToken, type DrawnPerson, type Wire } from '../wire.ts';
import { hearsTwice, last } from './heard.ts';
import type { Body } from './verified.ts';

export interface Known {
  readonly partner: Wire;
  readonly scanRef: string;
  readonly person: DrawnPerson;
}

/** A partner of its own, at which a drawn person was verified from pictures. */
export async function newPerson(wire: Wire): Promise<Known> {
  // Drawn passports are specimens.
  const partner = await hearsTwice(wire, 'TEST', { acceptSpecimens: true });
  const person = await wire.drawPerson('anna');
  return { partner, person, scanRef: (await shown(partner, person)).scanRef };
}

/** The same for all cases, because engines take their time. */
let known: Promise<Known> | null = null;
export function knownPerson(wire: Wire): Promise<Known> {
  known ??= newPerson(wire);
  return known;
}

/** Shows a person's pictures to the real engines: must pass, whatever tags it has; what was heard of it. */
export async function shown(partner: Wire, { front, selfie }: DrawnPerson, request: Body = {}, more: Body = {}) {
  const { authToken, scanRef } = await createToken(partner, request);
  const images = { FRONT: front, FACE: selfie, ...more };
  const sent = { token: authToken, country: 'LT', documentType: 'PASSPORT', images };
  const answer = await partner.post('/api/v2/process', sent);
  assert.equal(answer.status, 200, answer.text);
  const { body, status, data } = last(await partner.heard(scanRef, 'pictures'));
  assert.deepEqual([status.autoDocument, status.autoFace], ['DOC_VALIDATED', 'FACE_MATCH']);
  return { scanRef, body, status, data };
}
