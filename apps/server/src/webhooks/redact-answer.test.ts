import { describe, expect, it } from 'vitest';
import { redactAnswer } from './redact-answer.ts';

const SENT = {
  scanRef: '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11',
  data: {
    docFirstName: 'ONA MARIJA',
    docLastName: 'ŽVIRBLĖ',
    docNumber: 'X/(12',
    docSex: 'F',
    duplicateFaces: ['b7'],
    docDob: '1990-02-28',
  },
  final: true,
  startTime: 1768478400,
};

describe('an answer', () => {
  it.each([
    ['no customer named Ona Marija', 'no customer named […]'],
    ['MARIJA, žvirblė: unknown', '[…], […]: unknown'],
    ['duplicate key X/(12', 'duplicate key […]'],
    ['born 28.02.1990?', 'born […]?'],
    ['born 1990-02-28', 'born […]'],
    ['mail to ona.z+1@mail.example now', 'mail to […] now'],
    ['call 37060012345', 'call […]'],
    ['ref 7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11', 'ref […]'],
    ['from 192.0.2.7', 'from […]'],
    ['token eyJhbGciOiJIUzI1NiJ9', 'token […]'],
  ])('%j loses what was sent or looks personal', (answer, kept) => {
    expect(redactAnswer(answer, SENT)).toBe(kept);
  });

  it.each(['ok', '', '{"error":"upstream timed out","code":504}', '<h1>Bad Gateway</h1>\n<p>nginx/1.25</p>'])(
    '%j stays as it is',
    (answer) => {
      expect(redactAnswer(answer, SENT)).toBe(answer);
    },
  );

  it('holds no control characters', () => {
    expect(redactAnswer('a\u0000b\u001b[31mc\n', {})).toBe('a\ufffdb\ufffd[31mc\n');
  });

  it('of two thousand hostile characters costs next to nothing', () => {
    const before = process.cpuUsage();
    for (const text of ['a'.repeat(2048), '1'.repeat(2048), 'a@'.repeat(1024), '1.'.repeat(1024), 'a.'.repeat(1024)])
      redactAnswer(text, SENT);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
});
