import { describe, expect, it } from 'vitest';
import { prepareName } from '../prepare-name.ts';
import { scoreNames } from '../score-names.ts';

/** From here on a hit is shown. */
const SHOWN = 0.75;
const score = (query: string, listed: string) =>
  scoreNames(prepareName(query, 'person'), prepareName(listed, 'person')).score;

/** Characters do not tell in which language they are read, nor, of Japanese names, how; they are read in Chinese. */
describe('names in Han', () => {
  it.each([
    ['習近平', 'Xi Jinping', 'read in Chinese'],
    ['習近平', '习近平', 'traditional and simplified'],
    ['安倍晋三', '安倍晉三', 'Japanese and traditional'],
    ['金正恩', 'Jin Zheng En', 'a Korean name in its Chinese reading'],
    ['安倍晋三', '安倍晋三', 'the same characters, whatever their reading'],
  ])('%s is %s: %s', (query, listed) => expect(score(query, listed)).toBeGreaterThanOrEqual(SHOWN));

  it.each([
    ['金正恩', 'Kim Jong Un', 'Korean reading, in Latin letters'],
    ['金正恩', '김정은', 'Korean reading, in Hangul'],
    ['安重根', '안중근', 'Korean reading, in Hangul'],
    ['安倍晋三', 'Shinzo Abe', 'Japanese reading, in Latin letters'],
    ['安倍晋三', 'あべ しんぞう', 'Japanese reading, in Hiragana'],
    ['安倍晋三', 'アベ シンゾウ', 'Japanese reading, in Katakana'],
    ['陳港生', 'Chan Kong-sang', 'Cantonese reading'],
  ])('%s is not known to be %s: %s', (query, listed) => expect(score(query, listed)).toBeLessThan(SHOWN));

  it.each([
    ['김정은', 'Kim Jong Un', 'Korean in Hangul'],
    ['アベ シンゾウ', 'Shinzo Abe', 'Japanese in Katakana'],
    ['あべ しんぞう', 'Shinzō Abe', 'Japanese in Hiragana'],
  ])('%s is %s: %s, whose letters tell their sound', (query, listed) =>
    expect(score(query, listed)).toBeGreaterThanOrEqual(SHOWN),
  );
});
