import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameKind } from './name-score.ts';
import { prepareName } from './prepare-name.ts';

/** `vladimir vladimirovich:patronymic putin`: texts, with the role where it is not `word`. */
function shown(name: string, kind: NameKind = 'person'): string {
  return prepareName(name, kind)
    .tokens.map(({ text, role }) => (role === 'word' ? text : `${text}:${role}`))
    .join(' ');
}

describe('the order of a name', () => {
  it.each([
    ['Vladimir Putin', 'vladimir putin'],
    ['PUTIN, Vladimir', 'vladimir putin'],
    ['PUTIN, Vladimir Vladimirovich', 'vladimir vladimirovich:patronymic putin'],
    ['Smith, John, Jr.', 'john smith jr:title'],
    ['ERIKSSON<<ANNA<MARIA<<<<<<<', 'anna maria eriksson'],
    ['DE<LA<CRUZ<<JUAN', 'juan de:particle la:particle cruz'],
    ['ERIKSSON', 'eriksson'],
  ])('%s', (name, tokens) => {
    expect(shown(name)).toBe(tokens);
  });
});

describe('every script', () => {
  it.each([
    ['Müller', 'Latin', 'muller'],
    ['Ægir Þórsson', 'Latin', 'aegir thorsson'],
    ['Nguyễn Phú Trọng', 'Latin', 'nguyen phu trong'],
    ['Щербаков', 'Cyrillic', 'shcherbakov'],
    ['Уладзімір Пуцін', 'Cyrillic', 'uladimir putin'],
    ['Зайців', 'Cyrillic', 'zaytsiv'],
    ['Πούτιν', 'Greek', 'poutin'],
    ['Μπακογιάννης', 'Greek', 'bakogiannis'],
    ['Ευάγγελος', 'Greek', 'evangelos'],
    ['Ευθύμιος', 'Greek', 'efthymios'],
    ['Παύλος', 'Greek', 'pavlos'],
    ['محمد بن سلمان', 'Arabic', 'muhammad bin:particle salman'],
    ['عبد الله', 'Arabic', 'abdullah'],
    ['عبدالعزيز', 'Arabic', 'abdul aziz'],
    ['بشار الأسد', 'Arabic', 'bashar al:particle asad'],
    ['خالد', 'Arabic', 'khalid'],
    ['مُحَمَّد', 'Arabic', 'muhammad'],
    ['آصف علی زرداری', 'Arabic', 'asaf ali zardari'],
    ['משה דיין', 'Hebrew', 'moshe diyan'],
    ['שרון כהן', 'Hebrew', 'sharon cohen'],
    ['习近平', 'Han', 'xi:syllable jin:syllable ping:syllable'],
    ['贝拉克·奥巴马', 'Han', 'belak obama'],
    ['김정은', 'Hangul', 'kim:syllable jung:syllable un:syllable'],
    ['박근혜', 'Hangul', 'park:syllable kun:syllable hye:syllable'],
    ['たなか たろう', 'Hiragana', 'tanaka taro'],
    ['プーチン', 'Katakana', 'puchin'],
    ['नरेन्द्र मोदी', 'Devanagari', 'narendra modi'],
    ['राम', 'Devanagari', 'ram'],
    ['ประยุทธ์', 'Thai', 'prayuth'],
    ['სააკაშვილი', 'Georgian', 'saakashvili'],
    ['Պուտին', 'Armenian', 'putin'],
  ])('%s is %s', (name, script, tokens) => {
    expect(prepareName(name, 'person').script).toBe(script);
    expect(shown(name)).toBe(tokens);
  });

  it('keeps the simplified character, by which Han is compared', () => {
    const written = (name: string) => prepareName(name, 'person').tokens.map((token) => token.written);
    expect(written('習近平')).toEqual(written('习近平'));
    expect(written('习近朋')).not.toEqual(written('习近平'));
  });
});

describe('the words of a person', () => {
  it.each([
    ['Dr. Hans Müller', 'dr:title hans muller'],
    ['General Marshal', 'general marshal'],
    ['J.-C. Juncker', 'j:initial c:initial juncker'],
    ['Y. Levi', 'y:initial levi'],
    ['Ludwig van Beethoven', 'ludwig van:particle beethoven'],
    ['Ben Netanyahu', 'ben netanyahu'],
    ['David Ben Gurion', 'david ben:particle gurion'],
    ['Heydar Alirza oglu Aliyev', 'heydar alirza oglu:particle aliyev'],
    ['Roman Abramovich', 'roman abramovich'],
    ['Roman Arkadyevich Abramovich', 'roman arkadyevich:patronymic abramovich'],
    ['PUTIN Vladimir Vladimirovich', 'putin vladimir vladimirovich:patronymic'],
    ["Sinead O'Brien", 'sinead obrien'],
    ['Ig0r Sech1n', 'igor sechin'],
    ['Nicolás Maduro LLC', 'nicolas maduro llc:legal-form'],
    ['Abd al-Aziz Hakimi', 'abdul aziz hakimi'],
    ['Abdur Rahman', 'abdul rahman'],
    ['Nur al-Din Zengi', 'nuruddin zengi'],
    ['Noureddine Zengi', 'nouruddin zengi'],
    ['Abdullah', 'abdullah'],
  ])('%s', (name, tokens) => {
    expect(shown(name)).toBe(tokens);
  });
});

describe('the words of an organisation', () => {
  it.each([
    ['Kestrel AG', 'kestrel plc:legal-form'],
    ['KestrelAG', 'kestrel plc:legal-form'],
    ['Kestrel Aktiengeselschaft', 'kestrel plc:legal-form'],
    ['OAO Kestrel', 'plc:legal-form kestrel'],
    ['Open Joint Stock Company Kestrel', 'plc:legal-form kestrel'],
    ['Kestrel Gesellschaft mit beschränkter Haftung', 'kestrel llc:legal-form'],
    ['Kestrel o.O.O.', 'kestrel llc:legal-form'],
    ['Kestrel S.A. de C.V.', 'kestrel plc:legal-form'],
    ['Kestrel Joint Stock Compan', 'kestrel plc:legal-form'],
    ['Company of Kestrels', 'company of:particle kestrels'],
    ['GmbH', 'gmbh'],
    ['U.S. Department of Kites', 'us department of:particle kites'],
    ['M&K Kites', 'm and:particle k kites'],
    ['MV Kestrel', 'mv:title kestrel'],
    ['Kestrel Fund VI L.P.', 'kestrel fund 6:number lp:legal-form'],
    ['Third Kestrel Bank', '3:number kestrel bank'],
    ['Intl Kestrel Trade', 'international kestrel trading'],
  ])('%s', (name, tokens) => {
    expect(shown(name, 'organisation')).toBe(tokens);
  });
});

it('makes lower-case ASCII of any text and never an empty word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom<NameKind>('person', 'organisation'), (text, kind) => {
      for (const token of prepareName(text, kind).tokens) expect(token.text).toMatch(/^[a-z0-9]+$/);
    }),
  );
});

it('has no words where there is nothing to read', () => {
  for (const name of ['', ' ', '...', "'’`", '<<<']) expect(prepareName(name, 'person').tokens).toEqual([]);
});
