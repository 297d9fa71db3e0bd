import type { CastName } from '../heads/index.ts';
import { UTOPIA } from '../people/index.ts';
import { hardPhoto, type PhotoOptions } from '../photography/index.ts';
import type { SpecimenSpec } from '../specimens/index.ts';
import { castPerson } from './cast-person.ts';

/** A verification to play: whose document, who holds the phone, and what is wrong, if anything. */
export interface DemoScenario {
  readonly name: string;
  /** One sentence for people: what happens and what should be found. */
  readonly story: string;
  readonly specimen: SpecimenSpec;
  readonly selfieBy: CastName;
  readonly photo?: Partial<PhotoOptions>;
  readonly seed: number;
}

type Plot = Omit<DemoScenario, 'name' | 'specimen' | 'selfieBy' | 'seed'> & {
  readonly by: CastName;
  readonly kind?: SpecimenSpec['kind'];
  readonly specimen?: Partial<SpecimenSpec>;
  readonly selfieBy?: CastName;
};

const PLOTS = {
  'anna-utopia-passport': { by: 'anna', story: 'A good passport and its holder: everything passes.' },
  'karl-expired-passport': {
    by: 'karl',
    story: 'The passport expired years ago.',
    specimen: { dateOfIssue: '2009-06-16', dateOfExpiry: '2019-06-15' },
  },
  'mira-wrong-check-digit': {
    by: 'mira',
    story: "The check digit of the passport's number is wrong, as after a clumsy change.",
    specimen: { mrzFaults: { wrongCheckDigits: ['documentNumber'] } },
  },
  'noor-wrong-face': {
    by: 'noor',
    story: "A good passport, but somebody else's face in front of the camera.",
    selfieBy: 'zofia',
  },
  'elif-id-card': { by: 'elif', story: 'A good identity card with two sides.', kind: 'id_card' },
  'jonas-contradicting-sex': {
    by: 'jonas',
    story: 'The machine-readable zone says F, the page says M; every check digit is right.',
    specimen: { mrzSays: { sex: 'F' } },
  },
  'zofia-residence-permit': { by: 'zofia', story: 'A good residence permit with two sides.', kind: 'residence_permit' },
  'tomas-driving-licence': {
    by: 'tomas',
    story: 'A driving licence: no machine-readable zone, numbered fields.',
    kind: 'driver_licence',
  },
  'amara-visa': { by: 'amara', story: 'A good full-page visa.', kind: 'visa' },
  'anna-hasty-photo': {
    by: 'anna',
    story: 'A good passport photographed in haste: askew, blurred, a lamp in it.',
    photo: { ...hardPhoto(21), glareAt: [0.8, 0.2] },
  },
} as const satisfies Record<string, Plot>;

export type DemoName = keyof typeof PLOTS;
export const DEMO_NAMES = Object.keys(PLOTS) as DemoName[];

/** Nine characters as most passports have them; the last digits tell the scenarios apart. */
const numberOf = (index: number): string => `XK${String(4_517_380 + index * 1117)}`;

/** The scenario of that name. Throws on a name that does not exist, listing those that do. */
export function demoScenario(name: string): DemoScenario {
  const plot: Plot | undefined = (PLOTS as Readonly<Record<string, Plot>>)[name];
  if (!plot) throw new Error(`no scenario "${name}"; there are: ${DEMO_NAMES.join(', ')}`);
  const index = DEMO_NAMES.indexOf(name as DemoName);
  return {
    name,
    story: plot.story,
    seed: 11 + index,
    selfieBy: plot.selfieBy ?? plot.by,
    ...(plot.photo ? { photo: plot.photo } : {}),
    specimen: {
      kind: plot.kind ?? 'passport',
      person: castPerson(plot.by),
      issuer: UTOPIA,
      documentNumber: numberOf(index),
      dateOfIssue: '2023-06-16',
      dateOfExpiry: '2033-06-15',
      ...plot.specimen,
    },
  };
}
