import { z } from 'zod';

/** Every error's identifier with the HTTP status that carries it. */
export const ERROR_STATUSES = {
  BAD_VALUE: 400,
  MISSING_VALUE: 400,
  JSON_ERROR: 400,
  ENCODING_ERROR: 400,
  VALIDATION_ERROR: 400,
  TOKEN_NOT_VALID: 400,
  PARTNER_ERROR: 400,
  PARTNER_CONTRACT_ERROR: 400,
  PERMISSIONS_ERROR: 400,
  UNAUTHORIZED: 401,
  METHOD_NOT_ALLOWED: 405,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
} as const;
export type ErrorIdentifier = keyof typeof ERROR_STATUSES;

/** The only severity there is on the wire. */
export const ERROR_SEVERITY = 'NOT_SEVERE';

/** The body of every failed request. */
export const errorBody = z
  .object({
    message: z.string().describe('What is wrong, for people; never holds what was sent.'),
    identifier: z
      .enum(Object.keys(ERROR_STATUSES) as [ErrorIdentifier, ...ErrorIdentifier[]])
      .describe('For programs.'),
    documentation: z.string().describe('Always empty.'),
    severity: z.literal(ERROR_SEVERITY),
  })
  .meta({ id: 'Error', description: 'Why the request failed.' });
export type ErrorBody = z.output<typeof errorBody>;

export function toErrorBody(identifier: ErrorIdentifier, message: string): ErrorBody {
  return { message, identifier, documentation: '', severity: ERROR_SEVERITY };
}

/** Why something was not taken: by code for programs, in words for people. Words quote nothing that was sent. */
export interface Refusal {
  readonly code: string;
  readonly words: string;
}

/** One thing wrong with a request, ready for the wire. */
export interface RequestFault {
  readonly identifier: ErrorIdentifier;
  readonly message: string;
  /** Where more can be told than the identifier says. */
  readonly refusals?: readonly Refusal[];
}

/**
 * The first fault that a schema found, with its place. What was sent is never repeated: it may be person data (invariant 6). Below
 * the first level the sender may have invented keys, so that only `known` ones are named there: see `knownKeys`.
 */
export function toRequestFault(
  issues: readonly z.core.$ZodIssue[],
  body: unknown,
  known: ReadonlySet<string> = NONE,
): RequestFault {
  const [first] = issues;
  if (!first) return { identifier: 'BAD_VALUE', message: 'The request is not valid' };
  const issue = withinUnion(first);
  const place = placeOf(issue.path, known);
  if (isUnset(body, issue.path)) return { identifier: 'MISSING_VALUE', message: missing(place, issue.path.length) };
  const why = sentence(issue);
  return { identifier: 'BAD_VALUE', message: place.text === '' ? why : `'${place.text}': ${why}` };
}

/**
 * Where a value may have one of several forms, the fault within the form that it comes nearest to: the one alternative whose fault
 * lies deepest. Where two are as near, only the place of them all is told.
 */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const faults = issue.errors.flatMap(([fault]) => (fault ? [withinUnion(fault)] : []));
  const deepest = Math.max(0, ...faults.map(({ path }) => path.length));
  const [nearest, ...others] = faults.filter(({ path }) => path.length === deepest);
  if (nearest === undefined || deepest === 0 || others.length > 0) return issue;
  return { ...nearest, path: [...issue.path, ...nearest.path] };
}

const NONE: ReadonlySet<string> = new Set();

interface Place {
  readonly text: string;
  /** Down to the very value; false where the rest of the way is the sender's own words. */
  readonly whole: boolean;
}

function placeOf(path: readonly PropertyKey[], known: ReadonlySet<string>): Place {
  const stranger = path.findIndex((key, depth) => depth > 0 && typeof key !== 'number' && !known.has(String(key)));
  const named = stranger < 0 ? path : path.slice(0, stranger);
  return { text: named.map(String).join('.'), whole: stranger < 0 };
}

function missing({ text, whole }: Place, depth: number): string {
  if (depth === 0) return 'The body is required';
  return whole ? `'${text}' is required` : `'${text}': A value is missing`;
}

function isUnset(body: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (within, key) =>
      typeof within === 'object' && within !== null ? (within as Record<PropertyKey, unknown>)[key] : undefined,
    body,
  );
  return value === undefined || value === null;
}

/** Keys that the sender invented may be person data too, so they are not repeated either. */
function sentence(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' || issue.code === 'unrecognized_keys' ? 'A key is not allowed' : issue.message;
}
