/** Numbers, times and countries as a language writes them. */
export interface Figures {
  readonly number: (value: number) => string;
  /** A share in [0,1] as whole per cent. */
  readonly percent: (share: number) => string;
  /** Bytes in the unit that suits. */
  readonly size: (bytes: number) => string;
  /** An ISO 8601 time to the minute, in the person's own time zone. */
  readonly moment: (iso: string) => string;
  /** The same, of today. */
  readonly clock: (iso: string) => string;
  /** An ISO 8601 day. */
  readonly day: (iso: string) => string;
  /** How far a time lies from another, both in milliseconds since 1970: "2 hours ago", "in 3 days". */
  readonly distance: (at: number, now: number) => string;
  /** Of ISO 3166-1 alpha-2; the code itself where it means nothing. */
  readonly country: (code: string) => string;
}

const MINUTE = 60_000;
const SPANS: readonly (readonly [unit: 'day' | 'hour' | 'minute', ms: number])[] = [
  ['day', 1440 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];
const KILO = 1_000;

export function createFigures(tag: string): Figures {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  const measured = (value: number, unit: string, unitDisplay: 'short' | 'long' = 'short') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    size: (bytes) => {
      if (bytes < KILO) return measured(bytes, 'byte', 'long');
      return bytes < KILO * KILO ? measured(bytes / KILO, 'kilobyte') : measured(bytes / KILO / KILO, 'megabyte');
    },
    moment: (iso) => moment.format(new Date(iso)),
    clock: (iso) => clock.format(new Date(iso)),
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    distance: (at, now) => {
      const far = Math.abs(at - now);
      const [unit, ms] = SPANS.find(([, least]) => far >= least) ?? ['minute', MINUTE];
      return relative.format(Math.trunc((at - now) / ms) || 0, unit);
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
}
