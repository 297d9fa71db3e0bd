import { z } from 'zod';

/** What a reviewer found. Before a review it is null, or `""` where the partner's setting `emptyManualStatus` says so. */
export const manualPart = <T extends readonly [string, ...string[]]>(words: T) =>
  z
    .union([z.enum(words), z.literal('')])
    .nullable()
    .describe('Null before a review, or empty where the setting `emptyManualStatus` is on.');
