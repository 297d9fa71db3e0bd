import { errorBody } from '@bonafide/contract';

const MEANINGS = {
  400: 'A value is missing, malformed or not permitted; nothing was changed.',
  401: 'The API key or secret is missing or wrong.',
  404: 'There is nothing at this address (any more).',
  413: 'The request is too large.',
  429: 'The hourly limit of requests is reached; `Retry-After` says how long to wait.',
} as const;

type FailureStatus = keyof typeof MEANINGS;

/** Response schemas of the failures that a route documents. */
export function failures<S extends FailureStatus>(...statuses: readonly S[]) {
  const described = statuses.map((status) => [status, errorBody.describe(MEANINGS[status])]);
  return Object.fromEntries(described) as Record<S, typeof errorBody>;
}
