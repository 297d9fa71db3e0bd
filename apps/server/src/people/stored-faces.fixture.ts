import { tokenRequest } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import { createPartner } from '../partners/create-partner.ts';
import { createSession } from '../sessions/create-session.ts';
import { enrolFaces } from './enrol-faces.ts';

export const MODEL = 'model-1';

/** A descriptor at a chosen distance from `descriptor(0)`, in one of 127 directions. */
export function descriptor(distance: number, direction = 1): readonly number[] {
  return Array.from({ length: 128 }, (_, at) => (at === direction ? Math.fround(distance) : 0));
}

export const described = (distance: number, direction?: number) => ({
  descriptor: descriptor(distance, direction),
  model: MODEL,
});

export async function newPartner(deps: Deps): Promise<string> {
  const made = await createPartner(deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
  return made.partner.id;
}

/** A verification with a selfie at a chosen distance from `descriptor(0)`; answers its id. */
export async function verifiedFace(
  deps: Deps,
  of: { readonly partnerId: string; readonly clientId: string; readonly distance: number; readonly direction?: number },
): Promise<string> {
  const request = tokenRequest.parse({ clientId: of.clientId });
  const { session } = await createSession(deps, { partnerId: of.partnerId, request });
  await enrolFaces(deps, session.id, { selfie: described(of.distance, of.direction), portrait: null });
  return session.id;
}
