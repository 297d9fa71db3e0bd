import { expect, test } from 'vitest';
import {
  accessToken,
  accessTokenRequest,
  createdRequestKey,
  oauthError,
  requestKeyList,
  requestKeyRequest,
} from './access.ts';
import { ACCESS_EXAMPLES } from './access-examples.ts';

const SCHEMAS = { accessTokenRequest, accessToken, oauthError, requestKeyRequest, createdRequestKey, requestKeyList };

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = ACCESS_EXAMPLES[name as keyof typeof ACCESS_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});
