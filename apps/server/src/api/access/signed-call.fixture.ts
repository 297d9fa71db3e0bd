import { createHash, createHmac } from 'node:crypto';

/** A request as its caller signs it, and how it may differ from what is right. */
export interface SignedCall {
  readonly keyId: string;
  readonly secret: string;
  readonly method: string;
  readonly url: string;
  readonly body?: string | undefined;
  readonly at: Date;
  readonly nonce: string;
  readonly covered?: readonly string[];
  readonly parameters?: string;
}

/** Headers of a signed request, written as RFC 9421 says and not by the code under test. */
export function signedHeaders(call: SignedCall): Record<string, string> {
  const { keyId, secret, method, url, body, at, nonce } = call;
  const [path = '', query] = url.split('?');
  const digest = body === undefined ? null : `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const values: Record<string, string> = {
    '@method': method,
    '@path': path,
    '@query': query === undefined ? '?' : `?${query}`,
    'content-digest': digest ?? '',
  };
  const usual = ['@method', '@path', ...(query === undefined ? [] : ['@query']), ...(digest ? ['content-digest'] : [])];
  const covered = call.covered ?? usual;
  const created = Math.floor(at.getTime() / 1000);
  const extra = call.parameters ?? ';alg="hmac-sha256"';
  const list = covered.map((name) => `"${name}"`).join(' ');
  const params = `(${list});created=${created};keyid="${keyId}";nonce="${nonce}"${extra}`;
  const base = [...covered.map((name) => `"${name}": ${values[name]}`), `"@signature-params": ${params}`].join('\n');
  const signature = createHmac('sha256', secret).update(base).digest('base64');
  return {
    'signature-input': `sig1=${params}`,
    signature: `sig1=:${signature}:`,
    ...(digest && { 'content-digest': digest }),
  };
}
