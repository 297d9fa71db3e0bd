import { toBase64, utf8 } from '../bytes.ts';

/** A request as it will be sent, for whoever has to sign or mark it. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: URL;
  /** Exactly the bytes of the body; empty without one. */
  readonly body: Uint8Array;
  /** For the calls that a way of authentication makes by itself. */
  readonly fetch: typeof fetch;
}

/** Gives the headers that say who is calling. Asked before every try. */
export interface Auth {
  headers(request: OutgoingRequest): Promise<Readonly<Record<string, string>>>;
  /** Told when the API did not believe them; true when another try may help. */
  refused?(): boolean;
}

/** API key and secret with every request (RFC 7617). */
export function basicAuth({ apiKey, apiSecret }: { readonly apiKey: string; readonly apiSecret: string }): Auth {
  const Authorization = `Basic ${toBase64(utf8(`${apiKey}:${apiSecret}`))}`;
  return { headers: async () => ({ Authorization }) };
}
