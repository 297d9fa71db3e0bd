export interface Credentials {
  readonly key: string;
  readonly secret: string;
}

/** RFC 7617: user-id up to the first colon, the rest is the password. */
export function basicCredentials(header: string | undefined): Credentials | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? null : { key: text.slice(0, colon), secret: text.slice(colon + 1) };
}
