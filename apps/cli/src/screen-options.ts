import { SCREENING_DATASETS, type ScreeningOptions } from '@bonafide/screening';
import { Misuse } from './command.ts';
import { saidKind } from './said-kind.ts';

export const SCREEN_OPTIONS = {
  lists: { type: 'string' },
  dob: { type: 'string' },
  nationality: { type: 'string' },
  sex: { type: 'string' },
  'birth-place': { type: 'string' },
  document: { type: 'string', multiple: true },
  kind: { type: 'string' },
  threshold: { type: 'string' },
  limit: { type: 'string', default: '10' },
  lifted: { type: 'boolean', default: false },
  stdin: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What holds for every name of a run. */
export interface ScreenRun {
  readonly lists: string;
  readonly screening: ScreeningOptions & { readonly limit: number };
  /** For names that do not tell their kind themselves. */
  readonly kind: SoughtKind;
}

export type SoughtKind = 'person' | 'organisation' | 'any';

interface Values {
  readonly lists?: string | undefined;
  readonly kind?: string | undefined;
  readonly threshold?: string | undefined;
  readonly limit: string;
  readonly lifted: boolean;
}

/** Throws `Misuse`. */
export function readScreenOptions(
  { lists, kind = 'any', threshold = '0.75', limit, lifted }: Values,
  now: Date,
): ScreenRun {
  if (lists === undefined || lists === '') throw new Misuse('--lists is needed: the folder with the lists');
  const sought = soughtKind(kind);
  if (sought === undefined) throw new Misuse('--kind is one of person, organisation, any');
  const lowest = Number(threshold);
  if (!(lowest >= 0.75 && lowest <= 1)) throw new Misuse('--threshold is a number from 0.75 to 1');
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw new Misuse('--limit is a whole number from 1');
  const today = now.toISOString().slice(0, 10);
  const screening = { today, threshold: lowest, limit: Number(limit) };
  return { lists, kind: sought, screening: lifted ? { ...screening, datasets: SCREENING_DATASETS } : screening };
}

/** What a kind's name means; undefined for what is none. Ships and aircraft are looked for as organisations. */
export function soughtKind(kind: unknown): SoughtKind | undefined {
  if (typeof kind !== 'string') return undefined;
  return kind.trim().toLowerCase() === 'any' ? 'any' : saidKind(kind);
}
