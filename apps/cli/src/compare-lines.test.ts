import { describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from './run-bonafide.fixture.ts';

interface Answer {
  readonly score?: number;
  readonly verdict?: string;
  readonly error?: { readonly code: string };
}

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('bonafide names compare', () => {
  it('answers every line in its order, bad ones too', async () => {
    const input = lines(
      { a: 'Anna Ohm', b: 'OHM<<ANNA' },
      '{"a":"Anna',
      { a: 'Anna Ohm' },
      '[1,2]',
      { a: 'Anna Ohm', b: 'Anna Ohm', kind: 'cat' },
      '',
      { a: 'Invented Pumps Ltd', b: 'Invented Pumps Limited', kind: 'organisation' },
      { a: 'Invented Pumps Ltd', b: 'Invented Pumps Limited', kind: 'Company' },
      { a: 'Anna Ohm', b: 'Boris Farad' },
    );
    const ran = await runBonafide(['names', 'compare', '--stdin', '--json'], {}, input);
    const answers = jsonLines<Answer>(ran);
    expect(ran.code).toBe(0);
    expect(answers.map(({ verdict, error }) => verdict ?? error?.code)).toEqual([
      'order',
      'line.json',
      'line.incomplete',
      'line.json',
      'line.kind_unknown',
      'word-form',
      'word-form',
      'mismatch',
    ]);
    expect(answers[0]?.score).toBe(1);
    expect(answers.at(-1)?.score).toBeLessThan(0.3);
    expect(ran.stdout).not.toContain('"a":"Anna');
  });

  it('tells people which words are the same', async () => {
    const { stdout, code } = await runBonafide(['names', 'compare', 'Bill Ohm', 'William Ohm']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^nickname: score 0\.\d{3} \(one name, from 0\.\d+ on\)$/m);
    expect(stdout).toContain('bill and william: nickname');
  });
});

describe('bonafide addresses compare', () => {
  it('answers lines', async () => {
    const input = lines(
      { a: '12 Invented Way, Leeds LS1 4AP', b: '12 Invented Way LEEDS LS14AP' },
      { a: '12 Invented Way, Leeds LS1 4AP', b: '14 Invented Way, Leeds LS1 4AP' },
      { a: '12 Invented Way', b: '12 Invented Way, Leeds LS1 4AP' },
      'no line',
    );
    const answers = jsonLines<Answer>(await runBonafide(['addresses', 'compare', '--stdin', '--json'], {}, input));
    expect(answers.map(({ verdict, error }) => verdict ?? error?.code)).toEqual([
      'same',
      'different',
      'open',
      'line.json',
    ]);
  });

  it('tells people what each part says', async () => {
    const { stdout } = await runBonafide(['addresses', 'compare', '12 Invented Way, Leeds', '14 Invented Way, Leeds']);
    expect(stdout).toMatch(/^different because of house number: score 0\.\d{3}/);
    expect(stdout).toMatch(/house number +12 \| 14: different/);
  });
});
