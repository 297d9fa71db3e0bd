import type { ContractFact } from '../contract-fact.ts';
import { TOKEN_FIELD_FACTS } from './token-fields.ts';

/** Everything that is tried, in the order of the contract. */
export const CONTRACT_FACTS: readonly ContractFact[] = [...TOKEN_FIELD_FACTS];
