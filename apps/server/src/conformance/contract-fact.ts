import type { Wire } from './wire.ts';

/** One thing tried over HTTP. Its trial throws (an `AssertionError`) when the product does something else. */
export interface ContractCase {
  readonly name: string;
  readonly trial: (wire: Wire) => Promise<void>;
}

/** One fact of the wire contract, told in a sentence, with everything that proves it. */
export interface ContractFact {
  /** The chapter of the contract: `2 Sessions`. */
  readonly chapter: string;
  /** What it is about: a route, a field, a rule. */
  readonly subject: string;
  readonly fact: string;
  readonly cases: readonly ContractCase[];
}

/** How a case is called in the test's output and on the conformance page. */
export const caseTitle = (fact: ContractFact, tried: ContractCase): string => `${fact.subject}: ${tried.name}`;
