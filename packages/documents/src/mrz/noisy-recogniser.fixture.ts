import type { MrzBlockCandidate, MrzCharacter, MrzLineReading } from '@bonafide/domain';
import { type MrzFields, type MrzFormat, type Random, seededRandom, writeMrz } from '@bonafide/testkit';

const LETTERS = 'AAAABCDEEEEFGHIIIJKLMNNOOPRRSSTTUVWXYZ';
const ANY = 'ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789';
/** What OCR-B makes alike. */
const ALIKE: Readonly<Record<string, string>> = {
  '0': 'OD',
  '1': 'IT',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
  A: '4',
  B: '8',
  C: 'G',
  D: 'O0',
  E: 'F',
  F: 'EP',
  G: '6C',
  H: 'MN',
  I: '1T',
  J: 'U',
  K: '<X',
  L: '1',
  M: 'NH',
  N: 'MH',
  O: '0DQ',
  P: 'F',
  Q: 'O',
  R: 'P',
  S: '5',
  T: '1I',
  U: 'V',
  V: 'UY',
  W: 'M',
  X: 'K',
  Y: 'V',
  Z: '2',
  '<': 'K',
  '3': '8',
  '4': 'A',
  '7': 'T',
  '9': '8',
};
const EVERY_FORMAT: readonly MrzFormat[] = ['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'];
const CROPS = 8;
/** Share of a character's noise that all crops of a line have in common. */
const COMMON = 0.8;

const word = (random: Random, from: string, length: number): string =>
  Array.from({ length }, () => from.charAt(random.integer(0, from.length - 1))).join('');

function holder(random: Random): MrzFields {
  const date = (from: number, to: number) =>
    new Date(Date.UTC(random.integer(from, to), random.integer(0, 11), random.integer(1, 28)))
      .toISOString()
      .slice(0, 10);
  return {
    documentCode: 'P',
    issuingState: ['UTO', 'LTU', 'FRA', 'D'][random.integer(0, 3)] ?? 'UTO',
    nationality: ['UTO', 'LTU', 'FRA', 'D'][random.integer(0, 3)] ?? 'UTO',
    surname: word(random, LETTERS, random.integer(3, 12)),
    givenNames: `${word(random, LETTERS, random.integer(3, 9))} ${word(random, LETTERS, random.integer(2, 7))}`,
    documentNumber: word(random, ANY, 9),
    dateOfBirth: date(1940, 2010),
    sex: random.next() < 0.5 ? 'F' : 'M',
    dateOfExpiry: date(2024, 2035),
    ...(random.next() < 0.5 ? { optionalData: word(random, ANY, 7) } : {}),
  };
}

export interface NoisyPhoto {
  readonly lines: readonly string[];
  readonly candidate: MrzBlockCandidate;
}

export interface Noise {
  /** Mean log-likelihood ratio of a character against its look-alike: 8 confuses 2 of 100, 18 one of 1000. */
  readonly clarity: number;
  /** Above 1 the recogniser believes too much in what it sees. */
  readonly conceit: number;
}

/** What a recogniser would see of an invented document; the same seed gives the same. */
export function noisyPhoto(seed: number, noise: Noise): NoisyPhoto {
  const random = seededRandom(seed);
  const format = EVERY_FORMAT[seed % EVERY_FORMAT.length] ?? 'TD3';
  const code = { TD1: 'I', TD2: 'I', TD3: 'P', MRVA: 'V', MRVB: 'V' }[format];
  const lines = writeMrz(format, { ...holder(random), documentCode: code });
  const box = { x: 0, y: 0, width: 440, height: 20 };
  return { lines, candidate: { box, rows: lines.map((line) => ({ box, readings: readLine(line, noise, random) })) } };
}

function readLine(line: string, { clarity, conceit }: Noise, random: Random): MrzLineReading[] {
  const places = [...line].map((char) => rivalsOf(char, clarity, random));
  return Array.from({ length: CROPS }, () => {
    const characters = places.flatMap((rivals, at) => {
      const char = line.charAt(at);
      if (random.next() < lossOf(line, at)) return [];
      return [
        perceived(
          char,
          rivals.map((rival) => ({ ...rival, ratio: conceit * jittered(rival, random) })),
        ),
      ];
    });
    const text = characters.map(({ char }) => char).join('');
    const confidence = characters.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, text.length);
    return { text, characters, confidence };
  });
}

interface Rival {
  readonly char: string;
  readonly mean: number;
  readonly common: number;
}

function rivalsOf(char: string, clarity: number, random: Random): Rival[] {
  const others = [ANY.charAt(random.integer(0, ANY.length - 1)), ANY.charAt(random.integer(0, ANY.length - 1))];
  const means = [...(ALIKE[char] ?? '')].map((alike) => ({ char: alike, mean: clarity }));
  const far = others.map((other) => ({ char: other, mean: 3 * clarity }));
  return [...means, ...far]
    .filter((rival) => rival.char !== char)
    .map((rival) => ({ ...rival, common: random.normal() }));
}

/** Logarithm of the likelihood ratio, normal with a variance of twice its mean, so that the probabilities are calibrated. */
function jittered({ mean, common }: Rival, random: Random): number {
  const own = random.normal();
  return mean + Math.sqrt(2 * mean) * (Math.sqrt(COMMON) * common + Math.sqrt(1 - COMMON) * own);
}

/** Fillers get lost in long runs, doubled letters now and then, others hardly ever. */
function lossOf(line: string, at: number): number {
  const same = line.charAt(at) === line.charAt(at - 1);
  if (line.charAt(at) === '<') return same ? 0.01 : 0.001;
  return same ? 0.003 : 0.0002;
}

function perceived(char: string, rivals: readonly { readonly char: string; readonly ratio: number }[]): MrzCharacter {
  const weights = new Map([[char, 1]]);
  for (const rival of rivals) weights.set(rival.char, Math.max(weights.get(rival.char) ?? 0, Math.exp(-rival.ratio)));
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  const [best, ...others] = [...weights]
    .map(([other, weight]) => ({ char: other, probability: weight / sum }))
    .sort((a, b) => b.probability - a.probability);
  return { char: best?.char ?? char, probability: best?.probability ?? 1, rivals: others.slice(0, 4) };
}
