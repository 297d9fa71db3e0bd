/** Codes only: messages of network errors can repeat the URL, and a URL can hold a secret. */
export function failureCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'connection failed';
}
