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
  | 'listScreeningCases'
  | 'showScreeningCase'
  | 'decideScreeningCase'
  | 'noteScreeningCase'
  | 'listAmlMonitorings'
  | 'showAmlMonitoring'
  | 'startAmlMonitoring'
  | 'stopAmlMonitoring'
  | 'deleteAmlMonitoring'
  | 'drawAmlMonitoring'
  | 'listScreenings'
  | 'createScreening'
  | 'showScreening'
  | 'cancelScreening'
  | 'deleteScreening'
  | 'listScreeningResults'
  | 'exportScreeningResults'
>;

/** A list as the API shows it. */
export type ScreeningList = AnswerOf<'createScreeningList'>;

/** Whether a person is the one on a list: a line of many, and all of one. */
export type CaseLine = AnswerOf<'listScreeningCases'>['results'][number];
export type Case = AnswerOf<'showScreeningCase'>;
export type Verdict = NonNullable<CaseLine['verdict']>;

/** Somebody who is held against the lists again and again: a line of many, and all of one. */
export type MonitoredLine = AnswerOf<'listAmlMonitorings'>['results'][number];
export type Monitored = AnswerOf<'showAmlMonitoring'>;

/** How far a screening of many is, and what came of one of them. */
export type Screening = AnswerOf<'showScreening'>;
export type Screened = AnswerOf<'listScreeningResults'>['results'][number];

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
