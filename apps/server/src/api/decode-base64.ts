const DATA_URL_PREFIX = /^data:[a-z0-9.+/-]{1,100};base64,/i;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** RFC 4648 section 4, with the line breaks that mail libraries put in and the beginning of a data URL. Null for anything else. */
export function decodeBase64(encoded: string): Uint8Array | null {
  const text = encoded.replace(DATA_URL_PREFIX, '').replace(/[\r\n]/g, '');
  if (text === '' || text.length % 4 !== 0 || !BASE64.test(text)) return null;
  return new Uint8Array(Buffer.from(text, 'base64'));
}
