import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runBonafide } from './run-bonafide.fixture.ts';

/** An invented list in the form of OFAC's SDN.CSV: a folder that the command reads as it would the real one. */
const SDN = [
  [901, 'VILDEGRAS, Tomas Erik', 'individual', 'DOB 12 Apr 1970; nationality Lithuania; Gender Male.'],
  [902, 'VILDEGRAS, Tomas', 'individual', 'DOB 1988; nationality Poland.'],
  [903, 'QUARANT SHIPPING COMPANY', '-0- ', '-0- '],
  [904, 'КОЗЛОВСКИЙ, Пётр', 'individual', 'DOB 1961.'],
].map(([uid, name, type, remarks]) => {
  const empty = '-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
  return `${uid},"${name}",${type === '-0- ' ? type : `"${type}"`},"TEST",${empty},"${remarks}"`;
});

const ALIASES = '903,1,"aka","QUARANT LINES","-0- "\r\n\u001a';
const ADDRESSES = '901,1,"-0- ","Vilnius","Lithuania","-0- "\r\n\u001a';

interface Answer {
  readonly id?: unknown;
  readonly hits?: readonly {
    readonly entityId: string;
    readonly score: number;
    readonly name: string;
    readonly band: string;
  }[];
  readonly ms?: number;
  readonly error?: { readonly code: string };
  readonly ignored?: readonly string[];
}

let lists: string;
let empty: string;

beforeAll(() => {
  lists = mkdtempSync(join(tmpdir(), 'bonafide-lists-'));
  empty = mkdtempSync(join(tmpdir(), 'bonafide-lists-'));
  writeFileSync(join(lists, 'sdn.csv'), `${SDN.join('\r\n')}\r\n\u001a`);
  writeFileSync(join(lists, 'alt.csv'), ALIASES);
  writeFileSync(join(lists, 'add.csv'), ADDRESSES);
});

afterAll(() => {
  rmSync(lists, { recursive: true });
  rmSync(empty, { recursive: true });
});

async function screenLines(lines: readonly (object | string)[], args: readonly string[] = []) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const ran = await runBonafide(['screen', '--stdin', '--lists', lists, '--json', ...args], {}, input);
  return { ran, answers: jsonLines<Answer>(ran) };
}

describe('bonafide screen NAME', () => {
  it('tells people who it may be, and why', async () => {
    const args = [
      'screen',
      'Vildegras Tomas Erik',
      '--dob',
      '1970-04-12',
      '--nationality',
      'Lithuania',
      '--lists',
      lists,
    ];
    const { code, stdout } = await runBonafide(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Vildegras Tomas Erik · born 1970-04-12 · LT: 1 hit \(4 entries of 1 list, \d+\.\d ms\)$/m);
    expect(stdout).toMatch(/^1\.00 {2}strong +Tomas Erik VILDEGRAS$/m);
    expect(stdout).toMatch(/^ +birth-date +\+0\.10 +born 1970-04-12, listed 1970-04-12: the same day$/m);
  });

  it('says that somebody is on no list', async () => {
    const { code, stdout } = await runBonafide(['screen', 'Ona', 'Kazlauskė', '--lists', lists]);
    expect([code, stdout.split(' (')[0]]).toEqual([0, 'Ona Kazlauskė: on no list']);
  });

  it('says that a list could not be read to its end, for then nobody is cleared', async () => {
    const cut = mkdtempSync(join(tmpdir(), 'bonafide-lists-'));
    writeFileSync(join(cut, 'house.csv'), 'id,name,dob\n1,Ona Kazlauskė,1990\n2,"Tomas');
    const people = await runBonafide(['screen', 'Petr Kozlovskij', '--lists', cut]);
    expect(people.stdout).toContain('on none of what could be read');
    expect(people.stdout).toContain('cannot be read: house.csv');
    const [answer] = jsonLines<object>(await runBonafide(['screen', 'Petr Kozlovskij', '--lists', cut, '--json']));
    expect(answer).toMatchObject({ hits: [], incomplete: ['house.csv'] });
    rmSync(cut, { recursive: true });
  });

  it('tells programs everything with --json', async () => {
    const ran = await runBonafide(['screen', 'Petr Kozlovskij', '--lists', lists, '--json']);
    const [answer, ...more] = jsonLines<Answer>(ran);
    expect(more).toEqual([]);
    expect(answer?.hits?.[0]).toMatchObject({
      entityId: 'ofac-sdn:904',
      band: 'strong',
      factors: expect.any(Array),
      explanation: expect.any(Array),
    });
  });

  it.each([
    [['screen', 'x'], 2, '--lists is needed'],
    [['screen', '--lists', '.'], 2, 'name somebody'],
    [['screen', 'x', '--stdin', '--lists', '.'], 2, 'not both'],
    [['screen', 'x', '--lists', '.', '--threshold', '0.5'], 2, '--threshold is a number'],
    [['screen', 'x', '--lists', '.', '--limit', '0'], 2, '--limit is a whole number'],
    [['screen', 'x', '--lists', '.', '--kind', 'dog'], 2, '--kind is one of'],
    [['screen', 'x', '--lists', '.', '--date-of-birth', '1970'], 2, "Unknown option '--date-of-birth'"],
    [['screen', 'x', '--lists', '/no/such/folder'], 1, '/no/such/folder: there is no such folder'],
  ])('%j: code %d', async (args, expected, told) => {
    const { code, stdout, stderr } = await runBonafide(args);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(told);
  });

  it('fails where a folder holds no list, and where a date makes no sense', async () => {
    expect(await runBonafide(['screen', 'x', '--lists', empty])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no list was found here'),
    });
    expect(await runBonafide(['screen', 'x', '--dob', '1970-13-45', '--lists', lists])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--dob is not understood'),
    });
  });
});

