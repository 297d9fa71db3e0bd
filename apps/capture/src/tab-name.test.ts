import { expect, test } from 'vitest';
import { tabName } from './tab-name.ts';

const counting = () => {
  let count = 0;
  return (bytes: Uint8Array) => void bytes.fill(++count);
};

test('a tab keeps its name, another one has another', () => {
  const random = counting();
  const kept = () => {
    const values = new Map<string, string>();
    return {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
    };
  };
  const [one, other] = [kept(), kept()];
  const name = tabName(() => one, random);
  expect(name).toBe('01'.repeat(12));
  expect(tabName(() => one, random)).toBe(name);
  expect(tabName(() => other, random)).not.toBe(name);
});

test('where storage is forbidden the page goes on without', () => {
  const forbidden = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  expect(tabName(forbidden, counting())).toBe('01'.repeat(12));
});
