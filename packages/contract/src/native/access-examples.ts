const KEY_ID = '6f1c3a52-8d0e-4b7a-9c41-2e5d7f903b18';
const KEY = { id: KEY_ID, name: 'Back office', createdAt: '2030-01-01T12:00:00.000Z' };

/** Of the ways to show who calls; a test holds each against its schema. */
export const ACCESS_EXAMPLES = {
  accessTokenRequest: [{ grant_type: 'client_credentials' }],
  accessToken: [
    {
      access_token:
        'aB3dE5gH7jK9mN1pQ3sT.1893502800.xY9zA1cD3eF5gH7j.9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      token_type: 'Bearer' as const,
      expires_in: 3600,
    },
  ],
  oauthError: [
    { error: 'invalid_client' as const, error_description: 'The client is unknown, or its secret is wrong' },
  ],
  requestKeyRequest: [{ name: 'Back office' }],
  createdRequestKey: [{ ...KEY, secret: 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9zA1cD3eF5gH7j' }],
  requestKeyList: [{ results: [KEY] }],
};
