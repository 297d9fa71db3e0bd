/** What the console needs of the browser to reach the server it came from. */
export interface Door {
  /** Origin of the server, e.g. `https://kyc.example.com`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Calls carry the access token and nothing that the browser keeps. Without `omit` a 401 of the API, which names Basic, would make the
 * browser ask for a password in a window of its own.
 */
export function barely(call: typeof fetch): typeof fetch {
  return (input, init) => call(input, { ...init, credentials: 'omit', cache: 'no-store' });
}
