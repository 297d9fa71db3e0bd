import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { createToken, type Wire } from '../wire.ts';
import { type Known, knownPerson, shown } from './shown.ts';
import { type Body, one } from './verified.ts';

const LISTS = '12 Block lists';
const FACES = '12 Faces and ages';
const EVENT = 'FACIAL_AUTHENTICATION';
const TAB = { 'x-bonafide-tab': 'tab-a' };
const BYTES = { ...TAB, 'content-type': 'application/octet-stream' };

/** What is blocked, by which switch it is looked for, and what says that it was found, and that it was put there. */
const BLOCKED = [
  { list: 'SELFIE', asks: 'checkFaceBlacklist', hit: 'FACE_BLACKLISTED', put: 'FACE_IN_BLACKLIST' },
  { list: 'DOCUMENT', asks: 'checkDocFaceBlacklist', hit: 'DOC_FACE_BLACKLISTED', put: 'DOC_FACE_IN_BLACKLIST' },
  { list: 'DOCUMENT_INFO', asks: 'checkPersonBlacklist', hit: 'DATA_BLACKLISTED', put: 'DATA_IN_BLACKLIST' },
] as const;

const LIST_FACTS: readonly ContractFact[] = [
  {
    chapter: LISTS,
    subject: 'blocking',
    fact: 'Blocked (201), the same person is found again under another clientId where it is asked for; unblocked (204), not.',
    cases: BLOCKED.map(({ list, asks, hit, put }) => ({
      name: list,
      async trial(wire: Wire) {
        const { partner, person, scanRef } = await knownPerson(wire);
        const path = `/kyc/identifications/${scanRef}/blocklists/${list}/`;
        const entry = await partner.post(path, { reason: 'charge-back' });
        assert.equal(entry.status, 201, entry.text);
        const { id, reason, created } = entry.json as Body;
        assert.deepEqual([id, reason, typeof created], [scanRef, 'charge-back', 'string']);
        if (list !== 'DOCUMENT_INFO') assert.match(String((entry.json as Body).faceImageUrl), /\/files\//);
        const own = (await partner.post('/api/v2/status', { scanRef })).json as Body;
        assert.deepEqual([own.status, own.fraudTags], ['SUSPECTED', [put]]);
        const { status } = await shown(partner, person, { clientId: `again ${list}`, [asks]: true });
        assert.deepEqual([status.overall, status.fraudTags], ['SUSPECTED', [hit]]);
        assert.equal((await partner.send('DELETE', path)).status, 204);
        const freed = (await partner.post('/api/v2/status', { scanRef })).json as Body;
        assert.deepEqual([freed.status, freed.fraudTags], ['APPROVED', []]);
      },
    })),
  },
];

/** Shows a face in the hosted flow of a face authentication, and what was heard of it then. */
async function authenticated({ partner, scanRef }: Known, faces: readonly string[], wish: Body = {}) {
  const answer = await partner.post('/partner/authentication-info', { scanRef, ...wish });
  assert.equal(answer.status, 200, answer.text);
  const { token } = answer.json as { readonly token: string };
  const page = partner.authorised(`Bearer ${token}`);
  for (const face of faces) {
    assert.equal((await page.send('POST', '/flow/open', { platform: 'MOBILE' }, TAB)).status, 200);
    const photo = await page.send('PUT', '/flow/evidence/FACE', Buffer.from(face, 'base64'), BYTES);
    assert.equal(photo.status, 200, photo.text);
    assert.equal((await page.send('POST', '/flow/submit', {}, TAB)).status, 200);
    await partner.heard(scanRef, 'pictures');
  }
  const heard = (await partner.heard(scanRef)).filter(({ event, body }) => event === EVENT && body.token === token);
  const session = (await partner.get(`/api/v2/facial-authentication-sessions/${token}/`)).json as Body;
  return { token, told: heard.map(({ body }) => body), session };
}

const KEYS = 'clientId eventId facePhoto failReason id ipAddress method riskTags scanRef sequence status token type';

const AUTHENTICATION_FACTS: readonly ContractFact[] = [
  one(FACES, 'check-status', 'Of an approved verification with a face it says AUTHENTICATION.', async (wire) => {
    const { partner, scanRef } = await knownPerson(wire);
    const path = `/identification/facial-auth/${scanRef}/check-status`;
    for (const query of ['', '?method=FACE_MATCHING', '/?method=ACTIVE_LIVENESS']) {
      const answer = await partner.get(`${path}${query}`);
      assert.deepEqual([answer.status, answer.json], [200, { type: 'AUTHENTICATION' }]);
    }
    const { scanRef: unused } = await createToken(partner);
    const other = await partner.get(`/identification/facial-auth/${unused}/check-status`);
    assert.deepEqual([other.status, other.json], [200, { type: 'IDENTIFICATION' }]);
  }),
  one(FACES, EVENT, 'The person of the verification is told as Success, with every key.', async (wire) => {
    const of = await knownPerson(wire);
    const { told, token, session } = await authenticated(of, [of.person.selfie]);
    assert.equal(told.length, 1);
    assert.deepEqual(
      Object.keys(told[0] ?? {})
        .sort()
        .join(' '),
      KEYS,
    );
    const { status, type, method, failReason, riskTags, scanRef, clientId } = told[0] ?? {};
    assert.deepEqual([status, type, method, failReason], ['Success', 'AUTHENTICATION', 'FACE_MATCHING', null]);
    assert.deepEqual([riskTags, scanRef, clientId], [[], of.scanRef, 'client-1']);
    assert.deepEqual([session.approved, session.tokenString, session.givenScanRef], [true, token, of.scanRef]);
  }),
  one(FACES, EVENT, 'Somebody else has three tries and is told as Failed, with why.', async (wire) => {
    const of = await knownPerson(wire);
    const { selfie } = await wire.drawPerson('noor');
    const { told, session } = await authenticated(of, [selfie, selfie, selfie]);
    assert.deepEqual(
      told.map(({ status, failReason }) => [status, failReason]),
      [['Failed', 'FACE_MISMATCH']],
    );
    assert.equal(session.approved, false);
  }),
  one(FACES, EVENT, 'An ENROLLMENT is told as one, and seen in the list.', async (wire) => {
    const of = await knownPerson(wire);
    const { told, token } = await authenticated(of, [of.person.selfie], { type: 'ENROLLMENT' });
    assert.deepEqual(
      told.map(({ status, type }) => [status, type]),
      [['Success', 'ENROLLMENT']],
    );
    const listed = await of.partner.get('/api/v2/facial-authentication-sessions/');
    assert.match(listed.text, new RegExp(token));
  }),
];

/** Section 12: what is done with faces, tried with drawn ones that the engines look at. */
export const FACE_FACTS: readonly ContractFact[] = [...LIST_FACTS, ...AUTHENTICATION_FACTS];
