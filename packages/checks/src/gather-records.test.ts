import { describe, expect, it } from 'vitest';
import { evidence } from './evidence.fixture.ts';
import { judge } from './examine.ts';
import { gatherRecords } from './gather-records.ts';
import { people, search } from './people.fixture.ts';
import { withRecords } from './records.fixture.ts';
import type { RecordFindings } from './records.ts';

const ABSENT = { state: 'absent' } as const;
const FOUND: RecordFindings = { duplicates: [], blocked: null, history: [] };

describe('gatherRecords', () => {
  it('looks the document up, with whoever has the same face', async () => {
    const { document } = evidence();
    const asked: unknown[] = [];
    const look = async (...about: unknown[]) => {
      asked.push(...about);
      return FOUND;
    };
    const found = await gatherRecords(look, document, { state: 'read', value: people({ earlier: search([0.2]) }) });
    expect([found, asked]).toEqual([{ state: 'read', value: FOUND }, [document, ['r0']]]);
  });

  it('says when nobody looks and when the lookup broke', async () => {
    const { document } = evidence();
    expect(await gatherRecords(undefined, document, ABSENT)).toEqual({ state: 'absent' });
    expect(await gatherRecords(() => Promise.reject(new Error('away')), document, ABSENT)).toEqual({
      state: 'engine_fault',
    });
  });
});

describe('an examination', () => {
  const same = [{ reference: 'r', shared: ['document'] as const }];

  it('approves with tags when the data are known', () => {
    const { decision } = judge(withRecords({ duplicates: same, blocked: same, history: [] }));
    expect(decision.outcome).toBe('approved');
    expect([...decision.fraudSignals].sort()).toEqual(['blacklist.data', 'duplicate.personal_data']);
  });

  it('asks a human when nobody could look, and declines nobody', () => {
    const { decision } = judge({ ...evidence(), records: { state: 'engine_fault' } });
    expect(decision).toMatchObject({ outcome: 'referred', face: { status: 'passed' } });
  });
});
