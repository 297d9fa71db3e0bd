import { born, centuryAndSex, evenIsMale, oddIsMale, sixDigits } from './carried-data.ts';
import type { CarriedData } from './number-scheme.ts';

/** Estonia, Lithuania: sex and century, YYMMDD, serial, check digit. A Lithuanian 9 leads codes of another make. */
export function balticCode(number: string): CarriedData | null {
  if (number.startsWith('9')) return null;
  const [century, sex] = centuryAndSex(1, 18)(number);
  return sixDigits({ order: 'YYMMDD', at: 1, century: () => century, sex: () => sex })(number);
}

/** Latvia until 2017: DDMMYY, a digit for the century. Later codes begin with 32 and say nothing. */
export function latvianCode(number: string): CarriedData | null {
  if (/^3[2-9]/.test(number)) return null;
  return sixDigits({ order: 'DDMMYY', at: 0, century: (n) => 18 + Number(n.charAt(6)), sex: () => null })(number);
}

/** Months above 12 tell the century: `offsets` gives the first two digits of the year for each twenty added. */
function monthOffset(number: string, offsets: readonly number[]): [century: number, month: number] {
  const month = Number(number.slice(2, 4));
  return [offsets[Math.floor(month / 20)] ?? 19, month % 20];
}

export const pesel = (number: string): CarriedData => {
  const [century, month] = monthOffset(number, [19, 20, 21, 22, 18]);
  return {
    dateOfBirth: born(century, number.slice(0, 2), month, Number(number.slice(4, 6))),
    sex: oddIsMale(number.charAt(9)),
  };
};

export const bulgarianCode = (number: string): CarriedData => {
  const [century, month] = monthOffset(number, [19, 18, 20]);
  return {
    dateOfBirth: born(century, number.slice(0, 2), month, Number(number.slice(4, 6))),
    sex: evenIsMale(number.charAt(8)),
  };
};

/** Czechia and Slovakia: women's months are 50 higher; 20 more where a day's serials ran out (since 2004). */
export function birthNumber(number: string): CarriedData {
  const month = Number(number.slice(2, 4));
  const early = number.length === 9 || Number(number.slice(0, 2)) >= 54;
  return {
    dateOfBirth: born(early ? 19 : 20, number.slice(0, 2), (month % 50) % 20, Number(number.slice(4, 6))),
    sex: month > 50 ? 'F' : 'M',
  };
}

/** Yugoslavia's successors: DDMM, three digits of the year, region, serial from 500 for women. */
export function masterNumber(number: string): CarriedData {
  const year = number.charAt(4) === '0' ? `2${number.slice(4, 7)}` : `1${number.slice(4, 7)}`;
  return {
    dateOfBirth: born(Number(year.slice(0, 2)), year.slice(2), Number(number.slice(2, 4)), Number(number.slice(0, 2))),
    sex: Number(number.slice(9, 12)) < 500 ? 'M' : 'F',
  };
}

export function romanianCode(number: string): CarriedData {
  const first = Number(number.charAt(0));
  const century = ([19, 19, 18, 18, 20, 20] as const)[first - 1] ?? '??';
  const sex = () => (first === 9 ? null : oddIsMale(String(first)));
  return sixDigits({ order: 'YYMMDD', at: 1, century: () => century, sex })(number);
}

/** Sixty is added to the day of a coordination number. */
export function swedishNumber(number: string): CarriedData {
  const short = number.slice(-10);
  const century = number.length === 12 ? Number(number.slice(0, 2)) : '??';
  return {
    dateOfBirth: born(century, short.slice(0, 2), Number(short.slice(2, 4)), Number(short.slice(4, 6)) % 60),
    sex: oddIsMale(short.charAt(8)),
  };
}

function norwegianCentury(year: number, serial: number): number | '??' {
  if (serial < 500) return 19;
  if (serial < 750 && year >= 54) return 18;
  if (year < 40) return 20;
  return serial >= 900 ? 19 : '??';
}

/** Forty is added to the day of a D number and to the month of an emergency number. */
export function norwegianNumber(number: string): CarriedData {
  const century = norwegianCentury(Number(number.slice(4, 6)), Number(number.slice(6, 9)));
  return {
    dateOfBirth: born(century, number.slice(4, 6), Number(number.slice(2, 4)) % 40, Number(number.slice(0, 2)) % 40),
    sex: oddIsMale(number.charAt(8)),
  };
}

export function danishCentury(number: string): number {
  const [year, seventh] = [Number(number.slice(4, 6)), Number(number.charAt(6))];
  if (seventh < 4) return 19;
  if (seventh === 4 || seventh === 9) return year < 37 ? 20 : 19;
  return year < 58 ? 20 : 18;
}

/** The sign after the date: plus, then minus and the last letters, then the first letters of the alphabet. */
export function finnishCentury(number: string): number {
  const sign = number.charAt(6);
  if (sign === '+') return 18;
  return sign >= 'A' && sign <= 'F' ? 20 : 19;
}

/** Dual remainder: two thousands for whom the number is checked with a 2 before it; days and months may be 0. */
export function belgianNumber(number: string): CarriedData {
  const control = Number(number.slice(9));
  const since2000 = 97 - (Number(`2${number.slice(0, 9)}`) % 97) === control;
  const month = Number(number.slice(2, 4));
  const sex = month < 20 || month >= 40 ? oddIsMale(number.charAt(8)) : null;
  return {
    dateOfBirth: born(since2000 ? 20 : 19, number.slice(0, 2), month % 20, Number(number.slice(4, 6))),
    sex,
  };
}

const ITALIAN_MONTHS = 'ABCDEHLMPRST';

/** Letters stand for digits where two people would share a code. */
export function fiscalCode(number: string): CarriedData {
  const digits = number
    .slice(6, 15)
    .replace(/[LMNPQRSTUV]/g, (char, at: number) => (at === 2 ? char : String('LMNPQRSTUV'.indexOf(char))));
  const day = Number(digits.slice(3, 5));
  const month = ITALIAN_MONTHS.indexOf(number.charAt(8)) + 1;
  return { dateOfBirth: born('??', digits.slice(0, 2), month, day % 40), sex: day > 40 ? 'F' : 'M' };
}

/** France: sex, year and month; other months than 1 to 12 mean unknown. */
export function frenchNumber(number: string): CarriedData {
  const month = Number(number.slice(3, 5));
  const known = month >= 1 && month <= 12 ? number.slice(3, 5) : '??';
  return { dateOfBirth: `??${number.slice(1, 3)}-${known}-??`, sex: number.startsWith('1') ? 'M' : 'F' };
}

/** Ukraine's tax number counts days since the end of 1899. */
export function daysSince1900(number: string): CarriedData {
  const date = new Date(Date.UTC(1899, 11, 31) + Number(number.slice(0, 5)) * 86_400_000);
  return { dateOfBirth: date.toISOString().slice(0, 10), sex: oddIsMale(number.charAt(8)) };
}

/** Albania: decade from a letter, year, month (50 more for women), day. */
export function albanianNumber(number: string): CarriedData {
  const decade = 190 + (number.charCodeAt(0) - 'A'.charCodeAt(0));
  const year = `${decade}${number.charAt(1)}`;
  const month = Number(number.slice(2, 4));
  return {
    dateOfBirth: born(Number(year.slice(0, 2)), year.slice(2), month % 50, Number(number.slice(4, 6))),
    sex: month > 50 ? 'F' : 'M',
  };
}
