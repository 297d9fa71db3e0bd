import { expect, test } from 'vitest';
import { ageEstimationRequest, ageEstimationToken, ageEstimationWebhook } from './age-estimation.ts';
import { blockedFace, blockedPersonData } from './blocklist.ts';
import { documentExpirationWebhook } from './document-expiration.ts';
import { dummyStatusRequest } from './dummy-status.ts';
import { EXAMPLES } from './examples.ts';
import {
  faceAuthenticationRequest,
  faceAuthenticationSession,
  faceAuthenticationStanding,
  faceAuthenticationToken,
  faceAuthenticationWebhook,
} from './face-authentication.ts';
import { fraudEstimateRequest, fraudEstimateResponse, proxyCheckRequest, proxyCheckResponse } from './fraud-checks.ts';
import { filesResponse } from './identification-data.ts';
import { identificationListResponse } from './identification-list.ts';
import { createdMagicLink, magicLinkRequest } from './magic-link.ts';
import { processRequest } from './process-request.ts';
import { informationRequest, informationResponse } from './request-information.ts';
import { scanRefRequest } from './scan-ref-request.ts';
import { statusResponse } from './status-response.ts';
import { tokenRequest } from './token-request.ts';

const SCHEMAS = {
  tokenRequest,
  processRequest,
  scanRefRequest,
  statusResponse,
  filesResponse,
  blockedFace,
  blockedPersonData,
  proxyCheckRequest,
  proxyCheckResponse,
  fraudEstimateRequest,
  fraudEstimateResponse,
  faceAuthenticationStanding,
  faceAuthenticationRequest,
  faceAuthenticationToken,
  faceAuthenticationSession,
  faceAuthenticationWebhook,
  ageEstimationRequest,
  ageEstimationToken,
  ageEstimationWebhook,
  documentExpirationWebhook,
  dummyStatusRequest,
  identificationList: identificationListResponse,
  informationRequest,
  informationResponse,
  magicLinkRequest,
  createdMagicLink,
};

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = EXAMPLES[name as keyof typeof EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});
