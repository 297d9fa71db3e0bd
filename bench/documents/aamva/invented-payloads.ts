import {
  AAMVA_ISSUERS,
  AAMVA_VERSIONS,
  type AamvaHolder,
  type AamvaSloppiness,
  seededRandom,
  writeAamva,
} from '@bonafide/testkit';
import type { LicenceValues } from './licence-parsers.ts';

export interface KnownPayload {
  readonly payload: string;
  readonly version: number;
  readonly sloppy: boolean;
  readonly truth: LicenceValues;
}

const SURNAMES = ['LINDQVIST', "O'HARE", 'DE LA CRUZ', 'SMITH-JONES', 'VAN DYKE', 'NGUYEN', 'WU', 'ABERNATHY'] as const;
const GIVEN = ['MARA JOY', 'JOHN', 'ANNA MARIA LEE', 'JOSE LUIS', 'XI', 'MARY-ANN', 'PETER QUINCY', 'ZOE'] as const;
const SLOPPINESS: readonly [AamvaSloppiness, ...AamvaSloppiness[]] = [
  {},
  {},
  {},
  { wrongLengths: true },
  { carriageReturns: true },
  { otherDateOrder: true },
  { noHeader: true },
];

/** Payloads of every version, from both countries; three in seven written as they should be. */
export function inventedPayloads(count: number, seed: number): readonly KnownPayload[] {
  const random = seededRandom(seed + 31_000);
  const day = (from: number, to: number) =>
    `${random.integer(from, to)}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const holder: AamvaHolder = {
      surname: random.pick(SURNAMES),
      givenNames: random.pick(GIVEN),
      sex: random.pick(['F', 'M']),
      dateOfBirth: day(1940, 2005),
      dateOfIssue: day(2016, 2024),
      dateOfExpiry: day(2025, 2033),
      documentNumber: `${random.pick(['D', 'K', ''])}${random.integer(1_000_000, 999_999_999)}`,
      street: `${random.integer(1, 9999)} INVENTED WAY`,
    };
    const version = AAMVA_VERSIONS[index % AAMVA_VERSIONS.length] ?? 10;
    const issuer = AAMVA_ISSUERS[random.integer(0, AAMVA_ISSUERS.length - 1)];
    if (!issuer) throw new Error('there are no issuers');
    const sloppiness = random.pick(SLOPPINESS);
    const { surname, givenNames, documentNumber, dateOfBirth, dateOfExpiry, dateOfIssue } = holder;
    return {
      payload: writeAamva(holder, { version, issuer, sloppiness }),
      version,
      sloppy: Object.keys(sloppiness).length > 0,
      truth: { surname, givenNames, documentNumber, dateOfBirth, dateOfExpiry, dateOfIssue },
    };
  });
}
