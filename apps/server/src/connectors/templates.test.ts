import { describe, expect, it } from 'vitest';
import { fillJson, fillText, placesIn } from './fill-template.ts';
import { valueAt } from './json-pointer.ts';

const VALUES = { lastName: 'O"Neil & sons', documentNumber: 'A/1', empty: undefined };

describe('fillText', () => {
  it('puts values into their places, encoded, and leaves others empty', () => {
    expect(
      fillText('https://r.example/{{documentNumber}}?n={{lastName}}&x={{other}}', VALUES, encodeURIComponent),
    ).toBe('https://r.example/A%2F1?n=O%22Neil%20%26%20sons&x=');
    expect(fillText('{{constructor}}{{toString}}{{ lastName }}', VALUES)).toBe('{{ lastName }}');
    expect(fillText('$& {{documentNumber}}', { documentNumber: '$1$&' })).toBe('$& $1$&');
    expect(placesIn('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
  });
});

describe('fillJson', () => {
  it('keeps values inside their texts, whatever they hold', () => {
    const template = { query: { name: '{{lastName}}', all: ['n:{{documentNumber}}', 7, null] }, '{{lastName}}': true };
    expect(fillJson(template, VALUES)).toEqual({
      query: { name: 'O"Neil & sons', all: ['n:A/1', 7, null] },
      '{{lastName}}': true,
    });
  });

  it('sends null where nothing is known', () => {
    expect(fillJson(['{{empty}}', '{{other}}', 'x{{other}}'], VALUES)).toEqual([null, null, 'x']);
  });
});

// The pointers of RFC 6901 section 5.
const DOCUMENT = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'm~n': 8, nothing: null };

describe('valueAt', () => {
  it.each([
    ['', DOCUMENT],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/m~0n', 8],
    ['/nothing', null],
    ['/foo/2', undefined],
    ['/foo/01', undefined],
    ['/foo/length', undefined],
    ['/foo/0/1', undefined],
    ['/constructor', undefined],
    ['foo', undefined],
  ])('%j', (pointer, value) => {
    expect(valueAt(DOCUMENT, pointer)).toEqual(value);
  });
});
