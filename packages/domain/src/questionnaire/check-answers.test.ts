import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking, CONTEXT, faults, question } from './asking.fixture.ts';
import { type AnswerFault, readAnswers } from './check-answers.ts';
import { QUESTION_TYPES, type QuestionType } from './definition.ts';
import { isUnanswered } from './visible-questions.ts';

describe('an answer', () => {
  it.each<[QuestionType, unknown[], [unknown, AnswerFault][]]>([
    [
      'CHECKBOX',
      [true, false],
      [
        ['yes', 'wrong_kind'],
        [['a'], 'wrong_kind'],
      ],
    ],
    ['COLOR', ['#00ffAA'], [['red', 'not_a_colour']]],
    [
      'COUNTRY',
      ['LT'],
      [
        ['ZZ', 'not_a_country'],
        ['lt', 'not_a_country'],
      ],
    ],
    [
      'COUNTRY_MULTI',
      [['LT', 'DE']],
      [
        [['LT', 'ZZ'], 'not_a_country'],
        ['LT', 'wrong_kind'],
      ],
    ],
    [
      'DATE',
      ['2024-02-29'],
      [
        ['2023-02-29', 'not_a_date'],
        ['29.02.2024', 'not_a_date'],
      ],
    ],
    [
      'DATETIME',
      ['2024-02-29T10:30', '2024-02-29T10:30:15'],
      [
        ['2024-02-29', 'not_a_date'],
        ['2024-02-29T25:00', 'not_a_date'],
      ],
    ],
    [
      'EMAIL',
      ['ona@shop.example'],
      [
        ['ona', 'not_an_email'],
        ['a@b', 'not_an_email'],
        ['a b@c.example', 'not_an_email'],
      ],
    ],
    [
      'FLOAT',
      ['1.5', 2, '-3'],
      [
        ['1,5', 'not_a_number'],
        ['1e9', 'not_a_number'],
        ['NaN', 'not_a_number'],
      ],
    ],
    [
      'INTEGER',
      ['42', 42],
      [
        ['4.2', 'not_a_number'],
        ['', 'missing'],
      ],
    ],
    [
      'LIST',
      [['one', 'two']],
      [
        ['one', 'wrong_kind'],
        [[1], 'wrong_kind'],
      ],
    ],
    ['PASSWORD', ['secret'], [[{}, 'wrong_kind']]],
    ['RADIO', ['a'], [['c', 'not_an_option']]],
    ['SELECT', ['b'], [['A', 'not_an_option']]],
    ['SELECT_MULTI', [['a', 'b']], [[['a', 'c'], 'not_an_option']]],
    ['TEL', ['+370 600 00000'], [['call me', 'not_a_phone']]],
    [
      'TEXT',
      ['anything'],
      [
        ['x'.repeat(10_001), 'too_long'],
        ['  ', 'missing'],
      ],
    ],
    ['TEXT_AREA', ['two\nlines'], [[null, 'missing']]],
    ['TIME', ['23:59'], [['24:00', 'not_a_date']]],
    [
      'URL',
      ['https://shop.example/a'],
      [
        ['javascript:alert(1)', 'not_an_address'],
        ['shop.example', 'not_an_address'],
      ],
    ],
  ])('to %s', (type, good, bad) => {
    for (const value of good) expect(faults(asking(question('q', type)), { q: value })).toEqual({});
    for (const [value, fault] of bad)
      expect(faults(asking(question('q', type, { required: true })), { q: value })).toEqual({ q: fault });
  });

  it('lies within its limits', () => {
    const number = asking(question('q', 'INTEGER', { least: '18', most: '99' }));
    expect([faults(number, { q: '17' }), faults(number, { q: '100' }), faults(number, { q: '18' })]).toEqual([
      { q: 'too_low' },
      { q: 'too_high' },
      {},
    ]);
    const date = asking(question('q', 'DATE', { most: '2020-01-01' }));
    expect(faults(date, { q: '2020-01-02' })).toEqual({ q: 'too_high' });
    const list = asking(question('q', 'LIST', { least: '2', most: '3' }));
    expect([faults(list, { q: ['a'] }), faults(list, { q: ['a', 'b', 'c', 'd'] })]).toEqual([
      { q: 'too_low' },
      { q: 'too_high' },
    ]);
    expect(faults(asking(question('q', 'TEXT', { maxLength: 3 })), { q: 'four' })).toEqual({ q: 'too_long' });
  });

  it('that is a file is what was uploaded, whatever was sent', () => {
    const files = asking(question('one', 'FILE', { required: true }), question('many', 'FILE_MULTI'));
    expect(faults(files, { one: 'forged' })).toEqual({ one: 'missing' });
    const uploaded = { one: ['Q_ONE_1', 'Q_ONE_2'], many: ['Q_MANY_1'] };
    expect(readAnswers(files, { one: 'forged' }, { ...CONTEXT, files: uploaded })).toEqual({
      ok: true,
      answers: { one: 'Q_ONE_2', many: ['Q_MANY_1'] },
    });
  });

  it('to a question that does not exist is refused', () => {
    expect(faults(asking(question('q', 'TEXT')), { q: 'a', other: 'b', __proto__x: 1 })).toEqual({
      other: 'unknown',
      __proto__x: 'unknown',
    });
  });

  it('of any kind ends as answers or as faults, never otherwise', () => {
    const questionnaire = asking(...QUESTION_TYPES.map((type) => question(type, type, { required: true })));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...QUESTION_TYPES), fc.anything()), (sent) => {
        const read = readAnswers(questionnaire, sent, CONTEXT);
        if (read.ok) for (const value of Object.values(read.answers)) expect(isUnanswered(value)).toBe(false);
        else expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
