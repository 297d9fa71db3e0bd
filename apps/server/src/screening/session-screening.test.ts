import { type ExaminationOutcome, openHits, type ScreeningFindings } from '@bonafide/checks';
import { identificationWebhook } from '@bonafide/contract';
import { readPdfText } from '@bonafide/imaging';
import type { Subject } from '@bonafide/screening';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerJobHandlers } from '../job-handlers.ts';
import { type Examiner, verifySession } from '../pipeline/verify-session.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { countCases } from '../screening-cases/queries.ts';
import { INVENTED, publishList } from '../testing/invented-list.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';

const ANNA: Subject = { kind: 'person', names: ['ANNA MARIA ERIKSSON'], birth: '1974-08-12', sex: 'F' };
const ONA: Subject = { kind: 'person', names: ['ONA ŽVIRBLĖ'], birth: '1990-02-28' };

let api: TestApi;
let client: TestClient;
let receiver: ScriptedReceiver;
beforeEach(async () => {
  receiver = createScriptedReceiver();
  api = await createTestApi({ http: receiver });
  client = await api.client('PROD');
});
afterEach(() => api.close());

/** Examines nothing but whom the lists name so, and tags as the check would. */
const examiner =
  (subject: Subject): Examiner =>
  async (_engines, { screenPerson }): Promise<ExaminationOutcome> => {
    const screening = await screenPerson?.(subject);
    const outcome = scriptedOutcome('approved');
    const fraudSignals = screening ? signalsOf(screening) : [];
    return { ...outcome, decision: { ...outcome.decision, fraudSignals }, ...(screening && { screening }) };
  };

function signalsOf(screening: ScreeningFindings): readonly string[] {
  if (screening.outcome === 'not_screened') return ['services.aml'];
  return openHits(screening).length > 0 ? ['screening.sanction'] : [];
}

async function verified(subject: Subject, request: object = { checkAml: true }) {
  const { authToken, scanRef } = await client.token({ ...request });
  const IMAGE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]).toString('base64');
  const images = { FRONT: IMAGE, FACE: IMAGE };
  await client.post('/api/v2/process', { token: authToken, country: 'LT', documentType: 'PASSPORT', images });
  await verifySession(api.deps, async () => ({}) as never, { sessionId: scanRef, attempt: 1 }, examiner(subject));
  return scanRef;
}

async function told() {
  const { 'deliver-webhook': deliver } = registerJobHandlers(api.deps, () => Promise.reject(new Error('no engines')));
  await api.jobs.run({ 'deliver-webhook': deliver });
  return identificationWebhook.parse(receiver.received().at(-1)?.body);
}

