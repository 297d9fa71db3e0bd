import { StartRefused } from './start-refused.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk is read-only: set BONAFIDE_DATA_DIR to a writable folder.',
  EACCES: 'A file or folder cannot be opened: permission denied.',
  ECONNREFUSED: 'The database does not answer at DATABASE_URL: connection refused.',
  ENOTFOUND: 'The host in DATABASE_URL is unknown.',
  EAI_AGAIN: 'The host in DATABASE_URL cannot be looked up.',
  ETIMEDOUT: 'The database does not answer at DATABASE_URL: timed out.',
  // PostgreSQL's own codes (appendix A of its manual).
  '28P01': 'The database refuses the user or password in DATABASE_URL.',
  '28000': 'The database refuses the user in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42501': 'The user in DATABASE_URL may not create tables.',
  '53100': 'The disk of the database is full.',
};

/** One sentence for the operator when `error` is something that an operator can act on, or null. Holds no secret. */
export function refusalSentence(error: unknown): string | null {
  if (error instanceof StartRefused) return error.message;
  for (const code of errorCodes(error)) {
    const sentence = SENTENCES[code];
    if (sentence !== undefined) return sentence;
  }
  return null;
}

/** The codes of an error, of what caused it, and of the tries that it sums up (one per address of a name). */
function errorCodes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const tries = error instanceof AggregateError ? error.errors.flatMap(errorCodes) : [];
  return [...own, ...tries, ...errorCodes(error.cause)];
}
