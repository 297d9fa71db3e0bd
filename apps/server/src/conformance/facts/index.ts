import type { ContractFact } from '../contract-fact.ts';
import { ADDITIONAL_STEP_FACTS } from './additional-steps.ts';
import { AGE_FACTS } from './ages.ts';
import { AML_MONITORING_FACTS } from './aml-monitoring.ts';
import { COMPARED_FACTS } from './compared.ts';
import { DELETION_FACTS } from './deletion.ts';
import { DIRECT_PROCESSING_FACTS } from './direct-processing.ts';
import { DUMMY_FACTS } from './dummies.ts';
import { ERROR_FACTS } from './errors.ts';
import { EXPIRY_FACTS } from './expiry.ts';
import { FACE_FACTS } from './faces.ts';
import { HOSTED_FACTS } from './hosted.ts';
import { LIMIT_FACTS } from './limits.ts';
import { NETWORK_FACTS } from './networks.ts';
import { NOTIFICATION_FACTS } from './notifications.ts';
import { PROOF_OF_ADDRESS_FACTS } from './proof-of-address.ts';
import { RESUBMISSION_FACTS } from './resubmission.ts';
import { RETRIEVAL_FACTS } from './retrieval.ts';
import { SCREENING_FACTS } from './screening.ts';
import { SERVICE_FACTS } from './services.ts';
import { TOKEN_ANSWER_FACTS } from './token-answer.ts';
import { TOKEN_FIELD_FACTS } from './token-fields.ts';
import { WEBHOOK_EVENT_FACTS } from './webhook-events.ts';
import { WEBHOOK_FACTS } from './webhooks.ts';

/** Everything that is tried, in the order of the contract. */
export const CONTRACT_FACTS: readonly ContractFact[] = [
  ...TOKEN_FIELD_FACTS,
  ...TOKEN_ANSWER_FACTS,
  ...COMPARED_FACTS,
  ...DIRECT_PROCESSING_FACTS,
  ...ADDITIONAL_STEP_FACTS,
  ...PROOF_OF_ADDRESS_FACTS,
  ...WEBHOOK_FACTS,
  ...WEBHOOK_EVENT_FACTS,
  ...NOTIFICATION_FACTS,
  ...RESUBMISSION_FACTS,
  ...RETRIEVAL_FACTS,
  ...DELETION_FACTS,
  ...DUMMY_FACTS,
  ...HOSTED_FACTS,
  ...SERVICE_FACTS,
  ...NETWORK_FACTS,
  ...AGE_FACTS,
  ...FACE_FACTS,
  ...SCREENING_FACTS,
  ...AML_MONITORING_FACTS,
  ...ERROR_FACTS,
  ...LIMIT_FACTS,
  ...EXPIRY_FACTS,
];
