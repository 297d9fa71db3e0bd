import type { ErrorIdentifier, RequestFault } from '@bonafide/contract';

/** What a use case comes to: a value, or the one fault that the partner is told. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: RequestFault };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  identifier: ErrorIdentifier,
  message: string,
): { readonly ok: false; readonly fault: RequestFault } {
  return { ok: false, fault: { identifier, message } };
}
