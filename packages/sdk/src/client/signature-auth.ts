import { toBase64, utf8 } from '../bytes.ts';
import * as platform from '../platform.ts';
import type { Auth } from './auth.ts';

/**
 * Signs every request with a key of `createRequestKey` (RFC 9421, `hmac-sha256`): method, path, query and the digest of the body,
 * with the time and a number that counts once. The secret itself never travels.
 */
export function signatureAuth({ keyId, secret }: { readonly keyId: string; readonly secret: string }): Auth {
  const key = crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return {
    async headers({ method, url, body }) {
      const digest = body.length > 0 ? `sha-256=:${await sha256(body)}:` : null;
      const components: readonly (readonly [name: string, value: string])[] = [
        ['@method', method],
        ['@path', url.pathname],
        ...(url.search ? ([['@query', url.search]] as const) : []),
        ...(digest ? ([['content-digest', digest]] as const) : []),
      ];
      const created = Math.floor(platform.now() / 1000);
      const list = components.map(([name]) => `"${name}"`).join(' ');
      const params = `(${list});created=${created};keyid="${keyId}";nonce="${platform.nonce()}";alg="hmac-sha256"`;
      const lines = [...components, ['@signature-params', params] as const].map(
        ([name, value]) => `"${name}": ${value}`,
      );
      const signature = await crypto.subtle.sign('HMAC', await key, utf8(lines.join('\n')));
      return {
        'Signature-Input': `sig1=${params}`,
        Signature: `sig1=:${toBase64(new Uint8Array(signature))}:`,
        ...(digest && { 'Content-Digest': digest }),
      };
    },
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
