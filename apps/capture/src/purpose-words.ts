import type { FlowSession } from '@bonafide/contract';
import { useWords, type Words } from './words.ts';

/** The key under which a purpose has its own words; where it has none, a verification's serve. */
export function purposeKey({ has }: Pick<Words, 'has'>, purpose: FlowSession['purpose'], key: string): string {
  const own = `${purpose}.${key}`;
  return purpose !== 'verification' && has(own) ? own : key;
}

/** Words for what the person is here for. */
export function usePurposeWords(purpose: FlowSession['purpose']): Words['t'] {
  const words = useWords();
  return (key, values) => words.t(purposeKey(words, purpose, key), values);
}
