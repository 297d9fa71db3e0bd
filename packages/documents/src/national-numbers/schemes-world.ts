import { born, evenIsMale, oddIsMale, sixDigits } from './carried-data.ts';
import { byLibrary, type CarriedData, luhnHolds, type NumberScheme, weightedSum } from './number-scheme.ts';

/** YYYYMMDD beginning at `at`. */
const eightDigits =
  (at: number, sex: (number: string) => CarriedData['sex']) =>
  (n: string): CarriedData => ({
    dateOfBirth: born(
      Number(n.slice(at, at + 2)),
      n.slice(at + 2, at + 4),
      Number(n.slice(at + 4, at + 6)),
      Number(n.slice(at + 6, at + 8)),
    ),
    sex: sex(n),
  });

/** One digit before YYMMDD tells the century: 2 for 1900, 3 for 2000. */
const gulfCentury = (n: string): number => 17 + Number(n.charAt(0));
const unknownSex = () => null;

/** Singapore: letter of kind and century, seven digits, letter computed from both. */
function singaporeanLetter(number: string): boolean {
  const kind = number.charAt(0);
  const shift = 'TG'.includes(kind) ? 4 : kind === 'M' ? 3 : 0;
  const rest = (weightedSum(number.slice(1), [2, 7, 6, 5, 4, 3, 2]) + shift) % 11;
  const letters = 'ST'.includes(kind) ? 'JZIHGFEDCBA' : kind === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  return letters.charAt(rest) === number.charAt(8);
}

