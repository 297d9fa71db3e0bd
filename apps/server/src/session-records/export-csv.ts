import type { SessionSummary } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Cursor } from '../listing/cursor.ts';
import { listRecords } from './list-records.ts';
import type { RecordFilter } from './queries.ts';

const ROWS_AT_ONCE = 500;

/** In the order of the table; no personal data beyond what the partner itself called the person. */
const COLUMNS: Readonly<Record<string, (record: SessionSummary) => string | number | null>> = {
  scanRef: ({ scanRef }) => scanRef,
  clientId: ({ clientId }) => clientId,
  externalRef: ({ externalRef }) => externalRef,
  status: ({ status }) => status,
  scenarioId: ({ scenario }) => scenario?.id ?? null,
  scenarioVersion: ({ scenario }) => scenario?.version ?? null,
  reasons: ({ reasons }) => reasons.join(' '),
  riskScore: ({ riskScore }) => riskScore,
  policy: ({ policy }) => policy,
  createdAt: ({ createdAt }) => createdAt,
  startedAt: ({ startedAt }) => startedAt,
  submittedAt: ({ submittedAt }) => submittedAt,
  decidedAt: ({ decidedAt }) => decidedAt,
  erasedAt: ({ erasedAt }) => erasedAt,
};

/** Spreadsheets run what begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One field of RFC 4180, harmless where a spreadsheet opens it. */
export function csvField(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The partner's sessions as CSV, piece by piece: however many there are, few are in memory at once. */
export async function* exportCsv(deps: Deps, filter: Omit<RecordFilter, 'now'>): AsyncGenerator<string> {
  yield lineOf(Object.keys(COLUMNS));
  let after: Cursor | null = null;
  do {
    const page = await listRecords(deps, filter, { after, limit: ROWS_AT_ONCE });
    yield page.records.map((record) => lineOf(Object.values(COLUMNS).map((column) => column(record)))).join('');
    after = page.next;
  } while (after !== null);
}

function lineOf(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}
