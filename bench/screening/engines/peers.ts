import { peerModule } from '../../documents/readers/peer-packages.ts';
import { ROUNDS } from '../timings.ts';
import { bestEntities, type Engine, type IndexedName, scanned, TOP } from './engine.ts';
import { pgTrgm } from './pg-trgm.ts';

type Names = readonly IndexedName[];

interface Constructed<T> {
  new (...of: readonly unknown[]): T;
}

function miniSearch(names: Names): Engine {
  const MiniSearch = peerModule('minisearch') as Constructed<{
    addAll(documents: readonly object[]): void;
    search(query: string, options: object): readonly { readonly id: number }[];
  }>;
  const index = new MiniSearch({ fields: ['name'] });
  index.addAll(names.map(({ name }, id) => ({ id, name })));
  return {
    search: (query) =>
      bestEntities(
        names,
        index.search(query, { fuzzy: 0.2 }).map(({ id }) => id),
      ),
    note: 'fuzzy 0.2; its scores grow with the query and cannot be compared',
  };
}

function flexSearch(names: Names): Engine {
  const { Index } = peerModule('flexsearch') as {
    Index: Constructed<{
      add(id: number, text: string): void;
      search(query: string, options: object): readonly number[];
    }>;
  };
  const index = new Index({ tokenize: 'forward' });
  for (const [id, { name }] of names.entries()) index.add(id, name);
  return {
    search: (query) => bestEntities(names, index.search(query, { limit: 5 * TOP, suggest: true })),
    note: 'tokenize forward, suggest; no scores',
  };
}

function uFuzzy(names: Names): Engine {
  const UFuzzy = peerModule('@leeoniya/ufuzzy') as Constructed<{
    search(
      haystack: readonly string[],
      needle: string,
      outOfOrder: number,
    ): readonly [readonly number[] | null, { readonly idx: readonly number[] } | null, readonly number[] | null];
  }>;
  const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const haystack = names.map(({ name }) => name);
  return {
    search: (query) => {
      const [found, info, order] = fuzzy.search(haystack, query, 5);
      const ranked = info && order ? order.map((at) => info.idx[at] ?? 0) : (found ?? []);
      return bestEntities(names, ranked);
    },
    note: 'one typing error a word, words in any order; no scores',
  };
}

function fuse(names: Names): Engine {
  const Fuse = peerModule('fuse.js') as Constructed<{
    search(query: string, options: object): readonly { readonly refIndex: number }[];
  }>;
  const index = new Fuse(names, { keys: ['name'], threshold: 0.4, ignoreLocation: true });
  return {
    search: (query) =>
      bestEntities(
        names,
        index.search(query, { limit: 5 * TOP }).map(({ refIndex }) => refIndex),
      ),
    note: 'threshold 0.4 anywhere in the name; scores of whole strings',
  };
}

const inOrder = (name: string): string => name.split(' ').sort().join(' ');

function levenshtein(names: Names): Engine {
  const { distance } = peerModule('fastest-levenshtein') as { distance(a: string, b: string): number };
  const sorted = names.map(({ name }) => inOrder(name));
  return {
    search: (query) => {
      const words = inOrder(query);
      return scanned(names, (_, at) => {
        const name = sorted[at] ?? '';
        return 1 - distance(words, name) / Math.max(words.length, name.length, 1);
      });
    },
    note: 'every name, words in alphabetical order',
  };
}

function jaroWinkler(names: Names): Engine {
  const similarity = peerModule('talisman/metrics/jaro-winkler') as (a: string, b: string) => number;
  const sorted = names.map(({ name }) => inOrder(name));
  return {
    search: (query) => {
      const words = inOrder(query);
      return scanned(names, (_, at) => similarity(words, sorted[at] ?? ''));
    },
    note: 'every name, words in alphabetical order',
  };
}

export interface Peer {
  /** Queries of each kind, at most: going through every name takes its time. */
  readonly each: number;
  readonly rounds: number;
  open(names: Names): Engine | Promise<Engine>;
}

export const PEERS: Readonly<Record<string, Peer>> = {
  'MiniSearch 7.2.0': { each: 40, rounds: ROUNDS, open: miniSearch },
  'FlexSearch 0.8.212': { each: 40, rounds: ROUNDS, open: flexSearch },
  'uFuzzy 1.0.19': { each: 40, rounds: ROUNDS, open: uFuzzy },
  'PostgreSQL pg_trgm': { each: 40, rounds: ROUNDS, open: pgTrgm },
  'fastest-levenshtein 1.0.16': { each: 40, rounds: 1, open: levenshtein },
  'Jaro-Winkler, talisman 1.1.4': { each: 20, rounds: 1, open: jaroWinkler },
  'fuse.js 7.5.0': { each: 10, rounds: 1, open: fuse },
};
