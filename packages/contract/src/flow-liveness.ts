import { LIVENESS_ACCOMMODATIONS, LIVENESS_ACTIONS, LIVENESS_FAULTS, LIVENESS_HINTS } from '@bonafide/domain';
import { z } from 'zod';

/**
 * The challenge of the hosted page (docs/decisions/0011): what the page asks and sends, and what it is told. The server alone
 * judges; nothing here lets the page say how it went. Every answer of both calls is a `FlowLivenessAnswer`; a call that is
 * none at all (unknown token, another tab, a body that is no packet) gets the flow's error body instead.
 */

/** `POST /flow/liveness`. Labels of the cameras, the one in use first; whatever is left out is the usual. */
export const flowLivenessOpening = z.object({
  accommodations: z.array(z.enum(LIVENESS_ACCOMMODATIONS)).max(LIVENESS_ACCOMMODATIONS.length).default([]),
  lowBandwidth: z.boolean().default(false),
  devices: z.array(z.string().max(200)).max(16).default([]),
});

/** One thing to do. Left and right are the person's own. */
export const flowLivenessStep = z.object({
  action: z.enum(LIVENESS_ACTIONS),
  /** How long the pose is kept, ms; 0 for gestures that pass. */
  holdMs: z.number().int(),
  /** Shown on the whole screen meanwhile, `#rrggbb`. */
  flash: z.string(),
});

/** What frames the server takes: longest side in px, bytes of a JPEG, frames a second and in one request. */
export const flowLivenessFrames = z.object({
  bytes: z.number().int(),
  side: z.number().int(),
  perSecond: z.object({ least: z.number(), most: z.number() }),
  perRequest: z.number().int(),
});

export const flowLivenessAnswer = z.discriminatedUnion('state', [
  /** A challenge began; `t` of its frames counts from the arrival of this answer. */
  z.object({
    state: z.literal('opened'),
    id: z.uuid(),
    /** 32 lower-case hexadecimal digits. */
    nonce: z.string(),
    /** The first of `steps` steps, alone. */
    next: flowLivenessStep,
    steps: z.number().int(),
    frames: flowLivenessFrames,
    secondsLeft: z.number().int(),
    /** Tries left of this attempt, without this one. */
    triesLeft: z.number().int(),
  }),
  /** Go on with the step; what to tell the person, if anything. */
  z.object({ state: z.literal('continue'), hint: z.enum(LIVENESS_HINTS).nullable() }),
  /** The step is done; `step` counts from 0 and stands in the frames from now on. */
  z.object({ state: z.literal('next'), step: z.number().int(), next: flowLivenessStep }),
  /** The server has taken its FACE photo from the frames: `GET /flow/session` lists it as taken. */
  z.object({ state: z.literal('passed') }),
  /**
   * This try is over. Without another one left the server has taken the best photo that it had, if any (`taken` tells), and
   * the verification goes on without a proof of presence.
   */
  z.object({ state: z.literal('failed'), reason: z.enum(LIVENESS_FAULTS), mayRetry: z.boolean() }),
  /** Too little is left to ask of this person: a photo of the face is taken as usual, and a human looks at it. */
  z.object({ state: z.literal('waived') }),
  /** Status 503: the engines have too much to do. Nothing was taken; send the same request again. */
  z.object({ state: z.literal('busy'), retryAfterMs: z.number().int() }),
]);

export type FlowLivenessOpening = z.infer<typeof flowLivenessOpening>;
export type FlowLivenessStep = z.infer<typeof flowLivenessStep>;
export type FlowLivenessFrames = z.infer<typeof flowLivenessFrames>;
export type FlowLivenessAnswer = z.infer<typeof flowLivenessAnswer>;
