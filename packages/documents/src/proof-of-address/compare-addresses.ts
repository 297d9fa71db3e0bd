import { foldWords } from './match-words.ts';

export interface AddressComparison {
  /** Null: too little in common to say, or nothing to compare. */
  readonly agrees: boolean | null;
  /** [0,1]; share of the shorter side's words that the other has, figures counting double. */
  readonly score: number;
}

const SAME = 0.75;
const DIFFERENT = 0.5;
/** Words that addresses write or leave out at will. */
const FILLERS = new Set(
  'street str strasse straße st road rd avenue ave av rue calle via gatve g ulica ul iela tn tee katu gatan vej vei apt apartment flat no nr n the de la du des'.split(
    ' ',
  ),
);

/** Compares by words and figures, whatever their order; a house number that differs is another address. */
export function compareAddresses(left: string, right: string): AddressComparison {
  const a = wordsOf(left);
  const b = wordsOf(right);
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0) return { agrees: null, score: 0 };
  const weight = (word: string): number => (/\d/.test(word) ? 2 : 1);
  const total = few.reduce((sum, word) => sum + weight(word), 0);
  const shared = few.filter((word) => many.includes(word)).reduce((sum, word) => sum + weight(word), 0);
  const score = shared / total;
  const figuresDiffer = few.some((word) => /\d/.test(word) && !many.includes(word));
  if (score >= SAME && !figuresDiffer) return { agrees: true, score };
  return { agrees: score < DIFFERENT || figuresDiffer ? false : null, score };
}

function wordsOf(address: string): readonly string[] {
  // 1A, 1-a and 1 a are one house; LT-01103 and 01103 one code; recognisers drop the space before a number.
  const joined = foldWords(address)
    .replace(/(?<=[a-z]{4})(?=\d)/g, ' ')
    .replace(/(\d) ([a-z])(?= )/g, '$1$2')
    .replace(/ [a-z]{2} (?=\d{4,5} )/g, ' ');
  return [...new Set(joined.trim().split(' '))].filter((word) => word !== '' && !FILLERS.has(word));
}
