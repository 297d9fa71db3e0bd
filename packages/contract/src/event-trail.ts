import { z } from 'zod';

/** For receivers that keep count; in every body, and unknown to clients of the vendor's. */
export const eventTrail = {
  eventId: z
    .uuid()
    .optional()
    .describe('Of what happened. The same in every try, and at every address that is told of it.'),
  sequence: z
    .int()
    .min(1)
    .optional()
    .describe('Counts what was told about one session, from 1: a lower number is the older news.'),
};
export type EventTrail = { readonly eventId: string; readonly sequence: number };