/** Japan's Individual Number: weights 6 to 2, then 7 to 2, modulo 11. */
function japaneseDigit(number: string): boolean {
  const rest = weightedSum(number, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(number.charAt(11));
}

function kazakhDigit(number: string): boolean {
  const first = weightedSum(number, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const digit = first < 10 ? first : weightedSum(number, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return digit === Number(number.charAt(11));
}

/** Kazakhstan: YYMMDD, then odd for men: 1 and 2 the 19th century, 3 and 4 the 20th, 5 and 6 the 21st. */
const kazakhNumber = sixDigits({
  order: 'YYMMDD',
  at: 0,
  century: (n) => 18 + Math.floor((Number(n.charAt(6)) - 1) / 2),
  sex: (n) => oddIsMale(n.charAt(6)),
});

/** Belarus and Uzbekistan: the same digit first, then DDMMYY. */
const centuryFirst = sixDigits({
  order: 'DDMMYY',
  at: 1,
  century: (n) => 18 + Math.floor((Number(n.charAt(0)) - 1) / 2),
  sex: (n) => oddIsMale(n.charAt(0)),
});

/** Mexico: the character before the check digit is a digit for births before 2000. */
const mexicanCode = sixDigits({
  order: 'YYMMDD',
  at: 4,
  century: (n) => (/\d/.test(n.charAt(16)) ? 19 : 20),
  sex: (n) => (({ H: 'M', M: 'F' }) as const)[n.charAt(10)] ?? null,
});

/** Indonesia: region, then DDMMYY with 40 more on the day for women. */
function indonesianNumber(number: string): CarriedData {
  const day = Number(number.slice(6, 8));
  return {
    dateOfBirth: born('??', number.slice(10, 12), Number(number.slice(8, 10)), day % 40),
    sex: day > 40 ? 'F' : 'M',
  };
}

/** Vietnam: province, sex and century (0 and 1 the 20th), year. */
const vietnameseNumber = (number: string): CarriedData => ({
  dateOfBirth: `${19 + Math.floor(Number(number.charAt(3)) / 2)}${number.slice(4, 6)}-??-??`,
  sex: evenIsMale(number.charAt(3)),
});

/** Sri Lanka: year, day of the year with 500 more for women. */
function sriLankanNumber(number: string): CarriedData {
  const long = number.length === 12;
  const day = Number(long ? number.slice(4, 7) : number.slice(2, 5));
  return { dateOfBirth: `${long ? number.slice(0, 4) : `19${number.slice(0, 2)}`}-??-??`, sex: day > 500 ? 'F' : 'M' };
}

function koreanCentury(number: string): number {
  const digit = Number(number.charAt(6));
  if (digit === 0 || digit === 9) return 18;
  return digit === 3 || digit === 4 || digit === 7 || digit === 8 ? 20 : 19;
}

const dateFirst = (sex: (number: string) => CarriedData['sex']) =>
  sixDigits({ order: 'YYMMDD', at: 0, century: () => '??', sex });

/** States outside Europe by ICAO code. */
export const WORLD_SCHEMES: Readonly<Record<string, readonly NumberScheme[]>> = {
  ARE: [
    {
      name: 'Emirates ID',
      form: /^784\d{12}$/,
      holds: luhnHolds,
      carries: (n) => ({ dateOfBirth: `${n.slice(3, 7)}-??-??`, sex: null }),
    },
  ],
  BLR: [
    { name: 'identification number', form: /^[1-6]\d{6}[A-Z]\d{3}[A-Z]{2}\d$/, holds: null, carries: centuryFirst },
  ],
  BRA: [{ name: 'CPF', form: /^\d{11}$/, holds: byLibrary('BR', 'cpf') }],
  CHL: [{ name: 'RUN', form: /^\d{7,8}[\dK]$/, holds: byLibrary('CL', 'rut') }],
  CHN: [
    {
      name: 'RIC',
      form: /^\d{17}[\dX]$/,
      holds: byLibrary('CN', 'ric'),
      carries: eightDigits(6, (n) => oddIsMale(n.charAt(16))),
    },
  ],
  ECU: [{ name: 'cédula', form: /^\d{10}$/, holds: byLibrary('EC', 'ci') }],
  EGY: [
    {
      name: 'national number',
      form: /^[23]\d{13}$/,
      holds: null,
      carries: sixDigits({ order: 'YYMMDD', at: 1, century: gulfCentury, sex: (n) => oddIsMale(n.charAt(12)) }),
    },
  ],
  HKG: [{ name: 'HKID', form: /^[A-Z]{1,2}\d{6}[\dA]$/, holds: byLibrary('HK', 'hkid') }],
  IDN: [{ name: 'NIK', form: /^\d{16}$/, holds: null, carries: indonesianNumber }],
  IND: [
    { name: 'Aadhaar', form: /^[2-9]\d{11}$/, holds: byLibrary('IN', 'aadhaar') },
    { name: 'PAN', form: /^[A-Z]{5}\d{4}[A-Z]$/, holds: null },
  ],
  ISR: [{ name: 'mispar zehut', form: /^\d{9}$/, holds: byLibrary('IL', 'idnr') }],
  JPN: [{ name: 'Individual Number', form: /^\d{12}$/, holds: japaneseDigit }],
  KAZ: [{ name: 'IIN', form: /^\d{6}[1-6]\d{5}$/, holds: kazakhDigit, carries: kazakhNumber }],
  // Numbers given out since October 2020 have no check digit.
  KOR: [
    {
      name: 'RRN',
      form: /^\d{13}$/,
      holds: null,
      carries: sixDigits({ order: 'YYMMDD', at: 0, century: koreanCentury, sex: (n) => oddIsMale(n.charAt(6)) }),
    },
  ],
  KWT: [
    {
      name: 'civil number',
      form: /^[23]\d{11}$/,
      holds: null,
      carries: sixDigits({ order: 'YYMMDD', at: 1, century: gulfCentury, sex: unknownSex }),
    },
  ],
  LKA: [{ name: 'NIC', form: /^(\d{9}[VX]|\d{12})$/, holds: null, carries: sriLankanNumber }],
  MEX: [
    {
      name: 'CURP',
      form: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/,
      holds: byLibrary('MX', 'curp'),
      carries: mexicanCode,
    },
  ],
  MYS: [{ name: 'MyKad', form: /^\d{12}$/, holds: null, carries: dateFirst((n) => oddIsMale(n.charAt(11))) }],
  PAK: [
    {
      name: 'CNIC',
      form: /^[1-7]\d{12}$/,
      holds: null,
      carries: (n) => ({ dateOfBirth: null, sex: oddIsMale(n.charAt(12)) }),
    },
  ],
  // The PhilSys number and the number of its card.
  PHL: [{ name: 'PSN', form: /^(\d{12}|\d{16})$/, holds: null }],
  QAT: [
    {
      name: 'QID',
      form: /^[23]\d{10}$/,
      holds: null,
      carries: (n) => ({ dateOfBirth: `${gulfCentury(n)}${n.slice(1, 3)}-??-??`, sex: null }),
    },
  ],
  SAU: [{ name: 'national ID', form: /^[12]\d{9}$/, holds: luhnHolds }],
  SGP: [{ name: 'NRIC', form: /^[STFGM]\d{7}[A-Z]$/, holds: singaporeanLetter }],
  THA: [{ name: 'PIN', form: /^\d{13}$/, holds: byLibrary('TH', 'idnr') }],
  TWN: [
    {
      name: 'national ID',
      form: /^[A-Z][12]\d{8}$/,
      holds: byLibrary('TW', 'natid'),
      carries: (n) => ({ dateOfBirth: null, sex: oddIsMale(n.charAt(1)) }),
    },
  ],
  USA: [
    { name: 'SSN', form: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/, holds: null },
    { name: 'ITIN', form: /^9\d{2}(5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/, holds: null },
  ],
  UZB: [{ name: 'PINFL', form: /^[1-6]\d{13}$/, holds: null, carries: centuryFirst }],
  VNM: [{ name: 'CCCD', form: /^0\d{11}$/, holds: null, carries: vietnameseNumber }],
  ZAF: [
    {
      name: 'ID number',
      form: /^\d{13}$/,
      holds: luhnHolds,
      carries: dateFirst((n) => (Number(n.charAt(6)) >= 5 ? 'M' : 'F')),
    },
  ],
};
