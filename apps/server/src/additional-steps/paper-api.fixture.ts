import { identificationWebhook } from '@bonafide/contract';
import type { DrawnPaper } from '@bonafide/testkit';
import type { Environment, PartnerSettings } from '../partners/settings.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import { type ScriptedDecision, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createTestApi, type TestApi, type TestClient } from '../testing/test-api.ts';
import { listNotifications, updateNotification } from '../webhooks/notifications/queries.ts';
import { messagesOf } from '../webhooks/queries.ts';
import { renderDelivery } from '../webhooks/render-delivery.ts';
import { drawnPdf, TODAY } from './papers.fixture.ts';

export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]).toString('base64');
/** A PDF with its text is read without a model, so that the engines need not be there. */
export const ENGINES = async () => ({ document: {}, face: {} }) as never;
export const addressOf = ({ truth }: DrawnPaper) => truth.address.join(', ');
export const base64 = ({ bytes }: DrawnPaper) => bytes.toString('base64');
/** A token whose bill is compared with an address. */
export const compared = (address: string) => ({
  request: { ...COMPARE, additionalData: { UTILITY_BILL: { address } } },
});
export const COMPARE = { additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'COMPARE' } } } } };

/** Somebody whose document names whom the paper names. */
function outcomeFor({ truth }: DrawnPaper, decision: ScriptedDecision) {
  const outcome = scriptedOutcome(decision);
  const [givenNames = '', ...surnames] = truth.name.split(' ');
  const { attributes } = outcome.document;
  const named = (name: 'givenNames' | 'surname', value: string) => {
    const attribute = attributes[name];
    return attribute ? { [name]: { ...attribute, value } } : {};
  };
  const names = { ...named('givenNames', givenNames), ...named('surname', surnames.join(' ')) };
  return { ...outcome, document: { ...outcome.document, attributes: { ...attributes, ...names } } };
}

export interface VerifiedWish {
  readonly environment?: Environment;
  readonly settings?: Partial<PartnerSettings>;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly images?: Readonly<Record<string, string>>;
  readonly decision?: ScriptedDecision;
}

export interface PaperApi {
  readonly api: TestApi;
  readonly paper: DrawnPaper;
  readonly oldPaper: DrawnPaper;
  /** A verification that was processed directly; its document names whom `paper` names. */
  verified(wish?: VerifiedWish): Promise<{ readonly client: TestClient; readonly scanRef: string }>;
  /** Every message about a verification as its receiver gets it, oldest first. */
  messages(scanRef: string): Promise<readonly Awaited<ReturnType<typeof rendered>>[]>;
  latest(scanRef: string): Promise<Awaited<ReturnType<typeof rendered>> | undefined>;
}

export async function createPaperApi(): Promise<PaperApi> {
  const api = await createTestApi();
  api.clock.advance(TODAY.getTime() - api.clock.now().getTime());
  const [paper, oldPaper] = await Promise.all([drawnPdf(), drawnPdf('too_old')]);
  const messages = async (scanRef: string) =>
    Promise.all((await messagesOf(api.deps.db.orm, scanRef)).map((row) => rendered(api, row)));
  return {
    api,
    paper,
    oldPaper,
    messages,
    latest: async (scanRef) => (await messages(scanRef)).at(-1),
    verified: async (wish = {}) => {
      const { environment = 'PROD', settings, request, images = {}, decision = 'approved' } = wish;
      const client = await api.client(environment, settings);
      const [notification] = await listNotifications(api.deps.db, client.partner.id);
      if (notification) await updateNotification(api.deps.db, notification.id, { twoWebhooks: true });
      const { authToken: token, scanRef } = await client.token(request);
      const body = { token, country: 'LT', documentType: 'PASSPORT', images: { FRONT: JPEG, FACE: JPEG, ...images } };
      const answer = await client.post('/api/v2/process', body);
      if (answer.statusCode !== 200 || answer.body !== '') throw new Error(`not taken: ${answer.body}`);
      await verifySession(api.deps, ENGINES, { sessionId: scanRef, attempt: 1 }, async () =>
        outcomeFor(paper, decision),
      );
      return { client, scanRef };
    },
  };
}

async function rendered({ deps }: TestApi, row: Awaited<ReturnType<typeof messagesOf>>[number]) {
  const body = await renderDelivery(deps, row);
  return { event: row.event, ...identificationWebhook.loose().parse(body?.payload) };
}
