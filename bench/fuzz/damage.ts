import type { Random } from '@bonafide/testkit';
import { pick } from './value-from-schema.ts';

/** What programs and people send that no schema expects. */
const NASTY: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  -1e-308,
  2 ** 53,
  true,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  'x'.repeat(70_000),
  '\u0000',
  '\ud800',
  '\u202e\u200b\ufeff',
  "'; drop table sessions; --",
  '{{7*7}}<script>alert(1)</script>',
  '../../../../etc/passwd',
  'http://127.0.0.1:1/',
  'http://[::1]/',
  '__proto__',
  '0000-00-00',
  '9999-99-99',
  'NaN',
  { __proto__: null, constructor: { prototype: { polluted: true } } },
];

/** One of them, of its own: what is spoilt further must not spoil the list. */
const nasty = (random: Random): unknown => structuredClone(pick(random, NASTY));

const NASTY_KEYS = ['__proto__', 'constructor', 'toString', '', '\u0000', 'a'.repeat(300), 'then', 'length'];

/** The value with one to three places changed: a leaf replaced, a key dropped, added or renamed, a whole branch exchanged. */
export function damaged(value: unknown, random: Random): unknown {
  let result = structuredClone(value);
  for (let times = random.integer(1, 3); times > 0; times -= 1) result = damagedOnce(result, random);
  return result;
}

function damagedOnce(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.next() < 0.1) return nasty(random);
  const keys = Object.keys(value);
  const holder = value as Record<string, unknown>;
  const key = pick(random, keys);
  const kind = random.next();
  if (Array.isArray(value)) holder[key ?? '0'] = damagedOnce(holder[key ?? '0'], random);
  else if (key === undefined || kind < 0.15) {
    const added = pick(random, NASTY_KEYS) ?? '';
    Object.defineProperty(holder, added, {
      value: nasty(random),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (kind < 0.3) delete holder[key];
  else holder[key] = damagedOnce(holder[key], random);
  return value;
}

/** The text of a body as a broken program or line sends it: cut, with bytes changed, doubled, or something else altogether. */
export function damagedText(text: string, random: Random): string {
  const at = random.integer(0, text.length);
  switch (random.integer(0, 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text.slice(0, at)}${String.fromCharCode(random.integer(0, 255))}${text.slice(at + 1)}`;
    case 2:
      return text + text;
    case 3:
      return '['.repeat(random.integer(1, 20_000));
    case 4:
      return `{"a":${'9'.repeat(random.integer(1, 5_000))}}`;
    default:
      return pick(random, ['', 'null', '"a"', '[]', '{"__proto__":{"a":1}}', 'a=1&b=2', '\ufeff{}']) ?? '';
  }
}

/** An id in an address, spoilt. */
export function damagedSegment(segment: string, random: Random): string {
  const choices = [
    '',
    '%00',
    '%2e%2e%2f',
    '..',
    '%zz',
    'a'.repeat(5_000),
    "'%20or%201=1",
    '%F0%9F%98%80',
    `${segment}%0d%0aX: 1`,
    '-1',
    'null',
  ];
  return pick(random, choices) ?? segment;
}
