import { describedPortrait, type Engines, type FaceExaminationInput, judgeFace } from '@bonafide/checks';
import { tokenRequest } from '@bonafide/contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../api-app.ts';
import { type Person, personAt } from '../liveness/liveness-api.fixture.ts';
import { scriptedThread } from '../liveness/scripted-thread.fixture.ts';
import { createPartner } from '../partners/create-partner.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { enrolFaces } from '../people/enrol-faces.ts';
import { described, MODEL } from '../people/stored-faces.fixture.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { createSession } from '../sessions/create-session.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver, type ScriptedReceiver } from '../testing/scripted-receiver.ts';
import { addPhotos, submit } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';

export const SELFIE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

/** The whole server on a database of its own, with a receiver that keeps what it is sent. */
export interface FaceApi extends TestDeps {
  readonly app: FastifyInstance;
  readonly receiver: ScriptedReceiver;
  partner(settings?: Partial<PartnerSettings>): Promise<PartnerClient>;
  /** Sends every webhook that is due. */
  deliver(): Promise<void>;
}

export interface PartnerClient {
  readonly id: string;
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, body: unknown): Promise<LightMyRequestResponse>;
}

export async function createFaceApi(): Promise<FaceApi> {
  const receiver = createScriptedReceiver();
  const test = await createTestDeps({ http: receiver });
  const app = await buildApp(test.deps, scriptedThread());
  const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
  return {
    ...test,
    app,
    receiver,
    partner: (settings = {}) => newPartner(app, test, settings),
    async deliver() {
      await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
    },
    async close() {
      await app.close();
      await test.close();
    },
  };
}

async function newPartner(app: FastifyInstance, { deps }: TestDeps, settings: object): Promise<PartnerClient> {
  const request = { name: 'Shop', environment: 'TEST', webhookUrl: 'https://shop.example/hook', settings } as const;
  const { partner, credentials } = await createPartner(deps, request);
  const authorization = `Basic ${Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64')}`;
  return {
    id: partner.id,
    get: (url) => app.inject({ url, headers: { authorization } }),
    post: (url, body) => app.inject({ method: 'POST', url, headers: { authorization }, payload: JSON.stringify(body) }),
  };
}

/** A verification that was decided, whose selfie lies at 0 of `descriptor`; answers its id. */
export async function verified(
  { deps }: TestDeps,
  partnerId: string,
  { decision = 'approved', request = {} }: { decision?: ScriptedDecision; request?: object } = {},
): Promise<string> {
  const parsed = tokenRequest.parse({ clientId: 'client-1', ...request });
  const { session } = await createSession(deps, { partnerId, request: parsed });
  await addPhotos(deps, session.id, ['FRONT', 'FACE']);
  await submit(deps, session.id);
  await enrolFaces(deps, session.id, { selfie: described(0), portrait: described(0.2) });
  await recordOutcome(deps, { sessionId: session.id, attempt: 1, outcome: scriptedOutcome(decision), tookMs: 5 });
  return session.id;
}

/** Engines of which only their model's digest is looked at. */
export const scriptedEngines = () => Promise.resolve({ face: { embedder: { digest: MODEL } } } as Engines);

/** An examiner that finds a face so far from `descriptor(0)`; null: nobody. The real checks judge it. */
export const seesFace = (distance: number | null) => (_engines: unknown, input: FaceExaminationInput) => {
  const reading = describedPortrait(described(distance ?? 0), 'selfie');
  const value = distance === null ? { ...reading, faces: [], issues: ['face.none'] } : reading;
  return Promise.resolve(judgeFace({ faces: { state: 'read', value }, presentation: { state: 'absent' } }, input));
};

/** An examiner whose engines are broken. */
export const seesNothing = (_engines: unknown, input: FaceExaminationInput) =>
  Promise.resolve(judgeFace({ faces: { state: 'engine_fault' }, presentation: { state: 'absent' } }, input));

/** The page of a session, opened, with a selfie sent and submitted. */
export async function withSelfie(app: FastifyInstance, at: { sessionId: string; token: string }): Promise<Person> {
  const person = personAt(app, at);
  await person.call('/flow/open', { platform: 'MOBILE' });
  await person.put('FACE', SELFIE);
  await person.call('/flow/submit', {});
  return person;
}
