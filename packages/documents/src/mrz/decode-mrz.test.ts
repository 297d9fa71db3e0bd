import type { MrzBlockCandidate, MrzCharacter, MrzLineReading } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { decodeMrz } from './decode-mrz.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const BOX = { x: 0, y: 0, width: 440, height: 20 };

/** Doubt at a place: the character seen there, how sure, and its rival. */
type Doubts = Readonly<Record<number, readonly [probability: number, rival: string, rivalProbability: number]>>;

function seen(text: string, doubts: Doubts = {}): MrzLineReading {
  const characters = [...text].map((char, at): MrzCharacter => {
    const [probability, rival, rivalProbability] = doubts[at] ?? [0.995, '', 0];
    return { char, probability, rivals: rival === '' ? [] : [{ char: rival, probability: rivalProbability }] };
  });
  const confidence = characters.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, text.length);
  return { text, characters, confidence };
}

function block(...rows: (string | MrzLineReading | readonly MrzLineReading[])[]): MrzBlockCandidate {
  const readings = rows.map((row) => (typeof row === 'string' ? [seen(row)] : [row].flat()));
  return { box: BOX, rows: readings.map((row) => ({ readings: row, box: BOX })) };
}

const decode = (...candidates: MrzBlockCandidate[]) => decodeMrz(candidates, { now: NOW });
const replace = (text: string, at: number, char: string) => text.slice(0, at) + char + text.slice(at + 1);

describe('decodeMrz', () => {
  it('returns a clean reading as it is', () => {
    const reading = decode(block(...TD3));
    expect(reading).toMatchObject({ format: 'TD3', valid: true, lines: TD3, raw: TD3, corrections: [] });
    expect(reading?.confidence[0]?.characters).toHaveLength(44);
    expect(reading?.confidence[0]?.line).toBeGreaterThan(0.7);
  });

  it('finds nothing in nothing, or in text that is no zone', () => {
    expect(decode()).toBeNull();
    expect(
      decode(block('LICENCE<CATEGORIES<AND<CONDITIONS<OF<USE<<<<', 'WHEREOF<<THE<AUTHORITY<HAS<SIGNED<AT<ITS<SEA')),
    ).toBeNull();
    expect(decode(block('P<UTO', 'L8989'))).toBeNull();
  });

  it('chooses the layout by the number and length of rows, and leaves out a row that belongs to no zone', () => {
    expect(decode(block(...TD1))?.format).toBe('TD1');
    const withHeading = block(seen('IDENTITY<CARD<OF<NO<STATE', { 0: [0.4, 'X', 0.3] }), ...TD1);
    expect(decode(withHeading)).toMatchObject({ format: 'TD1', lines: TD1 });
  });

  it('takes the better of several blocks', () => {
    const blurred = block(seen(TD3[0], { 5: [0.3, 'B', 0.3], 9: [0.3, 'X', 0.2] }), seen(replace(TD3[1], 15, '1')));
    expect(decode(blurred, block(...TD3))?.lines).toEqual(TD3);
  });
});

describe('decodeMrz repairs what the layout settles, and says so', () => {
  it('stretches a run of fillers that was miscounted', () => {
    const short = TD3[0].replace('<<<<', '');
    const reading = decode(block(short, TD3[1]));
    expect(reading?.lines).toEqual(TD3);
    expect(reading?.raw[0]).toBe(short);
    expect(reading?.corrections).toHaveLength(4);
    expect(reading?.corrections[0]).toMatchObject({ line: 0, from: '', to: '<', why: 'filler_run' });
  });

  it('drops stray marks at the ends of a line', () => {
    const reading = decode(block(TD3[0], `K${TD3[1]}`));
    expect(reading?.lines).toEqual(TD3);
    expect(reading?.corrections).toEqual([{ line: 1, position: 0, from: 'K', to: '', why: 'line_edge' }]);
  });

  it('reads letters in names and digits in dates', () => {
    const reading = decode(block(TD3[0].replace('ERIKSSON', 'ERIKSS0N'), TD3[1].replace('7408122F', '74O8122F')));
    expect(reading?.lines).toEqual(TD3);
    expect(reading?.corrections).toEqual([
      { line: 0, position: 11, from: '0', to: 'O', why: 'position' },
      { line: 1, position: 15, from: 'O', to: '0', why: 'position' },
    ]);
  });

  it('lets other crops outvote a slip', () => {
    const slip = seen(TD3[0].replace('MARIA', 'MAPIA'), { 22: [0.7, 'R', 0.2] });
    const reading = decode(block([slip, seen(TD3[0]), seen(TD3[0])], TD3[1]));
    expect(reading?.lines).toEqual(TD3);
  });

  it('lets a check digit decide between characters that were about equally likely', () => {
    const doubtful = seen(replace(TD3[1], 3, 'B'), { 3: [0.55, '8', 0.44] });
    const reading = decode(block(TD3[0], doubtful));
    expect(reading).toMatchObject({ lines: TD3, valid: true });
    expect(reading?.corrections).toEqual([{ line: 1, position: 3, from: 'B', to: '8', why: 'check_digit' }]);
    expect(reading?.confidence[1]?.characters[3]).toBeLessThan(0.6);
  });
});

