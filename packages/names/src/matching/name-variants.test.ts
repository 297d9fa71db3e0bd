import { describe, expect, it } from 'vitest';
import { nameVariants } from './name-variants.ts';

const texts = (name: string) => nameVariants(name).map(({ text }) => text);

describe('names that one written name tells', () => {
  it.each([
    ['Anna Ohm née Farad', ['Anna Ohm', 'Anna Farad']],
    ['Anna Ohm (nee Farad)', ['Anna Ohm', 'Anna Farad']],
    ['Ohm née Farad, Anna', ['Anna Ohm', 'Anna Farad']],
    ['ANNA OHM NÉE FARAD', ['ANNA OHM', 'ANNA FARAD']],
    ['Anna Maria von Ohm geb. von Farad', ['Anna Maria von Ohm', 'Anna Maria von Farad']],
    ['Anna Ohm, geborene Farad', ['Anna Ohm', 'Anna Farad']],
    ['Anna Ohm z domu Farad', ['Anna Ohm', 'Anna Farad']],
    ['Anna Ohmová roz. Faradová', ['Anna Ohmová', 'Anna Faradová']],
    ['Анна Омова (урождённая Фарадова)', ['Анна Омова', 'Анна Фарадова']],
    ['Anna Ohm f.k.a. Anna Farad', ['Anna Ohm', 'Anna Farad']],
    ['Anna Ohm, formerly Beta Farad', ['Anna Ohm', 'Beta Farad']],
    ['Anna Ohm formerly known as Farad', ['Anna Ohm', 'Anna Farad']],
    ['Anna Ohm formerly Farad', ['Anna Ohm', 'Anna Farad']],
    ['Ana Omio nacida Farado', ['Ana Omio', 'Ana Farado']],
    ['Anna Ohm född Farad', ['Anna Ohm', 'Anna Farad']],
    ['Ona Omienė gim. Faradaitė', ['Ona Omienė', 'Ona Faradaitė']],
    ['Ohm née Farad', ['Ohm', 'Farad']],
  ])('%s', (name, others) => expect(texts(name)).toEqual([name, ...others]));

  it.each([
    ['Anna Ohm-Farad', ['Anna Ohm', 'Anna Farad']],
    ['Ohm-Farad, Anna', ['Anna Ohm', 'Anna Farad']],
    ['Мария Омова-Фарадова', ['Мария Омова', 'Мария Фарадова']],
  ])('%s may be told by half', (name, others) => {
    expect(texts(name)).toEqual([name, ...others]);
    expect(nameVariants(name).map(({ worth }) => worth)).toEqual([1, 0.8, 0.8]);
  });

  it.each([
    'Anna Ohm',
    'Max Born',
    'max born farad',
    'Watchman Nee',
    'Anna-Maria Ohm',
    'Kim Jong-un',
    'KIM JONG-SUK',
    'Park Chan-wook',
    'Hasan Abd-Rahman',
    'Ali Bin-Talal',
    'OHM<FARAD<<ANNA',
    'née Farad',
    'محمد بن سلمان',
    '',
  ])('%s tells only itself', (name) => expect(texts(name)).toEqual([name]));
});
