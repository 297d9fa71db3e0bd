import { describe, expect, it } from 'vitest';
import { asking, CONTEXT, faults, question, text } from './asking.fixture.ts';
import { readAnswers } from './check-answers.ts';
import type { Condition } from './definition.ts';
import { visibleQuestions } from './visible-questions.ts';

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