describe('a verification that asks for screening', () => {
  it('tells in both versions whom its person is like', async () => {
    await publishList(api.deps, { entries: INVENTED });
    const scanRef = await verified(ANNA);
    const { status, AML, amlCheck } = await told();
    expect(status).toMatchObject({
      overall: 'SUSPECTED',
      fraudTags: ['AML_SUSPECTION'],
      amlResultClass: 'FLAGS_FOUND',
      sanctionsStatus: 'FLAGS_FOUND',
      pepsStatus: 'NO_FLAGS',
      adverseMediaStatus: 'NOT_CHECKED',
    });
    expect(AML).toMatchObject([
      {
        status: { serviceSuspected: true, checkSuccessful: true, overallStatus: 'SUSPECTED' },
        serviceName: 'AML_NAMES_CHECK',
        uid: expect.stringMatching(/^[A-Z0-9]{25}$/),
        data: [
          {
            surname: 'Anna Maria Eriksson',
            suspicion: 'SANCTION',
            listName: 'Invented list',
            listNumber: '17',
            isActive: true,
            isPerson: true,
            whitelisted: false,
          },
        ],
      },
    ]);
    expect(amlCheck).toMatchObject({
      id: scanRef,
      overallStatus: 'FLAGS_FOUND',
      statusSetBy: null,
      adverseMedia: null,
      amlCheck: [{ name: 'Anna Maria Eriksson', datasets: ['SAN_CURRENT'] }],
    });
  });

  it('says that nobody was found', async () => {
    await publishList(api.deps, { entries: INVENTED });
    await verified(ONA);
    const { status, AML, amlCheck } = await told();
    expect(status).toMatchObject({ overall: 'APPROVED', fraudTags: [], amlResultClass: 'NO_FLAGS' });
    expect(AML).toMatchObject([{ status: { overallStatus: 'NOT_SUSPECTED', checkSuccessful: true }, data: [] }]);
    expect(amlCheck).toMatchObject({ overallStatus: 'NO_FLAGS', amlCheck: [] });
  });

  it('says that nobody could look, refuses nobody for it, and never calls it clean', async () => {
    await verified(ANNA);
    const { status, AML, amlCheck } = await told();
    expect(status).toMatchObject({
      overall: 'SUSPECTED',
      fraudTags: ['AML_FAILED'],
      amlResultClass: 'NOT_CHECKED',
      sanctionsStatus: 'NOT_CHECKED',
    });
    expect(AML).toMatchObject([{ status: { checkSuccessful: false }, errorMessage: expect.any(String) }]);
    expect(amlCheck).toMatchObject({ overallStatus: 'NOT_CHECKED', amlCheck: null });
  });

  it('screens nobody who was not to be screened', async () => {
    await publishList(api.deps, { entries: INVENTED });
    await verified(ANNA, {});
    const { status, AML, amlCheck } = await told();
    expect([status.amlResultClass, AML, amlCheck]).toEqual([null, null, null]);
  });

  it('tells from the threshold on that the partner has set', async () => {
    await publishList(api.deps, { entries: INVENTED });
    client = await api.client('PROD', { amlThreshold: 100 });
    await verified({ ...ANNA, birth: '1974-08-13' });
    expect((await told()).status.amlResultClass).toBe('NO_FLAGS');
  });

  it('brings its hits before a reviewer, shows their profiles, and takes all of it along when it is erased', async () => {
    await publishList(api.deps, { entries: INVENTED });
    const scanRef = await verified(ANNA);
    const filter = { partnerId: client.partner.id, origin: 'session', subjectId: scanRef } as const;
    expect(await countCases(api.deps.db, filter)).toBe(1);
    const resourceId = (await told()).amlCheck?.amlCheck?.[0]?.resourceId;
    const profile = () => client.post(`/aml/checks/${scanRef}/profiles/${resourceId}/pdf`, {});
    expect((await profile()).statusCode).toBe(200);
    await eraseSession(api.deps, scanRef);
    expect(await countCases(api.deps.db, filter)).toBe(0);
    expect((await profile()).statusCode).toBe(400);
  });

  it('explains every hit in its report', async () => {
    await publishList(api.deps, { entries: INVENTED });
    const scanRef = await verified(ANNA);
    const pdf = Buffer.from((await client.post('/api/v2/generate-pdf', { scanRef })).body, 'base64');
    const text = (await readPdfText(new Uint8Array(pdf), 10)).join('\n');
    for (const said of [
      'FLAGS_FOUND',
      'Invented list',
      '1. Anna Maria Eriksson',
      'Birth date',
      'Nobody has judged it',
      'INVENTED-1',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Torvald');
  });
});

describe('a verification that asks for monitoring', () => {
  it('hands its person over once it is approved', async () => {
    await publishList(api.deps, { entries: INVENTED });
    await verified(ANNA, { checkAml: true, autoAmlMonitoring: true });
    const handlers = registerJobHandlers(api.deps, () => Promise.reject(new Error('no engines')));
    const ran = await api.jobs.run({ 'monitor-session': handlers['monitor-session'] });
    expect(ran).toMatchObject([{ name: 'monitor-session', error: undefined }]);
  });
});
