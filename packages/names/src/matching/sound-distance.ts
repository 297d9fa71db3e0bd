/** Longest words that are compared letter by letter; longer ones only as equal. */
const LONGEST = 40;

const SIZE = 128;

/** What it costs that one sound stands for another; 1 for strangers. */
const SUBSTITUTION = new Float32Array(SIZE * SIZE).fill(1);

/** What it costs that a sound is missing. */
const OMISSION = new Float32Array(SIZE).fill(1);

/** Vowels that romanisations exchange; A and I are told apart: Salim is not Salam. */
const NEAR: readonly (readonly [string, number])[] = [
  ['aeEA', 0.45],
  ['zt', 0.6],
  ['Ct', 0.7],
  ['eiEy', 0.45],
  ['ouOU', 0.4],
  ['ao', 0.6],
  ['AaOo', 0.5],
  ['UuiA', 0.7],
  ['aiueo', 0.8],
  ['bp', 0.6],
  ['bv', 0.6],
  ['vf', 0.5],
  ['vu', 0.6],
  ['dt', 0.6],
  ['gk', 0.5],
  ['gh', 0.5],
  ['kh', 0.6],
  ['gJ', 0.5],
  ['Ji', 0.4],
  ['JC', 0.6],
  ['Jz', 0.6],
  ['CS', 0.6],
  ['Ck', 0.6],
  ['Cz', 0.6],
  ['Cs', 0.7],
  ['ks', 0.8],
  ['sS', 0.5],
  ['sz', 0.4],
  ['mn', 0.7],
  ['lr', 0.7],
];

for (const [sounds, cost] of NEAR) {
  for (const a of sounds) {
    for (const b of sounds) {
      const at = a.charCodeAt(0) * SIZE + b.charCodeAt(0);
      SUBSTITUTION[at] = a === b ? 0 : Math.min(SUBSTITUTION[at] ?? 1, cost);
    }
  }
}
for (const vowel of 'aeiouAEUO') OMISSION[vowel.charCodeAt(0)] = 0.7;
OMISSION['h'.charCodeAt(0)] = 0.5;

let beforeLast = new Float32Array(LONGEST + 1);
let last = new Float32Array(LONGEST + 1);
let current = new Float32Array(LONGEST + 1);

/**
 * Edit distance of two folded words (see `foldToken`) in which near sounds cost less than strange ones and neighbours may
 * have changed places; `limit + 1` as soon as it must exceed `limit`.
 */
export function soundDistance(a: string, b: string, limit: number): number {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) * 0.5 > limit) return limit + 1;
  firstRow(b);
  for (let i = 1; i <= a.length; i++) {
    if (nextRow(a, b, i) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? limit + 1 : distance;
}

function firstRow(b: string): void {
  last[0] = 0;
  for (let j = 1; j <= b.length; j++) last[j] = (last[j - 1] ?? 0) + (OMISSION[b.charCodeAt(j - 1)] ?? 1);
}

/** Fills the row of the i-th letter; gives its smallest value. */
function nextRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const before = a.charCodeAt(i - 2);
  const omitted = OMISSION[letter] ?? 1;
  let value = (last[0] ?? 0) + omitted;
  current[0] = value;
  let smallest = value;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    const same = (last[j - 1] ?? 0) + (letter === other ? 0 : (SUBSTITUTION[letter * SIZE + other] ?? 1));
    value = Math.min(same, (last[j] ?? 0) + omitted, value + (OMISSION[other] ?? 1));
    if (i > 1 && j > 1 && before === other && letter === b.charCodeAt(j - 2)) {
      value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
    }
    current[j] = value;
    if (value < smallest) smallest = value;
  }
  return smallest;
}
