import type { Deps } from '../deps.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import type { PartnerCalls } from './partner-calls.ts';
import { type ScriptedDecision, scriptedOutcome } from './scripted-outcome.ts';

const IMAGE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]).toString('base64');

/** Makes a session over the API, sends its images and decides it as told; its scanRef. */
export async function judgedSession(
  deps: Deps,
  partner: PartnerCalls,
  { decision = 'approved', request = {} }: { readonly decision?: ScriptedDecision; readonly request?: object } = {},
): Promise<string> {
  const made = await partner.call('POST', '/api/v2/token', { clientId: 'client-1', ...request });
  const { authToken, scanRef } = made.json<{ authToken: string; scanRef: string }>();
  const images = { FRONT: IMAGE, FACE: IMAGE };
  const sent = { token: authToken, country: 'LT', documentType: 'PASSPORT', images };
  const processed = await partner.call('POST', '/api/v2/process', sent);
  if (processed.statusCode !== 200) throw new Error(`not processed: ${processed.body}`);
  await verifySession(
    deps,
    async () => ({}) as never,
    { sessionId: scanRef, attempt: 1 },
    async () => scriptedOutcome(decision),
  );
  return scanRef;
}
