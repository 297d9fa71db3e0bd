import type { MrzFaults, MrzFields } from '../mrz/index.ts';
import { drawHolder, type Person } from '../people/index.ts';
import { type Random, seededRandom } from '../random/random.ts';
import type { Design, DesignIssuer, PrintedName } from './design.ts';
import type { DrawnFields } from './drawn-document.ts';

/** What one document of a design says: its holder, number and dates (ISO 8601). */
export interface DesignSpec {
  readonly person: Person;
  readonly issuer: DesignIssuer;
  readonly documentNumber: string;
  readonly dateOfIssue: string;
  readonly dateOfExpiry: string;
  readonly licenceCategories: string;
  /** What the machine-readable zone says instead of the truth: a contradiction to plant. */
  readonly mrzSays?: Partial<MrzFields>;
  readonly mrzFaults?: MrzFaults;
}

const LETTERS = [...'ABCDEFGHKLMNPRSTVWXYZ'] as [string, ...string[]];

/** Fills a pattern: `A` is a letter, `9` a digit, anything else itself. */
export function fillPattern(pattern: string, random: Random): string {
  return [...pattern]
    .map((sign) => (sign === 'A' ? random.pick(LETTERS) : sign === '9' ? String(random.integer(0, 9)) : sign))
    .join('');
}

const VALID_YEARS = {
  driver_licence: 15,
  visa: 1,
  residence_permit: 3,
} as const;

const validYears = (design: Design): number =>
  design.american ? 8 : ((VALID_YEARS as Readonly<Partial<Record<string, number>>>)[design.kind] ?? 10);

/** Issued in the years up to 2026 and still valid in most cases, as documents that people present are. */
function validity(design: Design, random: Random): Pick<DesignSpec, 'dateOfIssue' | 'dateOfExpiry'> {
  const years = validYears(design);
  const issued = random.integer(2026 - Math.min(years - 1, 8), 2026);
  const month = issued === 2026 ? random.integer(1, 6) : random.integer(1, 12);
  const day = random.integer(2, 28);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    dateOfIssue: `${issued}-${two(month)}-${two(day)}`,
    dateOfExpiry: `${issued + years}-${two(month)}-${two(day - 1)}`,
  };
}

const CATEGORIES = ['B', 'AM B', 'B BE', 'A B', 'AM A1 B', 'B C CE', 'AM A B T'] as const;
const AMERICAN_CLASSES = ['C', 'D', 'M', 'DM'] as const;

/** What the document of that seed says; `changes` replaces single values. */
export function designSpec(design: Design, seed: number, changes: Partial<DesignSpec> = {}): DesignSpec {
  const random = seededRandom(seed + 6100);
  const person = changes.person ?? drawHolder(seed, design.languages[0]);
  const personalNumber = design.personalNumbers ? fillPattern(design.personalNumbers, random) : person.personalNumber;
  const number = fillPattern(design.numbers, random);
  const dates = validity(design, random);
  return {
    issuer: design.issuer,
    documentNumber: number.replace(/^YYMM/, dates.dateOfIssue.slice(2, 7).replace('-', '')),
    ...dates,
    licenceCategories: design.american ? random.pick(AMERICAN_CLASSES) : random.pick(CATEGORIES),
    ...changes,
    person: changes.person ?? { ...person, personalNumber },
  };
}

/** Everything that the document could print, normalised; `Sheet` knows which of it was printed. */
export function knownFields(design: Design, spec: DesignSpec): DrawnFields {
  const { person, issuer } = spec;
  const known: Readonly<Record<PrintedName, string>> = {
    documentCode: documentCode(design),
    documentNumber: spec.documentNumber,
    issuingState: issuer.code,
    nationality: issuer.code,
    surname: person.surname,
    givenNames: person.givenNames,
    dateOfBirth: person.dateOfBirth,
    dateOfIssue: spec.dateOfIssue,
    dateOfExpiry: spec.dateOfExpiry,
    sex: person.sex,
    personalNumber: person.personalNumber,
    placeOfBirth: person.placeOfBirth,
    authority: issuer.authority,
    address: person.address,
    licenceCategories: spec.licenceCategories,
  };
  return known;
}

const CODES: Readonly<Partial<Record<Design['kind'], string>>> = {
  passport: 'P',
  id_card: 'I',
  residence_permit: 'IR',
  visa: 'V',
};

export const documentCode = (design: Design): string => design.documentCode ?? CODES[design.kind] ?? '';
