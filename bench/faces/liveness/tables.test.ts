import type { ServerAnswer } from '@bonafide/testkit';
import { expect, test } from 'vitest';
import { attackTable } from './tables.ts';

const ended = (answer: ServerAnswer): { answer: ServerAnswer } => ({ answer });

test('an attack counts as passed only when it passed, and its own reason only when it is one of those named', () => {
  const table = attackTable(
    new Map([
      [
        'wrong nonce',
        [
          ended({ kind: 'failed', reason: 'liveness.nonce_invalid' }),
          ended({ kind: 'failed', reason: 'liveness.expired' }),
          ended({ kind: 'passed' }),
          ended({ kind: 'continue' }),
        ],
      ],
    ]),
  );
  expect(table['wrong nonce']).toMatchObject({
    apcer: { count: 1, total: 4 },
    ownReason: { count: 1, total: 4 },
    reasons: { 'liveness.nonce_invalid': 1, 'liveness.expired': 1, passed: 1, continue: 1 },
  });
});