describe('decodeMrz calls valid only what was read', () => {
  it('not a name that was read with little more than even odds, though every check digit holds', () => {
    const shaky = seen(TD3[0], { 6: [0.6, 'A', 0.3], 8: [0.6, 'I', 0.3] });
    const reading = decode(block(shaky, TD3[1]));
    expect(reading?.lines).toEqual(TD3);
    expect(reading?.checkDigits.every((digit) => digit.valid)).toBe(true);
    expect(reading?.valid).toBe(false);
  });

  it('a name with one hardly doubtful letter, and none with a doubtful one', () => {
    expect(decode(block(seen(TD3[0], { 6: [0.95, 'A', 0.03] }), TD3[1]))?.valid).toBe(true);
    expect(decode(block(seen(TD3[0], { 5: [0.9, 'B', 0.09] }), TD3[1]))).toMatchObject({ lines: TD3, valid: false });
  });

  it('doubts a letter of a name that one cut of several shows otherwise', () => {
    const [sure, other] = [seen(TD3[0]), seen(replace(TD3[0], 5, 'B'))];
    const reading = decode(block([sure, sure, sure, sure, sure, other], TD3[1]));
    expect(reading).toMatchObject({ lines: TD3, valid: false });
  });
});

describe('decodeMrz knows what fields hold', () => {
  const MONACO = ['P<MCOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', TD3[1].replace('UTO', 'MCO')] as const;

  it('never a digit in a code of a state, however sure the recogniser was', () => {
    const reading = decode(block(MONACO[0].replace('MCO', 'MC0'), MONACO[1].replace('MCO', 'MC0')));
    expect(reading?.lines).toEqual(MONACO);
    expect(reading?.raw[0]).toContain('MC0');
    expect(reading?.valid).toBe(true);
  });

  it('a known state rather than an unknown one, where the readings hesitated', () => {
    const doubtful = seen(MONACO[0].replace('MCO', 'MCQ'), { 4: [0.8, 'O', 0.15] });
    const reading = decode(block(doubtful, MONACO[1]));
    expect(reading?.lines).toEqual(MONACO);
    expect(reading?.corrections).toMatchObject([{ line: 0, position: 4, from: 'Q', to: 'O', why: 'position' }]);
  });

  it('but keeps a clear code that nobody knows, and does not call it valid', () => {
    const reading = decode(block(TD3[0].replace('UTO', 'QQQ'), TD3[1]));
    expect(reading?.lines[0]).toContain('P<QQQ');
    expect(reading?.valid).toBe(false);
  });

  it('no lone letter in a run of fillers, unless it was seen clearly', () => {
    const lone = `${TD3[0].slice(0, 35)}K${TD3[0].slice(36)}`;
    expect(decode(block(seen(lone, { 35: [0.9, '<', 0.08] }), TD3[1]))?.lines[0]).toBe(TD3[0]);
    expect(decode(block(lone, TD3[1]))?.lines[0]).toBe(lone);
  });

  it('digits that a Russian passport writes in names', () => {
    const lines = ['PNRUSZAQUROV<<PETR<FEDOROVI3<<<<<<<<<<<<<<<<', '3919353498RUS7207233M<<<<<<<4151218910003<50'];
    expect(decode(block(...lines))).toMatchObject({ format: 'RUSSIAN_PASSPORT', lines, valid: true });
  });

  it('a line of a licence by its beginning alone', () => {
    const line = 'D1FRA13AA000026181231MARTIN<<9';
    expect(decode(block(line))).toMatchObject({ format: 'FRENCH_LICENCE', valid: true });
    expect(decode(block(line.replace('D1FRA', 'DOXYZ')))).toBeNull();
    expect(decode(block(TD1[0] ?? ''))).toBeNull();
  });
});

describe('decodeMrz hides no forgery', () => {
  it.each([
    ['an altered birth date', 13, '6'],
    ['an altered number', 3, '6'],
    ['an altered check digit', 27, '4'],
    ['a letter in place of a check digit', 27, 'U'],
  ])('keeps %s that is clearly printed', (_, at, char) => {
    const forged = replace(TD3[1], at, char);
    const reading = decode(block(TD3[0], seen(forged, { [at]: [0.97, TD3[1].charAt(at), 0.02] })));
    expect(reading).toMatchObject({ lines: [TD3[0], forged], valid: false, corrections: [] });
  });

  it('keeps a forgery that every crop shows, though one crop doubts it', () => {
    const forged = replace(TD3[1], 24, '5');
    const doubt = seen(forged, { 24: [0.9, '4', 0.05] });
    const reading = decode(block(TD3[0], [doubt, seen(forged), seen(forged), seen(forged)]));
    expect(reading?.lines[1]).toBe(forged);
    expect(reading?.valid).toBe(false);
  });

  it('reads any single clear substitution in the number as printed', () => {
    for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789') {
      const printed = replace(TD3[1], 2, char);
      expect(decode(block(TD3[0], printed))?.lines[1]).toBe(printed);
    }
  });
});
