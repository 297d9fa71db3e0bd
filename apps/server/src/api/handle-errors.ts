import { knownKeys, type RequestFault, toRequestFault } from '@bonafide/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { isStorableJson } from '../platform/db/storable-json.ts';
import type { Log } from '../platform/ports.ts';
import { sendFault } from './send-fault.ts';

/** A body that its route's schema refused; carries what the schema found. */
class InvalidBody extends Error {
  readonly fault: RequestFault;

  constructor(fault: RequestFault) {
    super('invalid body');
    this.fault = fault;
  }
}

/** Text with a NUL or half a character, which PostgreSQL cannot keep and no name, number or address holds. */
class UnstorableRequest extends Error {}

/** Parses with zod and keeps its findings for the error handler. */
export function compileValidator({ schema }: { readonly schema: z.ZodType }) {
  const known = knownKeys(schema);
  return (data: unknown) => {
    const result = schema.safeParse(data);
    if (!result.success) return { error: new InvalidBody(toRequestFault(result.error.issues, data, known)) };
    return isStorableJson(result.data) ? { value: result.data } : { error: new UnstorableRequest() };
  };
}

export const CSV_NOT_UTF8 = 'CSV_NOT_UTF8';

/** Faults of the transport, before any use case runs. */
const TRANSPORT_FAULTS: Readonly<Record<string, RequestFault & { readonly status?: number }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { identifier: 'BAD_VALUE', message: 'The request is too large', status: 413 },
  FST_ERR_CTP_EMPTY_JSON_BODY: { identifier: 'JSON_ERROR', message: 'The body must be a JSON object' },
  FST_ERR_CTP_INVALID_JSON_BODY: { identifier: 'JSON_ERROR', message: 'The body is not valid JSON' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { identifier: 'BAD_VALUE', message: 'Content-Length does not match the body' },
  [CSV_NOT_UTF8]: {
    identifier: 'ENCODING_ERROR',
    message: 'The CSV file is not UTF-8: save it as such, or name its charset in the Content-Type',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { identifier: 'JSON_ERROR', message: 'The body must be JSON' },
};

/** Everything that goes wrong ends in the contract's error body; faults of ours are logged by code and tell nothing. */
export function handleErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError | InvalidBody, request, reply) => {
    if (error instanceof InvalidBody) return sendFault(reply, error.fault);
    if (error instanceof UnstorableRequest)
      return sendFault(reply, { identifier: 'BAD_VALUE', message: 'The request holds characters that no text has' });
    const known = TRANSPORT_FAULTS[error.code];
    if (known) return sendFault(reply, known, known.status);
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
      return sendFault(reply, { identifier: 'BAD_VALUE', message: 'The request is not valid' }, error.statusCode);
    log.error('request.failed', { ...routeOf(request), error });
    return sendFault(reply, { identifier: 'INTERNAL_ERROR', message: 'Something went wrong on our side' });
  });
}

function routeOf(request: FastifyRequest): { route: string; method: string } {
  return { route: request.routeOptions.url ?? 'unknown', method: request.method };
}

/** For requests that Fastify gives up before routing, such as addresses with broken percent-encoding. */
export function answerUnroutable(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendFault(reply, { identifier: 'BAD_VALUE', message: 'The address is not valid' });
}

/** Unknown addresses are 404, known addresses with another method 405; both with the contract's error body. */
export function handleUnknownRoutes(app: FastifyInstance): void {
  const known = new Map<string, KnownAddress>();
  app.addHook('onRoute', (route) => {
    const pattern = withoutSlash(route.url);
    const address = known.get(pattern) ?? { matches: matcherOf(pattern), methods: new Set() };
    for (const method of [route.method].flat()) address.methods.add(method);
    known.set(pattern, address);
  });
  app.setNotFoundHandler((request, reply) => sendUnknownRoute(request, reply, [...known.values()]));
}

interface KnownAddress {
  readonly matches: RegExp;
  readonly methods: Set<string>;
}

/** `:name` stands for one part of an address, `*` for the rest of it. */
function matcherOf(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

function sendUnknownRoute(request: FastifyRequest, reply: FastifyReply, known: readonly KnownAddress[]): FastifyReply {
  const path = withoutSlash(request.url.split('?')[0] ?? '');
  const allowed = known.filter(({ matches }) => matches.test(path)).flatMap(({ methods }) => [...methods]);
  if (allowed.length === 0)
    return sendFault(reply, { identifier: 'BAD_VALUE', message: 'There is nothing at this address' }, 404);
  reply.header('Allow', [...new Set(allowed)].join(', '));
  return sendFault(reply, { identifier: 'METHOD_NOT_ALLOWED', message: 'This method is not allowed here' });
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
