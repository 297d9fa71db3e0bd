import type { Auth } from './auth.ts';
import { type Operations, ROUTES } from './operations.gen.ts';
import { readAnswer } from './read-answer.ts';
import { isRepeatable } from './repeatable.ts';
import { type Sending, send } from './send.ts';
import { urlOf } from './url-of.ts';

export interface ClientOptions {
  /** Where Bonafide runs, e.g. `https://kyc.example.com`. A path in it is kept. */
  readonly baseUrl: string;
  readonly auth: Auth;
  /** Until the answer begins; 30 seconds. */
  readonly timeoutMs?: number;
  /** Tries after the first; 2. */
  readonly retries?: number;
  /** The longest wait before another try; 20 seconds. A longer `Retry-After` is thrown. */
  readonly longestWaitMs?: number;
  /** Another `fetch` than the platform's own. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

export type OperationId = keyof Operations;
export type InputOf<Id extends OperationId> = Operations[Id]['input'];
export type AnswerOf<Id extends OperationId> = Operations[Id]['answer'];

type Arguments<Id extends OperationId> =
  Record<never, never> extends InputOf<Id>
    ? [input?: InputOf<Id>, options?: CallOptions]
    : [input: InputOf<Id>, options?: CallOptions];

/** One method per call of the API, by the names of its OpenAPI description. */
export type Client = { readonly [Id in OperationId]: (...args: Arguments<Id>) => Promise<AnswerOf<Id>> };

interface AnyInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The whole API, typed. Throws `BonafideError` when it refuses and `NoAnswer` when it is silent. */
export function createClient(options: ClientOptions): Client {
  const call = async (id: OperationId, input: AnyInput = {}, own: CallOptions = {}): Promise<unknown> => {
    const [method, path, form] = ROUTES[id];
    const sending: Sending = {
      auth: options.auth,
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      timeoutMs: own.timeoutMs ?? options.timeoutMs ?? 30_000,
      retries: options.retries ?? 2,
      longestWaitMs: options.longestWaitMs ?? 20_000,
      signal: own.signal,
    };
    const url = urlOf(options.baseUrl, path, input);
    const body = input.body === undefined ? null : JSON.stringify(input.body);
    return readAnswer(await send(sending, { method, url, body, repeatable: isRepeatable(id, method) }), form);
  };
  const ids = Object.keys(ROUTES) as OperationId[];
  const methods = ids.map((id) => [id, (input?: AnyInput, own?: CallOptions) => call(id, input, own)]);
  return Object.fromEntries(methods) as Client;
}
