import { PAPER_FAULTS, type PaperFault, type PaperMedium } from '@bonafide/testkit';
import { percentile, type Rate, wilson } from '../../statistics.ts';
import type { ProofObservation } from './read-proofs.ts';

/** What a paper says, and how often it was read right and wrong. */
export interface ProofValueScore {
  readonly value: string;
  readonly right: Rate;
  /** Something was read, and it is not what is printed. */
  readonly wrong: Rate;
  readonly byMedium: Readonly<Partial<Record<PaperMedium, Rate>>>;
}

export interface ProofFaultScore {
  readonly fault: PaperFault;
  readonly told: Rate;
  /** The paper did not pass, whatever the reason. */
  readonly stopped: Rate;
  /** Told of papers that have no such fault. */
  readonly falseAlarm: Rate;
}

export interface ProofsScore {
  readonly papers: number;
  /** Papers in Latin print without handwriting. */
  readonly printed: number;
  readonly values: readonly ProofValueScore[];
  readonly faults: readonly ProofFaultScore[];
  /** Papers in order, to the right person and place, that passed. */
  readonly passed: Rate;
  readonly processorMs: { readonly p50: number; readonly p95: number };
  /** Reasons that papers in order were given. */
  readonly heldBack: Readonly<Record<string, number>>;
  readonly misread: readonly {
    readonly file: string;
    readonly value: string;
    readonly truth: string;
    readonly read: string;
  }[];
}

type Reading = (observation: ProofObservation) => {
  readonly truth: string;
  readonly read: string | null;
  readonly right: boolean;
};

/** Case and marks apart: a sender in capitals is the same sender. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same with every mark; a cedilla and a comma under s and t print alike. */
const marked = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ş', 'ș')
    .replaceAll('ţ', 'ț')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const same = (truth: string, read: string | null) => ({
  truth,
  read,
  right: read !== null && folded(truth) === folded(read),
});

const VALUES: Readonly<Record<string, Reading>> = {
  name: ({ truth, names }) => {
    const joined = names.join(', ');
    return {
      truth: truth.name,
      read: joined === '' ? null : joined,
      right: names.some((name) => folded(name) === folded(truth.name)),
    };
  },
  'name, with every mark': ({ truth, names }) => ({
    truth: truth.name,
    read: names.length === 0 ? null : names.join(', '),
    right: names.some((name) => marked(name) === marked(truth.name)),
  }),
  'name, as compared': ({ truth, names, sameName }) => ({
    truth: truth.name,
    read: names.length === 0 ? null : names.join(', '),
    right: sameName === true,
  }),
  address: ({ truth, address }) => same(truth.address.join(' '), address.length === 0 ? null : address.join(' ')),
  'address, with every mark': ({ truth, address }) => ({
    truth: truth.address.join(' '),
    read: address.length === 0 ? null : address.join(' '),
    right: marked(truth.address.join(' ')) === marked(address.join(' ')),
  }),
  'address, as compared': ({ truth, address, sameAddress }) => ({
    truth: truth.address.join(', '),
    read: address.length === 0 ? null : address.join(', '),
    right: sameAddress === true,
  }),
  'postal code': ({ truth, postalCode }) => same(truth.postalCode, postalCode),
  'date of issue': ({ truth, issued }) => ({ truth: truth.issued, read: issued, right: issued === truth.issued }),
  issuer: ({ truth, issuer }) => same(truth.issuer, issuer),
  kind: ({ truth, kind }) => ({ truth: truth.kind, read: kind, right: kind === truth.kind }),
};

const MEDIA: readonly PaperMedium[] = ['photo', 'scan', 'pdf', 'screenshot'];

/** Counts what was read of values, and which faults were told. */
export function scoreProofs(observations: readonly ProofObservation[]): ProofsScore {
  const printed = observations.filter(({ truth }) => truth.hand === null && truth.fault !== 'not_latin');
  const sound = observations.filter(({ truth }) => truth.fault === null);
  const times = observations.map(({ processorMs }) => processorMs);
  return {
    papers: observations.length,
    printed: printed.length,
    values: Object.keys(VALUES).map((value) => scoreValue(value, printed)),
    faults: PAPER_FAULTS.map((fault) => scoreFault(fault, observations)),
    passed: share(sound, ({ passed }) => passed),
    processorMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    heldBack: countOf(sound.flatMap(({ reasons }) => reasons)),
    misread: printed.flatMap(misreadOf),
  };
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): Rate {
  return wilson(items.filter(holds).length, items.length);
}

function scoreValue(value: string, printed: readonly ProofObservation[]): ProofValueScore {
  const read = VALUES[value];
  if (!read) throw new Error(`no value ${value}`);
  const media = MEDIA.flatMap((medium) => {
    const some = printed.filter(({ truth }) => truth.medium === medium);
    return some.length === 0 ? [] : [[medium, share(some, (one) => read(one).right)] as const];
  });
  return {
    value,
    right: share(printed, (one) => read(one).right),
    wrong: share(printed, (one) => read(one).read !== null && !read(one).right),
    byMedium: Object.fromEntries(media),
  };
}

function scoreFault(fault: PaperFault, observations: readonly ProofObservation[]): ProofFaultScore {
  const code = `proof_of_address.${fault}`;
  const planted = observations.filter(({ truth }) => truth.fault === fault);
  const others = observations.filter(({ truth }) => truth.fault !== fault);
  return {
    fault,
    told: share(planted, ({ reasons }) => reasons.includes(code)),
    stopped: share(planted, ({ passed }) => !passed),
    falseAlarm: share(others, ({ reasons }) => reasons.includes(code)),
  };
}

function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const groups = Object.groupBy(names, (name) => name);
  return Object.fromEntries(Object.entries(groups).map(([name, all]) => [name, all?.length ?? 0]));
}

function misreadOf(observation: ProofObservation): ProofsScore['misread'] {
  return Object.entries(VALUES).flatMap(([value, reading]) => {
    const { truth, read, right } = reading(observation);
    return right || value.endsWith('as compared') || value.endsWith('every mark')
      ? []
      : [{ file: `${observation.truth.file} ${observation.truth.design}`, value, truth, read: read ?? '' }];
  });
}
