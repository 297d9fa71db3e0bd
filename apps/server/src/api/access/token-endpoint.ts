import { accessToken, accessTokenRequest, oauthError } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ACCESS_TOKEN_LIFE_S } from '../../access/access-token.ts';
import { type Granted, grantToken } from '../../access/client-credentials.ts';
import type { Deps } from '../../deps.ts';
import type { ApiInstance } from '../api-instance.ts';
import { LIMITS } from '../limits.ts';

const FAILURE = { content: { 'application/json': { schema: oauthError } } };

/** `POST /oauth/token` of OAuth 2.0, with the errors of RFC 6749, 5.2 instead of the API's own body. */
export async function registerTokenEndpoint(app: ApiInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    // The form is read by the use case, which has its own errors for what is missing or sent twice.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.setValidatorCompiler(() => (value: unknown) => ({ value }));
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/oauth/token',
      bodyLimit: LIMITS.tokenForm,
      schema: {
        operationId: 'issueAccessToken',
        tags: ['Access'],
        summary: 'Get an access token',
        description:
          'OAuth 2.0 client credentials (RFC 6749, 4.4): the API key is the client’s id, the API secret its password, by HTTP Basic or in the form.',
        security: [],
        consumes: ['application/x-www-form-urlencoded'],
        body: accessTokenRequest,
        response: {
          200: accessToken,
          400: { description: 'The request is not one for a token.', ...FAILURE },
          401: { description: 'The API key or secret is missing or wrong.', ...FAILURE },
          429: { description: 'Too many tries; `Retry-After` says how long to wait.', ...FAILURE },
        },
      },
      handler: async (request, reply) => {
        const form: unknown = request.body;
        const granted = await grantToken(deps, {
          authorization: request.headers.authorization,
          form: typeof form === 'string' ? form : '',
          address: request.ip,
        });
        // RFC 6749, 5.1.
        reply.header('Cache-Control', 'no-store').header('Pragma', 'no-cache');
        return send(reply, granted);
      },
    });
  });
}

function send(reply: FastifyReply, granted: Granted): FastifyReply {
  switch (granted.kind) {
    case 'granted':
      return reply.send({
        access_token: granted.accessToken,
        token_type: 'Bearer',
        expires_in: ACCESS_TOKEN_LIFE_S,
      });
    case 'too_many':
      return reply
        .status(429)
        .header('Retry-After', granted.waitSeconds)
        .send({ error: 'temporarily_unavailable', error_description: 'Too many requests from here' });
    case 'refused': {
      const unknown = granted.error === 'invalid_client';
      if (unknown) reply.header('WWW-Authenticate', 'Basic realm="Partner API", charset="UTF-8"');
      return reply.status(unknown ? 401 : 400).send({ error: granted.error, error_description: granted.description });
    }
  }
}
