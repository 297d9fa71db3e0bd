import type { FlowEnding } from '@bonafide/contract';
import { describe, expect, test } from 'vitest';
import {
  createAnnouncer,
  type Embedder,
  endMessage,
  findEmbedder,
  isFramed,
  type Surroundings,
  wantsNews,
} from './embedding.ts';

interface Around {
  readonly parent?: object;
  readonly opener?: object;
  readonly ancestorOrigins?: readonly string[];
  readonly search?: string;
  readonly referrer?: string;
}

function around({ parent, opener, ancestorOrigins, search = '', referrer = '' }: Around): Surroundings {
  const window: Record<string, unknown> = { opener: opener ?? null, location: { search, ancestorOrigins } };
  window.parent = parent ?? window;
  return { window: window as unknown as Surroundings['window'], referrer };
}

const ENDING: FlowEnding = {
  screen: 'suspected',
  status: 'APPROVED',
  manualStatus: 'WAITING',
  autoSuspected: true,
  manualSuspected: false,
  feedback: ['DOC_EXPIRED'],
  messageFormat: 'object',
  messageCase: 'lower',
  staysInFrame: false,
};

describe('whoever embeds the page', () => {
  const parent = {};
  const opener = {};
  test.each([
    ['nobody', {}, null, null],
    [
      'the nearest frame',
      { parent, ancestorOrigins: ['https://a.example', 'https://b.example'] },
      parent,
      'https://a.example',
    ],
    ['a frame in Firefox', { parent, referrer: 'https://a.example/shop?x=1' }, parent, 'https://a.example'],
    ['a frame that hides', { parent, ancestorOrigins: ['null'] }, parent, '*'],
    ['a frame over the opener', { parent, opener, referrer: 'https://a.example/' }, parent, 'https://a.example'],
    ['whoever opened the window', { opener, referrer: 'https://a.example/' }, opener, 'https://a.example'],
    ['an opener that hides', { opener, referrer: 'about:blank' }, opener, '*'],
  ] as const)('is %s', (_, facts, target, origin) => {
    const found = findEmbedder(around(facts));
    expect([found?.target ?? null, found?.origin ?? null]).toEqual([target, origin]);
  });

  test('is there where the window or the link says so', () => {
    expect(
      [{}, { parent }, { search: '?iframe=true' }, { search: '?iframe=false' }].map((facts) => isFramed(around(facts))),
    ).toEqual([false, true, true, false]);
  });
});

describe('the message at the end', () => {
  const told = { status: 'approved', manualStatus: 'waiting', autoSuspected: true, manualSuspected: false };

  test('has the form that the partner set', () => {
    expect(endMessage(ENDING)).toEqual(told);
    const upper = { ...told, status: 'APPROVED', manualStatus: 'WAITING' };
    expect(endMessage({ ...ENDING, messageCase: 'upper' })).toEqual(upper);
    const text = endMessage({ ...ENDING, messageFormat: 'json-string' });
    expect([typeof text, JSON.parse(String(text))]).toEqual(['string', told]);
    expect(endMessage({ ...ENDING, manualStatus: null })).toMatchObject({ manualStatus: null });
  });

  function listener() {
    const heard: unknown[] = [];
    const target: Embedder['target'] = { postMessage: (...args: unknown[]) => void heard.push(args) };
    return { heard, embedder: { target, origin: 'https://a.example' } };
  }

  test('is sent once, to the known origin, and to nobody where nobody is', () => {
    const { heard, embedder } = listener();
    const announcer = createAnnouncer(embedder, false);
    announcer.end({ ending: null });
    announcer.end({ ending: ENDING });
    announcer.end({ ending: { ...ENDING, manualStatus: 'APPROVED' } });
    announcer.news({ bonafide: 'ready' });
    expect(heard).toEqual([[told, 'https://a.example']]);
    createAnnouncer(null, true).end({ ending: ENDING });
  });

  test('has news before it for whoever asked', () => {
    const { heard, embedder } = listener();
    const announcer = createAnnouncer(embedder, wantsNews('?authToken=a&events=1'));
    announcer.news({ bonafide: 'step', step: 'photo' });
    announcer.news({ bonafide: 'step', step: 'photo' });
    announcer.news({ bonafide: 'step', step: 'review' });
    expect(heard.map((args) => (args as [{ step: string }])[0].step)).toEqual(['photo', 'review']);
    expect(wantsNews('?authToken=a')).toBe(false);
  });
});
