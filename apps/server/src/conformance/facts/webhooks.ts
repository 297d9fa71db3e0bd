import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { createToken } from '../wire.ts';
import { hearsTwice, judged, last, WEBHOOKS } from './heard.ts';
import { one } from './verified.ts';

/** Keys of a webhook about a verification, those of its `status` and of its `data`. */
const KEYS: Readonly<Record<string, string>> = {
  body: `final platform status data fileUrls additionalStepPdfUrls AML amlCheck LID CRIMINAL_CHECK scanRef externalRef clientId companyId
    beneficiaryId startTime finishTime clientIp clientIpCountry clientLocation gdcMatch manualAddress manualAddressMatch
    registryCenterCheck addressVerification questionnaireAnswers riskAssessment bankVerification emailVerification phoneVerification
    driverLicenseCheck bankCardVerification additionalSteps`,
  status: `overall fraudTags mismatchTags autoFace manualFace autoDocument manualDocument additionalSteps suspicionReasons denyReasons
    amlResultClass pepsStatus sanctionsStatus adverseMediaStatus`,
  data: `docFirstName docLastName docNumber docPersonalCode docExpiry docDob docDateOfIssue docType docSex docNationality
    docIssuingCountry selectedCountry birthPlace authority address docTemporaryAddress mothersMaidenName docBirthName docPatronymic
    driverLicenseCategory manuallyDataChanged fullName orgFirstName orgLastName orgNationality orgBirthPlace orgAuthority orgAddress
    orgTemporaryAddress orgMothersMaidenName orgPatronymic orgBirthName ageEstimate clientIpProxyRiskLevel duplicateFaces
    duplicateDocFaces additionalData`,
};

const TRANSPORT_FACTS: readonly ContractFact[] = [
  one(WEBHOOKS, 'transport', 'JSON by POST, with the name of the event in Idenfy-Event-Type.', async (wire) => {
    const { method, headers, event } = last((await judged(wire)).heard);
    assert.equal(method, 'POST');
    assert.match(String(headers['content-type']), /^application\/json/);
    assert.equal(event, 'IDENTIFICATION_AUTO_FINISHED');
  }),
  one(
    WEBHOOKS,
    'Idenfy-Signature',
    'HMAC-SHA256 over exactly the bytes of the body, in lower-case hex without a prefix.',
    async (wire) => {
      const { headers, raw } = last((await judged(wire)).heard);
      assert.equal(headers['idenfy-signature'], createHmac('sha256', wire.signingKey).update(raw).digest('hex'));
      assert.equal(raw.toString('utf8').at(-1), '}');
    },
  ),
  one(WEBHOOKS, 'retries', 'What is not answered with 2xx is sent again under the same eventId.', async (wire) => {
    const { authToken: _token, ...made } = await createToken(await wire.partner('DEV'), {
      dummyStatus: 'APPROVED',
      callbackUrl: `${wire.hook}/fails-once/${Math.trunc(performance.now() * 1e3)}`,
    });
    const [first, second, ...more] = await wire.heard(made.scanRef);
    assert.ok(first && second);
    assert.deepEqual(second.body.eventId, first.body.eventId);
    assert.deepEqual(second.body.status, first.body.status);
    assert.deepEqual(more, []);
  }),
  one(
    WEBHOOKS,
    'callbackUrl',
    'A session with an address of its own is told there, and nowhere else.',
    async (wire) => {
      const { heard } = await judged(wire, 'approved', { callbackUrl: `${wire.hook}/own` });
      assert.deepEqual(
        heard.map(({ path }) => path),
        ['/own'],
      );
    },
  ),
];

const BODY_FACTS: readonly ContractFact[] = [
  {
    chapter: WEBHOOKS,
    subject: 'keys',
    fact: 'Every key is there whatever was found, null where nothing is to be said.',
    cases: Object.entries(KEYS).flatMap(([part, keys]): ContractCase[] =>
      (['approved', 'unreadable'] as const).map((found) => ({
        name: `of ${part}, ${found}`,
        async trial(wire) {
          const { body } = last((await judged(await hearsTwice(wire, 'TEST'), found)).heard);
          const holder = Object(part === 'body' ? body : body[part]);
          assert.deepEqual(
            keys.split(/\s+/).filter((key) => !(key in holder)),
            [],
          );
        },
      })),
    ),
  },
  one(WEBHOOKS, 'ids', 'scanRef, clientId and externalRef are those of the session.', async (wire) => {
    const { scanRef, heard } = await judged(wire, 'approved', { clientId: 'user 7', externalRef: 'order-7' });
    const { body } = last(heard);
    assert.deepEqual([body.scanRef, body.clientId, body.externalRef], [scanRef, 'user 7', 'order-7']);
  }),
  one(WEBHOOKS, 'startTime and finishTime', 'Whole seconds of the Unix clock.', async (wire) => {
    const { startTime, finishTime } = last((await judged(wire)).heard).body;
    for (const time of [startTime, finishTime])
      assert.ok(Number.isInteger(time) && Number(time) > 1.5e9 && Number(time) < 1e10, String(time));
    assert.ok(Number(startTime) <= Number(finishTime));
  }),
  one(WEBHOOKS, 'data', 'Names are in capitals, dates are days, countries and sexes are the words.', async (wire) => {
    const { data } = last((await judged(wire)).heard);
    assert.deepEqual(
      [data.docFirstName, data.docLastName, data.fullName, data.docDob, data.docExpiry],
      ['ONA MARIJA', 'ŽVIRBLĖ', 'ONA MARIJA ŽVIRBLĖ', '1990-02-28', '2031-05-06'],
    );
    assert.deepEqual(
      [data.docNationality, data.docIssuingCountry, data.selectedCountry, data.docSex, data.docType],
      ['LT', 'LT', 'LT', 'FEMALE', 'PASSPORT'],
    );
    assert.deepEqual([data.duplicateFaces, data.duplicateDocFaces, data.manuallyDataChanged], [null, null, false]);
  }),
  one(WEBHOOKS, 'fileUrls', 'Links of at most 500 characters that open without a key.', async (wire) => {
    const { FRONT, FACE } = last((await judged(wire)).heard).body.fileUrls as Readonly<Record<string, string>>;
    for (const url of [FRONT, FACE]) {
      assert.ok(url && url.length <= 500);
      const { pathname, search } = new URL(url);
      assert.equal((await wire.authorised(null).get(pathname + search)).status, 200);
    }
  }),
  {
    chapter: WEBHOOKS,
    subject: 'overall',
    fact: 'It follows from the parts and the tags: passed without a tag, passed with one, or not passed.',
    cases: (
      [
        ['approved', ['APPROVED', 'DOC_VALIDATED', 'FACE_MATCH']],
        ['suspected', ['SUSPECTED', 'DOC_VALIDATED', 'FACE_MATCH']],
        ['expired', ['DENIED', 'DOC_EXPIRED', 'FACE_MATCH']],
      ] as const
    ).map(([found, expected]) => ({
      name: `${expected[0]} with ${expected[1]}`,
      async trial(wire) {
        const { status } = last((await judged(wire, found)).heard);
        assert.deepEqual([status.overall, status.autoDocument, status.autoFace], expected);
        assert.equal([status.fraudTags, status.mismatchTags].flat().length > 0, found === 'suspected');
      },
    })),
  },
];

/** Section 6: how webhooks come, and what is in them. */
export const WEBHOOK_FACTS: readonly ContractFact[] = [...TRANSPORT_FACTS, ...BODY_FACTS];
