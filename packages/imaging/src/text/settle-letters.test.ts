import { expect, it } from 'vitest';
import type { ReadCharacter } from './decode-columns.ts';
import { lineOfCharacters } from './recognised-line.ts';
import { settleLetters } from './settle-letters.ts';

const sure = (text: string): ReadCharacter[] =>
  [...text].map((char, i) => ({ char, probability: 0.99, place: (i + 0.5) / text.length }));
/** A line whose letters marked by `?` are read as `char` with 0.5 and may be `rival` with 0.4. */
function doubtful(text: string, char: string, rival: string) {
  const characters = sure(text).map((one) =>
    one.char === '?' ? { ...one, char, probability: 0.5, rivals: [{ char: rival, probability: 0.4 }] } : one,
  );
  return lineOfCharacters(characters);
}
const POLISH = lineOfCharacters(
  sure('Szanowni Państwo, poniżej przesyłamy należność za usługi świadczone w tym okresie'),
);
const CZECH = lineOfCharacters(sure('Vážený zákazníku, níže uvádíme přehled služeb za uvedené období účtování'));
const settled = (page: typeof POLISH, text: string, char: string, rival: string) =>
  settleLetters([page, doubtful(text, char, rival)])[1];

it('takes of two letters the one that the language of the page has', () => {
  expect(settled(POLISH, 'Bo?ena', 'ž', 'ż')?.text).toBe('Bożena');
  expect(settled(CZECH, 'Bo?ena', 'ž', 'ż')?.text).toBe('Božena');
  expect(settled(CZECH, 'Bo?ena', 'ż', 'ž')?.text).toBe('Božena');
});

it('counts a mark that the language lacks for the one that it has, and not for a letter without', () => {
  const rivals = [
    { char: 'ž', probability: 0.1 },
    { char: 'ż', probability: 0.15 },
    { char: 'z', probability: 0.3 },
  ];
  const characters = sure('Bożena').map((one) =>
    one.char === 'ż' ? { ...one, char: 'ź', probability: 0.1, rivals } : one,
  );
  const [, line] = settleLetters([CZECH, lineOfCharacters(characters)]);
  expect(line?.text).toBe('Božena');
  expect(settled(POLISH, 'Pawe?', 'ŧ', 'ł')?.text).toBe('Paweł');
});

it('weighs nothing between letters that the language has both', () => {
  expect(settled(POLISH, 'Pawe?', 'ł', 'l')?.text).toBe('Paweł');
  expect(settled(POLISH, 'Hote?', 'l', 'ł')?.text).toBe('Hotel');
});

it('takes a small letter amid small ones', () => {
  expect(settled(POLISH, 'Da?iel', 'N', 'n')?.text).toBe('Daniel');
  expect(settled(POLISH, 'O?mo', 'I', 'l')?.text).toBe('Olmo');
  expect(settled(POLISH, 'Gda?sk', '8', 'ń')?.text).toBe('Gdańsk');
});

it('leaves what was read surely, whatever the language', () => {
  const [, line] = settleLetters([POLISH, lineOfCharacters(sure('Jiří Dvořák'))]);
  expect(line?.text).toBe('Jiří Dvořák');
});

it('is surer of what the language bears out, and keeps rejected words counted', () => {
  const before = { ...doubtful('Bo?ena', 'ż', 'ž'), rejected: 1 };
  const [, after] = settleLetters([POLISH, before]);
  expect(after?.confidence).toBeGreaterThan(before.confidence);
  expect(after?.rejected).toBe(1);
});