describe('bonafide screen --stdin', () => {
  it('answers every line, in order, whatever the lines before it were', async () => {
    const { ran, answers } = await screenLines([
      { id: 'a', name: 'Tomas Erik Vildegras' },
      'not json',
      { id: 7, name: 'Ona Kazlauskė', dob: '1990-01-02', nationality: 'LT' },
      '',
      { id: 'no name' },
      [1, 2],
      { id: 'b', name: 'Пётр Козловский' },
      { name: 'QUARANT SHIPPING CO' },
    ]);
    expect(ran.code).toBe(0);
    expect(answers.map(({ id, error }) => id ?? error?.code)).toEqual([
      'a',
      'line.json',
      7,
      'no name',
      'line.json',
      'b',
      undefined,
    ]);
    expect(answers.map(({ hits }) => hits?.[0]?.entityId)).toEqual([
      'ofac-sdn:901',
      undefined,
      undefined,
      undefined,
      undefined,
      'ofac-sdn:904',
      'ofac-sdn:903',
    ]);
    expect(answers[3]).toEqual({ id: 'no name', error: { code: 'line.name', message: 'there is no name' } });
    expect(answers[2]).toEqual({ id: 7, hits: [], ms: expect.any(Number) });
  });

  it('weighs birth date and nationality, and says what it did not understand', async () => {
    const name = 'Tomas Vildegras';
    const { answers } = await screenLines([
      { id: 1, name, dob: '1988-05-05', nationality: 'pl' },
      { id: 2, name, dob: '1970-04-12' },
      { id: 3, name, dob: 'long ago', nationality: 'Atlantis' },
      { id: 4, name, dob: null, nationality: '' },
    ]);
    expect(answers.map(({ hits }) => hits?.map(({ entityId }) => entityId.slice(-3)))).toEqual([
      ['902'],
      ['901'],
      ['902', '901'],
      ['902', '901'],
    ]);
    expect(answers.map(({ ignored }) => ignored)).toEqual([undefined, undefined, ['dob', 'nationality'], undefined]);
  });

  it('keeps to the threshold, the limit and the kind', async () => {
    const lines = [{ name: 'Tomas Vildegras' }, { name: 'Quarant Shipping Company' }];
    const counts = async (...args: string[]) =>
      (await screenLines(lines, args)).answers.map(({ hits }) => hits?.length);
    expect(await counts()).toEqual([2, 1]);
    expect(await counts('--threshold', '0.95')).toEqual([1, 1]);
    expect(await counts('--limit', '1')).toEqual([1, 1]);
    expect(await counts('--kind', 'person')).toEqual([2, 0]);
    expect(await counts('--kind', 'Vessel')).toEqual(await counts('--kind', 'organisation'));
  });
});
