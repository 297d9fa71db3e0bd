/** Codes only: messages of network errors can repeat the URL, and a URL can hold a secret. */
export function failureCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'connection failed';
}

/** Words for the failures that whoever named an address can do something about. */
const WORDS: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'the connection broke off before the file was whole',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the file came shorter than announced',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answers at the address',
  UND_ERR_HEADERS_TIMEOUT: 'the server at the address does not answer',
  UND_ERR_BODY_TIMEOUT: 'the file stopped coming',
  ECONNRESET: 'the connection broke off before the file was whole',
  ECONNREFUSED: 'the connection is refused at the address',
  EHOSTUNREACH: 'the address cannot be reached from here',
  ENETUNREACH: 'the address cannot be reached from here',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  CERT_HAS_EXPIRED: 'the certificate of the address has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of the address is signed by nobody we know',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate of the address is signed by nobody we know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of the address is signed by nobody we know',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is of another host',
  ENOSPC: 'there is no space left for the file',
};

/** The code with what it means. */
export function failureWords(error: unknown): string {
  const code = failureCode(error);
  const words = WORDS[code];
  return words === undefined ? code : `${words} (${code})`;
}
