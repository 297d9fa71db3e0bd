import { expect, it } from 'vitest';
import { ageEstimationWebhook } from './age-estimation.ts';
import { amlMonitoringExpirationWebhook, amlMonitoringWebhook } from './aml-monitoring.ts';
import { AML_MONITORING_EXAMPLES } from './aml-monitoring-examples.ts';
import { documentExpirationWebhook } from './document-expiration.ts';
import { EXAMPLES } from './examples.ts';
import { faceAuthenticationWebhook } from './face-authentication.ts';
import { IDENTIFICATION_EXAMPLE } from './identification-example.ts';
import { identificationWebhook } from './identification-webhook.ts';
import { databaseCheckWebhook } from './native/database-connectors.ts';
import { NATIVE_EXAMPLES } from './native/examples.ts';
import { statusesOnly } from './statuses-only.ts';

it('keeps how things stand and leaves no value of the person', () => {
  const body = {
    final: true,
    status: { overall: 'APPROVED', fraudTags: [] },
    data: { docFirstName: 'ONA', docDob: '1990-01-01', duplicateFaces: ['a'] },
    fileUrls: { FRONT: 'https://kyc.example/files/1' },
    clientIp: '192.0.2.1',
    scanRef: 'a',
    clientId: 'user-1',
    somethingLater: 'ONA',
  };
  expect(statusesOnly(body)).toEqual({
    final: true,
    status: { overall: 'APPROVED', fraudTags: [] },
    data: { docFirstName: null, docDob: null, duplicateFaces: null },
    fileUrls: null,
    clientIp: null,
    scanRef: 'a',
    clientId: 'user-1',
    somethingLater: null,
  });
});

it('leaves bodies of every other kind readable by their schema', () => {
  for (const [schema, [example]] of [
    [identificationWebhook, [IDENTIFICATION_EXAMPLE]],
    [documentExpirationWebhook, EXAMPLES.documentExpirationWebhook],
    [faceAuthenticationWebhook, EXAMPLES.faceAuthenticationWebhook],
    [ageEstimationWebhook, EXAMPLES.ageEstimationWebhook],
    [amlMonitoringWebhook, AML_MONITORING_EXAMPLES.amlMonitoringWebhook],
    [amlMonitoringExpirationWebhook, AML_MONITORING_EXAMPLES.amlMonitoringExpirationWebhook],
    [databaseCheckWebhook, NATIVE_EXAMPLES.databaseCheckWebhook],
  ] as const) {
    expect(schema.safeParse(example).error).toBeUndefined();
    expect(schema.safeParse(statusesOnly({ ...example })).error).toBeUndefined();
  }
  const told = statusesOnly({ ...EXAMPLES.documentExpirationWebhook[0] });
  expect(told).toMatchObject({ expirationThreshold: 'DOCUMENT_EXPIRES_WITHIN_7_DAYS', documentExpiration: null });
});
