import { born, oddIsMale, sixDigits } from './carried-data.ts';
import {
  albanianNumber,
  balticCode,
  belgianNumber,
  birthNumber,
  bulgarianCode,
  danishCentury,
  daysSince1900,
  finnishCentury,
  fiscalCode,
  frenchNumber,
  latvianCode,
  masterNumber,
  norwegianNumber,
  pesel,
  romanianCode,
  swedishNumber,
} from './european-birth-data.ts';
import { byLibrary, luhnHolds, type NumberScheme, weightedSum } from './number-scheme.ts';

function latvianDigit(number: string): boolean {
  return ((1 + weightedSum(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === Number(number.charAt(10));
}

function moldovanDigit(number: string): boolean {
  return weightedSum(number, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === Number(number.charAt(12));
}

const JMBG = { name: 'JMBG', form: /^\d{13}$/, carries: masterNumber };
const RODNE_CISLO = { name: 'rodné číslo', form: /^\d{9,10}$/, carries: birthNumber };

/** European states by ICAO code. */
export const EUROPEAN_SCHEMES: Readonly<Record<string, readonly NumberScheme[]>> = {
  ALB: [{ name: 'NID', form: /^[A-Z]\d{8}[A-Z]$/, holds: null, carries: albanianNumber }],
  BEL: [{ name: 'rijksregisternummer', form: /^\d{11}$/, holds: byLibrary('BE', 'nn'), carries: belgianNumber }],
  BGR: [{ name: 'EGN', form: /^\d{10}$/, holds: byLibrary('BG', 'egn'), carries: bulgarianCode }],
  BIH: [{ ...JMBG, holds: byLibrary('BA', 'jmbg') }],
  CHE: [{ name: 'AHV-Nummer', form: /^756\d{10}$/, holds: byLibrary('CH', 'ssn') }],
  CZE: [{ ...RODNE_CISLO, holds: byLibrary('CZ', 'rc') }],
  // Numbers without a valid check digit are given out since 2007.
  DNK: [
    {
      name: 'CPR-nummer',
      form: /^\d{10}$/,
      holds: null,
      carries: sixDigits({ order: 'DDMMYY', at: 0, century: danishCentury, sex: (n) => oddIsMale(n.charAt(9)) }),
    },
  ],
  ESP: [
    { name: 'DNI', form: /^\d{8}[A-Z]$/, holds: byLibrary('ES', 'dni') },
    { name: 'NIE', form: /^[XYZ]\d{7}[A-Z]$/, holds: byLibrary('ES', 'nie') },
  ],
  EST: [{ name: 'isikukood', form: /^[1-8]\d{10}$/, holds: byLibrary('EE', 'ik'), carries: balticCode }],
  FIN: [
    {
      name: 'henkilötunnus',
      form: /^\d{6}[-+YXWVUA-F]\d{3}[0-9A-Y]$/,
      holds: byLibrary('FI', 'hetu'),
      compact: (text) => text.toUpperCase().replace(/\s/g, '').replace('<', '-').replace(/<+$/, ''),
      carries: sixDigits({
        order: 'DDMMYY',
        at: 0,
        century: finnishCentury,
        sex: (n) => oddIsMale(n.charAt(9)),
      }),
    },
  ],
  FRA: [{ name: 'NIR', form: /^[12]\d{4}(\d\d|2[AB])\d{8}$/, holds: byLibrary('FR', 'nir'), carries: frenchNumber }],
  // Other rules for the check digit before and after 1997.
  HUN: [
    {
      name: 'személyi szám',
      form: /^[1-4]\d{10}$/,
      holds: null,
      carries: sixDigits({
        order: 'YYMMDD',
        at: 1,
        century: (n) => (n.charAt(0) < '3' ? 19 : 20),
        sex: (n) => oddIsMale(n.charAt(0)),
      }),
    },
  ],
  HRV: [
    { name: 'OIB', form: /^\d{11}$/, holds: byLibrary('HR', 'oib') },
    { ...JMBG, holds: byLibrary('BA', 'jmbg') },
  ],
  ISL: [
    {
      name: 'kennitala',
      form: /^\d{10}$/,
      holds: byLibrary('IS', 'kennitala'),
      carries: sixDigits({
        order: 'DDMMYY',
        at: 0,
        century: (n) => (n.endsWith('0') ? 20 : 10 + Number(n.charAt(9))),
        sex: () => null,
      }),
    },
  ],
  ITA: [
    {
      name: 'codice fiscale',
      form: /^[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPR-T][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/,
      holds: byLibrary('IT', 'codicefiscale'),
      carries: fiscalCode,
    },
  ],
  LTU: [{ name: 'asmens kodas', form: /^[1-9]\d{10}$/, holds: byLibrary('LT', 'asmens'), carries: balticCode }],
  LUX: [
    {
      name: 'matricule',
      form: /^(19|20)\d{11}$/,
      holds: (number) => luhnHolds(number.slice(0, 12)),
      carries: (n) => ({
        dateOfBirth: born(Number(n.slice(0, 2)), n.slice(2, 4), Number(n.slice(4, 6)), Number(n.slice(6, 8))),
        sex: null,
      }),
    },
  ],
  LVA: [
    {
      name: 'personas kods',
      form: /^(0[1-9]|[12]\d|3[01])\d{4}[012]\d{4}$/,
      holds: latvianDigit,
      carries: latvianCode,
    },
    { name: 'personas kods', form: /^3[2-9]\d{9}$/, holds: null },
  ],
  MDA: [{ name: 'IDNP', form: /^[02]\d{12}$/, holds: moldovanDigit }],
  MKD: [{ ...JMBG, holds: byLibrary('BA', 'jmbg') }],
  MNE: [{ ...JMBG, holds: byLibrary('ME', 'jmbg') }],
  NLD: [{ name: 'BSN', form: /^\d{9}$/, holds: byLibrary('NL', 'bsn') }],
  NOR: [{ name: 'fødselsnummer', form: /^\d{11}$/, holds: byLibrary('NO', 'fodselsnummer'), carries: norwegianNumber }],
  POL: [{ name: 'PESEL', form: /^\d{11}$/, holds: byLibrary('PL', 'pesel'), carries: pesel }],
  ROU: [{ name: 'CNP', form: /^[1-9]\d{12}$/, holds: byLibrary('RO', 'cnp'), carries: romanianCode }],
  SRB: [{ ...JMBG, holds: byLibrary('RS', 'jmbg') }],
  SVK: [{ ...RODNE_CISLO, holds: byLibrary('SK', 'rc') }],
  SVN: [{ ...JMBG, name: 'EMŠO', holds: byLibrary('SI', 'emso') }],
  SWE: [
    {
      name: 'personnummer',
      form: /^((18|19|20)\d{2}|\d{2})\d{8}$/,
      holds: (number) => luhnHolds(number.slice(-10)),
      carries: swedishNumber,
    },
  ],
  TUR: [{ name: 'T.C. kimlik numarası', form: /^[1-9]\d{10}$/, holds: byLibrary('TR', 'tckimlik') }],
  UKR: [{ name: 'RNTRC', form: /^\d{10}$/, holds: byLibrary('UA', 'rntrc'), carries: daysSince1900 }],
};
