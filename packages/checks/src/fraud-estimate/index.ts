export { estimateFraud, type FraudEstimate } from './estimate-fraud.ts';
export { ASKED_KINDS, type AskedKind, type FraudCase, type Particulars, type Surroundings } from './particulars.ts';
export { phoneOf } from './phone-of.ts';
