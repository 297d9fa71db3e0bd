import { createHmac } from 'node:crypto';

/** A request's parts that can be signed, as they came. */
export interface SignedMessage {
  readonly method: string;
  /** Path and query of the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** One signature of RFC 9421, read but not yet believed. */
export interface MessageSignature {
  readonly keyId: string;
  readonly nonce: string;
  /** Epoch seconds. */
  readonly created: number;
  readonly expires: number | null;
  /** Names of the components, in the order of the signature. */
  readonly covered: readonly string[];
  /** What was signed (section 2.5). */
  readonly base: string;
  readonly signature: Uint8Array;
}

const LONGEST_INPUT = 2_000;
/** One label, an inner list of plain names, and parameters that are whole numbers or texts without escapes. */
const INPUT =
  /^([a-z*][a-z0-9_.*-]{0,40})=(\(("[a-z0-9@-]+"(?: "[a-z0-9@-]+")*)?\)((?:;[a-z]+=(?:\d{1,12}|"[^"\\]{0,200}"))*))$/;
const NONCE = /^[\x21-\x7e]{8,128}$/;
const ALGORITHM = 'hmac-sha256';

/** Null where there is no signature, or one that is not of the form described in the documentation. */
export function readSignature(message: SignedMessage): MessageSignature | null {
  const input = headerOf(message, 'signature-input');
  if (input === null || input.length > LONGEST_INPUT) return null;
  const [, label = '', params = '', list = '', tail = ''] = INPUT.exec(input) ?? [];
  const signature = signatureBytes(headerOf(message, 'signature'), label);
  if (params === '' || signature === null) return null;
  const covered = [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  const base = baseOf(message, covered, params);
  const told = parametersOf(tail);
  if (base === null || told === null || new Set(covered).size !== covered.length) return null;
  return { ...told, covered, base, signature };
}

/** RFC 9421, 3.3.3. */
export function signBase(base: string, secret: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', secret).update(base, 'utf8').digest());
}

/** Base64 of the SHA-256 of a body as `Content-Digest` tells it (RFC 9530); null where it tells none. */
export function digestIn(header: string | null): string | null {
  return /(?:^|,\s*)sha-256=:([A-Za-z0-9+/]{43}=):(?:$|\s*,)/.exec(header ?? '')?.[1] ?? null;
}

/** One value; null for a header that is absent or came twice where that cannot be joined. */
export function headerOf({ headers }: SignedMessage, name: string): string | null {
  const value = headers[name];
  if (value === undefined) return null;
  return (typeof value === 'string' ? value : value.join(', ')).trim();
}

function signatureBytes(header: string | null, label: string): Uint8Array | null {
  const [, named, encoded] = /^([^=]+)=:([A-Za-z0-9+/]{43}=):$/.exec(header ?? '') ?? [];
  return encoded !== undefined && named === label ? new Uint8Array(Buffer.from(encoded, 'base64')) : null;
}

function parametersOf(tail: string) {
  const pairs = [...tail.matchAll(/;([a-z]+)=(?:(\d+)|"([^"]*)")/g)];
  const found = new Map(pairs.map(([, name = '', number, text]) => [name, number ?? text ?? '']));
  const [created, keyId, nonce] = [found.get('created'), found.get('keyid'), found.get('nonce')];
  const known = (found.get('alg') ?? ALGORITHM) === ALGORITHM && found.size === pairs.length;
  if (!known || !created || !keyId || !nonce || !NONCE.test(nonce)) return null;
  const expires = found.get('expires');
  return { keyId, nonce, created: Number(created), expires: expires === undefined ? null : Number(expires) };
}

function baseOf(message: SignedMessage, covered: readonly string[], params: string): string | null {
  const lines: string[] = [];
  for (const name of covered) {
    const value = componentOf(message, name);
    if (value === null) return null;
    lines.push(`"${name}": ${value}`);
  }
  return [...lines, `"@signature-params": ${params}`].join('\n');
}

/** Section 2.2 for derived components, 2.1 for fields. */
function componentOf(message: SignedMessage, name: string): string | null {
  const mark = message.target.indexOf('?');
  switch (name) {
    case '@method':
      return message.method.toUpperCase();
    case '@path':
      return mark < 0 ? message.target : message.target.slice(0, mark);
    case '@query':
      return mark < 0 ? '?' : message.target.slice(mark);
    case '@authority':
      return headerOf(message, 'host')?.toLowerCase() ?? null;
    default:
      return name.startsWith('@') ? null : headerOf(message, name);
  }
}
