/** What a publisher's server said of the edition that we have (RFC 9110 sections 8.8.2 and 8.8.3). */
export interface FetchMark {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of an index of changes: the publisher's name of the version that we have by it. */
  readonly version?: string;
}

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string | undefined>>;

export type FetchOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fetched'; readonly mark: FetchMark }
  | { readonly kind: 'failed'; readonly code: FetchFailure; readonly words: string; readonly retryAfterS?: number };

export type FetchFailure =
  | 'fetch.moved'
  | 'fetch.missing'
  | 'fetch.refused'
  | 'fetch.later'
  | 'fetch.failed'
  | 'fetch.not_a_list';

/** Headers that ask only for what is new (RFC 9110 section 13.1); a server that knows entity tags does not look at the date. */
export function conditionalHeaders(mark: FetchMark | null): Readonly<Record<string, string>> {
  return {
    accept: '*/*',
    ...(mark?.etag === undefined ? {} : { 'if-none-match': mark.etag }),
    ...(mark?.lastModified === undefined ? {} : { 'if-modified-since': mark.lastModified }),
  };
}

/** What an answer means for the list. Only a whole answer (200) may become an edition; a page for people is none. */
export function fetchOutcome(status: number, headers: Headers): FetchOutcome {
  if (status === 304) return { kind: 'unchanged' };
  if (status === 200) return /^text\/html\b/i.test(headers['content-type'] ?? '') ? notAList() : fetched(headers);
  if (status >= 300 && status < 400) return failed('fetch.moved', `the list has moved (${status})`);
  if (status === 404 || status === 410) return failed('fetch.missing', `the list is not there (${status})`);
  if (status === 401 || status === 403) return failed('fetch.refused', `the server refuses the list (${status})`);
  if (status === 429 || status === 503) return later(status, headers['retry-after']);
  return failed('fetch.failed', `the server answered ${status}`);
}

function fetched(headers: Headers): FetchOutcome {
  const etag = headers.etag;
  const lastModified = headers['last-modified'];
  return {
    kind: 'fetched',
    mark: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) },
  };
}

function notAList(): FetchOutcome {
  return failed('fetch.not_a_list', 'the server answered with a page for people, not with a list');
}

function failed(code: FetchFailure, words: string): FetchOutcome {
  return { kind: 'failed', code, words };
}

/** Seconds only: the other form of the header, a date, needs a clock. */
function later(status: number, retryAfter: string | undefined): FetchOutcome {
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
  const outcome = {
    kind: 'failed',
    code: 'fetch.later',
    words: `the server asks to come back later (${status})`,
  } as const;
  return seconds === null ? outcome : { ...outcome, retryAfterS: seconds };
}
