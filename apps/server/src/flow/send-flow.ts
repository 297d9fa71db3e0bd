import { type ErrorIdentifier, toErrorBody } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import type { FlowFault, FlowOutcome } from './flow-outcome.ts';

const FAULTS: Readonly<Record<FlowFault, readonly [status: number, identifier: ErrorIdentifier, message: string]>> = {
  invalid_token: [401, 'TOKEN_NOT_VALID', 'This link is not valid.'],
  taken_over: [409, 'PERMISSIONS_ERROR', 'The verification goes on in another tab.'],
  not_an_image: [400, 'BAD_VALUE', 'The file is not a photo that can be read.'],
  not_frames: [400, 'BAD_VALUE', 'The body is not a packet of frames that can be read.'],
  not_an_opening: [400, 'BAD_VALUE', 'The body does not say how a challenge may be opened.'],
  too_large: [413, 'BAD_VALUE', 'The photo is larger than 10 MB.'],
  not_allowed: [400, 'BAD_VALUE', 'This country or document is not accepted.'],
  way_not_allowed: [400, 'BAD_VALUE', 'This paper cannot be sent in this way.'],
  no_challenge: [409, 'PERMISSIONS_ERROR', 'This verification asks for no challenge now.'],
  challenge_needed: [409, 'PERMISSIONS_ERROR', 'The photo of the face is taken from the challenge.'],
  answers_refused: [422, 'VALIDATION_ERROR', 'Some answers cannot be taken.'],
  incomplete: [400, 'MISSING_VALUE', 'A photo is missing.'],
};

/** How the session stands, or why nothing was changed. */
export function sendFlow(reply: FastifyReply, outcome: FlowOutcome): FastifyReply {
  if (!outcome.ok) return sendFlowFault(reply, outcome.fault);
  return reply.header('Cache-Control', 'no-store').send(outcome.session);
}

export function sendFlowFault(reply: FastifyReply, fault: FlowFault): FastifyReply {
  const [status, identifier, message] = FAULTS[fault];
  return reply.header('Cache-Control', 'no-store').status(status).send(toErrorBody(identifier, message));
}
