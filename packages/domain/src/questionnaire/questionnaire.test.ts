import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerFault, readAnswers } from './check-answers.ts';
import {
  type Condition,
  faultOfQuestionnaire,
  inLocale,
  QUESTION_TYPES,
  type Question,
  type Questionnaire,
  type QuestionType,
} from './definition.ts';
import { isUnanswered, visibleQuestions } from './visible-questions.ts';

const text = (en: string) => ({ en });
const question = (key: string, type: QuestionType, more: Partial<Question> = {}): Question => ({
  key,
  title: text(key),
  type,
  required: false,
  ...(['RADIO', 'SELECT', 'SELECT_MULTI'].includes(type) && {
    options: [
      { value: 'a', label: text('A') },
      { value: 'b', label: text('B') },
    ],
  }),
  ...more,
});
const asking = (...questions: Question[]): Questionnaire => ({
  title: text('About you'),
  sections: [{ title: text('One'), questions }],
});
const CONTEXT = { countries: new Set(['LT', 'DE']), files: {} };
const faults = (
  questionnaire: Questionnaire,
  sent: Record<string, unknown>,
  files = {},
): Record<string, AnswerFault> => {
  const read = readAnswers(questionnaire, sent, { ...CONTEXT, files });
  return read.ok ? {} : Object.fromEntries(read.faults.map(({ question: key, fault }) => [key, fault]));
};

describe('a questionnaire', () => {
  it('can be asked with every type of question', () => {
    expect(QUESTION_TYPES).toHaveLength(21);
    expect(
      faultOfQuestionnaire(asking(...QUESTION_TYPES.map((type) => question(type.toLowerCase(), type)))),
    ).toBeNull();
  });

  it.each<[string, Questionnaire, RegExp]>([
    ['nothing to ask', { title: text('a'), sections: [] }, /needs a question/],
    ['a key twice', asking(question('a', 'TEXT'), question('a', 'DATE')), /Two questions/],
    ['a choice of nothing', asking(question('a', 'RADIO', { options: [] })), /Options/],
    ['options of a text', asking(question('a', 'TEXT', { options: [{ value: 'a', label: text('A') }] })), /Options/],
    [
      'an option twice',
      asking(
        question('a', 'RADIO', {
          options: [
            { value: 'x', label: text('A') },
            { value: 'x', label: text('B') },
          ],
        }),
      ),
      /Two options/,
    ],
    [
      'a condition on itself',
      asking(question('a', 'TEXT', { condition: { question: 'a', is: 'answered' } })),
      /not a question before/,
    ],
    [
      'a condition on what comes later',
      asking(question('a', 'TEXT', { condition: { not: { question: 'b', is: 'answered' } } }), question('b', 'TEXT')),
      /"b"/,
    ],
  ])('is refused with %s', (_name, questionnaire, fault) => {
    expect(faultOfQuestionnaire(questionnaire)).toMatch(fault);
  });

  it('speaks the first language that there is', () => {
    const both = { en: 'Yes', lt: 'Taip' };
    expect([inLocale(both, ['de', 'lt-LT']), inLocale(both, ['de']), inLocale({ lt: 'Taip' }, [])]).toEqual([
      'Taip',
      'Yes',
      'Taip',
    ]);
  });
});

describe('conditions', () => {
  const shown = (condition: Condition, answers: Record<string, string | boolean | string[] | null>) => {
    const questionnaire = asking(
      question('pep', 'CHECKBOX'),
      question('income', 'INTEGER'),
      question('sources', 'SELECT_MULTI'),
      question('then', 'TEXT', { condition }),
    );
    return visibleQuestions(questionnaire, answers)[0]?.questions.some(({ key }) => key === 'then');
  };

  it.each<[Condition, Record<string, string | boolean | string[] | null>, boolean]>([
    [{ question: 'pep', is: 'equal', value: true }, { pep: true }, true],
    [{ question: 'pep', is: 'equal', value: true }, {}, false],
    [{ question: 'pep', is: 'equal', value: false }, {}, true],
    [{ question: 'income', is: 'above', value: '9' }, { income: '10' }, true],
    [{ question: 'income', is: 'above', value: '9' }, { income: '9' }, false],
    [{ question: 'income', is: 'below', value: '9' }, {}, false],
    [{ question: 'income', is: 'unequal', value: '9' }, { income: '8' }, true],
    [{ question: 'sources', is: 'one_of', values: ['b', 'c'] }, { sources: ['a', 'b'] }, true],
    [{ question: 'sources', is: 'equal', value: 'a' }, { sources: ['a', 'b'] }, true],
    [{ question: 'sources', is: 'unanswered' }, { sources: [] }, true],
    [
      {
        all: [
          { question: 'pep', is: 'answered' },
          { question: 'income', is: 'answered' },
        ],
      },
      { pep: true },
      false,
    ],
    [
      {
        any: [
          { question: 'pep', is: 'answered' },
          { question: 'income', is: 'answered' },
        ],
      },
      { pep: true },
      true,
    ],
    [{ not: { question: 'pep', is: 'answered' } }, { pep: true }, false],
  ])('%j after %j: %s', (condition, answers, visible) => {
    expect(shown(condition, answers)).toBe(visible);
  });

  it('do not count answers to what is not asked', () => {
    const chain = asking(
      question('a', 'CHECKBOX'),
      question('b', 'TEXT', { condition: { question: 'a', is: 'answered' } }),
      question('c', 'TEXT', { condition: { question: 'b', is: 'answered' } }),
    );
    expect(visibleQuestions(chain, { b: 'x' })[0]?.questions.map(({ key }) => key)).toEqual(['a']);
    expect(readAnswers(chain, { b: 'x', c: 'y' }, CONTEXT)).toEqual({ ok: true, answers: { a: null } });
  });

  it('hide whole sections', () => {
    const [first] = asking(question('a', 'CHECKBOX')).sections;
    if (!first) throw new Error('no section');
    const second = {
      title: text('Two'),
      condition: { question: 'a', is: 'answered' } as const,
      questions: [question('b', 'TEXT', { required: true })],
    };
    const questionnaire = { title: text('Q'), sections: [first, second] };
    expect(visibleQuestions(questionnaire, {})).toHaveLength(1);
    expect(faults(questionnaire, { a: true })).toEqual({ b: 'missing' });
    expect(faults(questionnaire, { a: false })).toEqual({});
  });
});

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
