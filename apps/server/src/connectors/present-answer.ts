import type { DatabaseAnswer, FieldMatch } from '@bonafide/checks';
import type { DatabaseCheckAnswer } from '@bonafide/contract';
import type { DatabaseField } from '@bonafide/domain';

const STATUS_WORDS = {
  confirmed: 'CONFIRMED',
  contradicted: 'CONTRADICTED',
  not_found: 'NOT_FOUND',
  silent: 'SILENT',
  unavailable: 'UNAVAILABLE',
} as const;
const MATCH_WORDS = { match: 'MATCH', mismatch: 'MISMATCH', unknown: 'UNKNOWN' } as const;

/** What a database said, in the words of the wire. */
export function presentAnswer({ outcome, fields, fault, from }: DatabaseAnswer): DatabaseCheckAnswer {
  const entries = Object.entries(fields) as [DatabaseField, FieldMatch][];
  const { connector, name, version, answeredAt, kept, tookMs } = from;
  return {
    connector,
    name,
    version,
    status: STATUS_WORDS[outcome],
    fields: Object.fromEntries(entries.map(([field, match]) => [field, MATCH_WORDS[match]])),
    fault,
    answeredAt,
    kept,
    tookMs,
  };
}
