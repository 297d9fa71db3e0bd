import { type AnswerOf, type Client, createClient } from '@bonafide/sdk';
import { barely, type Door } from './door.ts';
import type { Session } from './sign-in.ts';

/** The calls that the console makes. */
export type ConsoleApi = Pick<
  Client,
  | 'listScreeningLists'
  | 'createScreeningList'
  | 'deleteScreeningList'
  | 'listScreeningListEntries'
  | 'replaceScreeningListEntries'
  | 'removeScreeningListEntry'
>;

/** A list as the API shows it. */
export type ScreeningList = AnswerOf<'createScreeningList'>;

/** A list of a hundred thousand takes its time to arrive and to be read. */
const PATIENCE_MS = 180_000;

export function createConsoleApi(door: Door, { token }: Session): ConsoleApi {
  return createClient({
    baseUrl: door.baseUrl,
    auth: { headers: async () => ({ Authorization: `Bearer ${token}` }) },
    fetch: barely(door.fetch),
    timeoutMs: PATIENCE_MS,
  });
}
