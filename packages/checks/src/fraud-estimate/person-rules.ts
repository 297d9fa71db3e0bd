import { foldToAscii } from '@bonafide/names';
import type { FraudCase, FraudRule } from './particulars.ts';

/** Rows of keyboards, which fingers run along. */
const KEYBOARD = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'];
const RUN = 4;

const names = ({ firstName, lastName }: FraudCase): readonly string[] =>
  [firstName, lastName].map((name) => name?.trim() ?? '').filter((name) => name !== '');

function runsAlongKeyboard(name: string): boolean {
  const folded = foldToAscii(name).toLowerCase();
  return KEYBOARD.some((row) =>
    Array.from({ length: row.length - RUN + 1 }, (_, at) => row.slice(at, at + RUN)).some((run) =>
      folded.includes(run),
    ),
  );
}

/** Programs that send requests for people who are not there. Libraries that apps are made with are no sign. */
const PROGRAMS =
  /\b(curl|wget|python-requests|python-urllib|httpie|scrapy|phantomjs|headlesschrome|puppeteer|playwright|selenium|go-http-client|libwww-perl)\b/i;

/** Numbers that payment services publish for trying out. */
const TEST_CARDS = ['411111/1111', '424242/4242', '555555/4444', '400000/0002', '378282/0005', '601111/1117'];

/** ISO/IEC 7812-1: the first digit of payment cards is 2 to 6. */
function isImpossibleCard({ cardFirstSix, cardLastFour }: FraudCase): boolean | null {
  const [first, last] = [cardFirstSix?.replace(/\s/g, '') ?? '', cardLastFour?.trim() ?? ''];
  if (first === '' && last === '') return null;
  return (first !== '' && !/^[2-6]\d{5}$/.test(first)) || (last !== '' && !/^\d{4}$/.test(last));
}

export const PERSON_RULES: readonly FraudRule[] = [
  {
    code: 'name.not_letters',
    message: 'The name holds digits or signs that names do not have.',
    weight: 0.2,
    holds: (of) => (names(of).length === 0 ? null : names(of).some((name) => /[\d_@#$%<>{}[\]|\\]/.test(name))),
  },
  {
    code: 'name.keyboard_run',
    message: 'The name runs along a row of the keyboard.',
    weight: 0.25,
    holds: (of) => (names(of).length === 0 ? null : names(of).some(runsAlongKeyboard)),
  },
  {
    code: 'name.one_letter_repeated',
    message: 'The name repeats one letter.',
    weight: 0.25,
    holds: (of) => (names(of).length === 0 ? null : names(of).some((name) => /^(\p{L})\1{2,}$/iu.test(name))),
  },
  {
    code: 'user_agent.program',
    message: 'The request came from a program, not from a browser.',
    weight: 0.3,
    holds: ({ userAgent }) => (userAgent?.trim() ? PROGRAMS.test(userAgent) : null),
  },
  {
    code: 'card.impossible',
    message: 'The digits cannot be those of a payment card.',
    weight: 0.3,
    holds: isImpossibleCard,
  },
  {
    code: 'card.for_trying_out',
    message: 'The card is one that payment services publish for trying out.',
    weight: 0.4,
    holds: ({ cardFirstSix, cardLastFour }) =>
      cardFirstSix && cardLastFour ? TEST_CARDS.includes(`${cardFirstSix}/${cardLastFour}`) : null,
  },
];
