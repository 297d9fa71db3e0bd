import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ADDRESS_THRESHOLD, compareAddresses } from '@bonafide/names';
import {
  type Agreement,
  agreementOf,
  bestThreshold,
  type CrossValidated,
  crossValidate,
  judge,
  type LabelledPair,
  partOf,
  type ScoredPair,
} from './cross-validate.ts';
import { measureParser, type ParserResult } from './parser-cases.ts';
import { addressPeers } from './peers.ts';

const SEED = 'addresses-1';

export interface AddressScorer {
  readonly scorer: string;
  readonly crossValidated: CrossValidated;
  /** Chosen on the development half, and what it does on the other one. */
  readonly threshold: number;
  readonly reportingHalf: Agreement;
  /** Processor time for one pair. */
  readonly microseconds: number;
}

export interface AddressesResult {
  readonly pairs: number;
  readonly matching: number;
  /** True pairs with house numbers that contradict each other: no rule about addresses can find them. */
  readonly beyondTelling: number;
  readonly scorers: readonly AddressScorer[];
  /** With the threshold that the product recommends. */
  readonly recommended: Agreement & { readonly threshold: number };
  /** The three-valued verdict, by whether the pair is one. */
  readonly verdicts: Readonly<Record<'match' | 'other', Readonly<Record<'same' | 'open' | 'different', number>>>>;
  readonly parser: ParserResult;
}

export interface AddressesPlan {
  /** The folder with `pairs/`. */
  readonly data: string;
  /** Whether others' scorers run as well. */
  readonly peers?: boolean;
}

/** Address pairs with truth against ours and others' scorers in one run. */
export async function runAddresses({ data, peers = true }: AddressesPlan): Promise<AddressesResult> {
  const folder = join(data, 'pairs');
  const { pairs } = JSON.parse(await readFile(join(folder, 'pairs-addresses-restaurants.json'), 'utf8')) as {
    pairs: readonly LabelledPair[];
  };
  const compared = pairs.map(({ a, b, match }) => ({ match, ...compareAddresses(a, b) }));
  const scorers = { ours: (a: string, b: string) => compareAddresses(a, b).score, ...(peers ? addressPeers() : {}) };
  return {
    pairs: pairs.length,
    matching: pairs.filter(({ match }) => match).length,
    beyondTelling: compared.filter(
      ({ match, agrees, grounds }) => match && agrees === false && grounds.includes('house_number'),
    ).length,
    scorers: Object.entries(scorers).map(([scorer, similarity]) => measureScorer(scorer, similarity, pairs)),
    recommended: {
      threshold: ADDRESS_THRESHOLD,
      ...agreementOf(compared.map(({ match, score }) => ({ match, same: score >= ADDRESS_THRESHOLD }))),
    },
    verdicts: {
      match: verdictsOf(compared.filter(({ match }) => match)),
      other: verdictsOf(compared.filter(({ match }) => !match)),
    },
    parser: await measureParser(folder),
  };
}

function verdictsOf(compared: readonly { readonly agrees: boolean | null }[]) {
  const of = (verdict: boolean | null) => compared.filter(({ agrees }) => agrees === verdict).length;
  return { same: of(true), open: of(null), different: of(false) };
}

function measureScorer(
  scorer: string,
  similarity: (a: string, b: string) => number,
  pairs: readonly LabelledPair[],
): AddressScorer {
  for (const { a, b } of pairs) similarity(a, b);
  const start = process.cpuUsage();
  const scored: readonly ScoredPair[] = pairs.map((pair) => ({ ...pair, score: similarity(pair.a, pair.b) }));
  const { user, system } = process.cpuUsage(start);
  const [development, reporting] = [0, 1].map((half) => scored.filter((pair) => partOf(pair, 2, SEED) === half));
  const threshold = bestThreshold(development ?? []);
  return {
    scorer,
    crossValidated: crossValidate(scored, SEED),
    threshold,
    reportingHalf: agreementOf((reporting ?? []).map((pair) => judge(pair, threshold))),
    microseconds: (user + system) / pairs.length,
  };
}
