/** One entry of a list, as the page shows it. */
export interface ShownEntry {
  readonly key: string;
  readonly kind: string;
  /** The primary name first. */
  readonly names: readonly [string, ...string[]];
  readonly births: readonly ShownBirth[];
  /** ISO 3166-1 alpha-2. */
  readonly nationalities: readonly string[];
  readonly topics: readonly string[];
}

/** Both days in ISO 8601; the same one twice where the day is known. */
export interface ShownBirth {
  readonly from: string;
  readonly to: string;
  readonly precision: string;
  readonly circa: boolean;
}

/** An entry of the API, whose description names no more than key and names: the rest is read with care. */
export function entryOf(entry: {
  readonly sourceId: string;
  readonly kind: string;
  readonly names: readonly { readonly full: string }[];
}): ShownEntry {
  const told = entry as Readonly<Record<string, unknown>>;
  const [first = entry.sourceId, ...others] = entry.names.map(({ full }) => full);
  return {
    key: entry.sourceId,
    kind: entry.kind,
    names: [first, ...others],
    births: arrayOf(told.births).flatMap(birthOf),
    nationalities: arrayOf(told.nationalities).filter(isText),
    topics: arrayOf(told.topics).filter(isText),
  };
}

/** A birth in words: a day, a month, a year or a span of them. */
export function birthText({ from, to, precision, circa }: ShownBirth, day: (iso: string) => string): string {
  const exact = precision === 'day' ? day(from) : from.slice(0, precision === 'month' ? 7 : 4);
  const text = precision === 'range' ? `${from.slice(0, 4)}–${to.slice(0, 4)}` : exact;
  return circa ? `≈ ${text}` : text;
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

function birthOf(value: unknown): readonly ShownBirth[] {
  if (typeof value !== 'object' || value === null) return [];
  const { from, to, precision, circa } = value as Readonly<Record<string, unknown>>;
  if (!isText(from) || !isText(to)) return [];
  return [{ from, to, precision: isText(precision) ? precision : 'range', circa: circa === true }];
}
