import { ATTRIBUTE_NAMES, type AttributeName } from '@bonafide/domain';
import { compareNames, foldToAscii, normaliseCountryCode } from '@bonafide/names';
import { type Rate, wilson } from '../../statistics.ts';
import type { ReadValue, ReadValues } from '../readers/reader.ts';
import type { PrintedValue } from '../truth.ts';
import type { ScoredPhoto } from './scored-photo.ts';

/** Capitals that are this high can be read by everybody; px. */
export const READABLE_CAP_HEIGHT = 12;

export interface AttributeScore {
  readonly attribute: AttributeName;
  /** From the visual zone alone, capitals at least 12 px high. */
  readonly visual: Rate;
  /** The same, capitals lower than that. */
  readonly visualSmall: Rate;
  /** Names with every letter as printed, diacritics included, of those of at least 12 px. */
  readonly native: Rate;
  /** From all sources together. */
  readonly resolved: Rate;
  /** Read from the visual zone, and wrong. */
  readonly visualWrong: Rate;
  readonly misread: readonly { readonly file: string; readonly truth: string; readonly read: string | null }[];
}

const MISREAD_TOLD = 40;

interface Case {
  readonly file: string;
  readonly printed: PrintedValue;
  readonly visual: ReadValue | null;
  readonly resolved: ReadValue | null;
}

/** Every attribute that is printed on any of the photos. Heights that are unknown count as readable. */
export function scoreAttributes(photos: readonly ScoredPhoto[]): readonly AttributeScore[] {
  const cases = photos.flatMap(casesOf);
  return ATTRIBUTE_NAMES.map((attribute) =>
    scoreOne(
      attribute,
      cases.filter(({ printed }) => printed.attribute === attribute),
    ),
  ).filter(({ visual, visualSmall }) => visual.total + visualSmall.total > 0);
}

function casesOf({ truth, observed }: ScoredPhoto): Case[] {
  const engine = observed.reading?.engine;
  const value = (values: ReadValues | undefined, { attribute }: PrintedValue) => values?.[attribute] ?? null;
  return truth.fields.map((printed) => ({
    file: truth.file,
    printed,
    visual: value(engine?.visual, printed),
    resolved: value(engine?.resolved, printed),
  }));
}

function scoreOne(attribute: AttributeName, cases: readonly Case[]): AttributeScore {
  const readable = cases.filter(({ printed }) => (printed.capHeight ?? READABLE_CAP_HEIGHT) >= READABLE_CAP_HEIGHT);
  const small = cases.filter((one) => !readable.includes(one));
  const right = ({ printed, visual }: Case) => isRight(printed, visual);
  const rate = (of: readonly Case[], holds: (one: Case) => boolean) => wilson(of.filter(holds).length, of.length);
  const spelt = readable.filter(({ printed }) => isName(printed.attribute));
  return {
    attribute,
    visual: rate(readable, right),
    visualSmall: rate(small, right),
    native: rate(spelt, ({ printed, visual }) => isSpeltAsPrinted(printed, visual)),
    resolved: rate(cases, ({ printed, resolved }) => isRight(printed, resolved)),
    visualWrong: rate(readable, (one) => one.visual !== null && !right(one)),
    misread: readable
      .filter((one) => !right(one))
      .slice(0, MISREAD_TOLD)
      .map(({ file, printed, visual }) => ({ file, truth: printed.value, read: visual?.value ?? null })),
  };
}

const SAME_NAME = new Set(['exact', 'diacritics', 'transliteration', 'joined']);

/** Is it the same value? Names may differ in transliteration, everything else only in separators. */
export function isRight({ attribute, value }: PrintedValue, read: Pick<ReadValue, 'value'> | null): boolean {
  if (read === null) return false;
  if (isName(attribute)) {
    const { agrees, how } = compareNames(value, read.value);
    return agrees && SAME_NAME.has(how);
  }
  if (attribute === 'issuingState' || attribute === 'nationality') return country(value) === country(read.value);
  return foldToAscii(value) === foldToAscii(read.value);
}

function isSpeltAsPrinted({ value }: PrintedValue, read: ReadValue | null): boolean {
  return read !== null && compareNames(value, read.native ?? read.value).how === 'exact';
}

function isName(attribute: AttributeName): boolean {
  return attribute === 'surname' || attribute === 'givenNames';
}

function country(code: string): string {
  return normaliseCountryCode(code) ?? code.toUpperCase();
}
