import { errorBody } from '@bonafide/contract';

const MEANINGS = {
  400: 'A value is missing, malformed or not permitted; nothing was changed.',
  401: 'The API key or secret is missing or wrong.',
  404: 'There is nothing at this address (any more).',
  413: 'The request is too large.',
  429: 'The hourly limit of requests is reached; `Retry-After` says how long to wait.',
} as const;

type FailureStatus = keyof typeof MEANINGS;

/** What a route documents of a failure: one body for all, with the meaning of its status. */
interface DocumentedFailure {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: typeof errorBody } };
}

export function failures<S extends FailureStatus>(...statuses: readonly S[]): Record<S, DocumentedFailure> {
  const documented = statuses.map((status): [S, DocumentedFailure] => [
    status,
    { description: MEANINGS[status], content: { 'application/json': { schema: errorBody } } },
  ]);
  return Object.fromEntries(documented) as Record<S, DocumentedFailure>;
}
