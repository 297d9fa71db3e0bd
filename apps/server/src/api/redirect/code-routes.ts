import { negotiateLocale } from '@bonafide/i18n';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { addressLanguage, browserLanguages } from '../../flow/flow-caller.ts';
import { redeemDigitString } from '../../sessions/digit-strings.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { countEvent, isLimitReached } from '../rate/limit-events.ts';
import { sendFault } from '../send-fault.ts';
import { type CodeProblem, sendCodePage } from './code-page.ts';

const UNKNOWN = 'This code is unknown or no longer valid.';
const TOO_MANY = 'Too many wrong codes came from here. Please try again later.';

type Redeemed =
  | { readonly kind: 'token'; readonly authToken: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too_many'; readonly waitSeconds: number };

/** Wrong codes are counted per address, so that nobody gets far by guessing. */
async function redeem(deps: Deps, digits: string, address: string): Promise<Redeemed> {
  const limit = { of: `wrong-code/${address}`, perHour: LIMITS.wrongCodesPerHour };
  const waitSeconds = await isLimitReached(deps, limit);
  if (waitSeconds !== null) return { kind: 'too_many', waitSeconds };
  const authToken = await redeemDigitString(deps, digits.replaceAll(/[\s-]/g, ''));
  if (authToken !== null) return { kind: 'token', authToken };
  await countEvent(deps, limit);
  return { kind: 'unknown' };
}

const body = z.object({ digitString: z.string().max(20).describe('Eight digits, as a token was answered with.') });
const answer = z.object({
  authToken: z.string().describe('Opens the session in the hosted flow.'),
  redirectUrl: z.string().describe('The hosted flow of this session.'),
});

/** `lang` as the hosted flow takes it (contract section 3); anything else than a tag counts as none. */
const codeQuery = z.object({
  digits: z.string().max(20).optional().catch(''),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i)
    .max(35)
    .optional()
    .catch(undefined),
});

/** Turns the eight digits of a session into its link: for apps by `POST`, for people by a page. */
export function registerCodeRoutes(app: ApiInstance, deps: Deps): void {
  const linkOf = (authToken: string, lang: string | null = null) =>
    `${deps.config.publicUrl}/session?${new URLSearchParams({ authToken, ...(lang !== null && { lang }) })}`;
  app.route({
    method: 'POST',
    url: '/v1/digit-strings/redeem',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'redeemDigitString',
      tags: ['Applicants'],
      summary: 'Open a session by its eight digits',
      description: 'For an app in which the applicant types the digits. Works until the session is over.',
      security: [],
      body,
      response: { 200: answer.describe('The session’s token and link.'), ...failures(400, 429) },
    },
    handler: async (request, reply) => {
      const redeemed = await redeem(deps, request.body.digitString, request.ip);
      reply.header('Cache-Control', 'no-store');
      if (redeemed.kind === 'unknown') return sendFault(reply, { identifier: 'TOKEN_NOT_VALID', message: UNKNOWN });
      if (redeemed.kind === 'token')
        return reply.send({ authToken: redeemed.authToken, redirectUrl: linkOf(redeemed.authToken) });
      reply.header('Retry-After', redeemed.waitSeconds);
      return sendFault(reply, { identifier: 'TOO_MANY_REQUESTS', message: TOO_MANY });
    },
  });
  app.route({
    method: 'GET',
    url: '/code',
    schema: { hide: true, querystring: codeQuery },
    handler: async (request, reply) => {
      const { digits, lang = null } = request.query;
      const locale = negotiateLocale([lang, ...browserLanguages(request), await addressLanguage(deps, request.ip)]);
      const page = (status: number, problem: CodeProblem | null) =>
        sendCodePage(reply, { status, problem, locale, lang });
      if (digits === undefined) return page(200, null);
      const redeemed = await redeem(deps, digits, request.ip);
      if (redeemed.kind === 'token')
        return reply.header('Cache-Control', 'no-store').redirect(linkOf(redeemed.authToken, lang), 302);
      if (redeemed.kind === 'unknown') return page(200, 'unknown');
      reply.header('Retry-After', redeemed.waitSeconds);
      return page(429, 'tooMany');
    },
  });
}
