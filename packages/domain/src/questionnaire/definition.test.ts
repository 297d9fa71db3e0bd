import { describe, expect, it } from 'vitest';
import { asking, question, text } from './asking.fixture.ts';
import { faultOfQuestionnaire, inLocale, QUESTION_TYPES, type Questionnaire } from './definition.ts';

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
