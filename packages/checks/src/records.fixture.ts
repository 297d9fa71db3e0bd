import { evidence } from './evidence.fixture.ts';
import type { Evidence } from './evidence.ts';
import type { RecordFindings } from './records.ts';

const NOT_ASKED: RecordFindings = { duplicates: null, blocked: null, history: null };

/** Evidence whose document was looked up, with these findings. */
export function withRecords(found: Partial<RecordFindings>): Evidence {
  return { ...evidence(), records: { state: 'read', value: { ...NOT_ASKED, ...found } } };
}
