import { z } from 'zod';
import { AML_MONITORING_EXAMPLES } from './aml-monitoring-examples.ts';
import { calendarDate, flag, nullable, text } from './fields.ts';

/** ISO 3166-1, two letters or three. */
const country = z.string().regex(/^[A-Za-z]{2,3}$/, 'Must be a country code');
const name = text(1, 200).refine((value) => /[\p{L}\p{N}]/u.test(value), 'Must hold a letter or a digit');

/** Body of `POST /api/v2/add-aml-user`: a verification, a person or a company. */
export const olderMonitoringRequest = z
  .object({
    scanRef: nullable(z.string().min(1).max(40)).describe(
      'A verification whose person is monitored; `type` is not looked at.',
    ),
    type: z
      .enum(['PERSON', 'COMPANY'])
      .nullish()
      .transform((value) => value ?? null),
    name: nullable(name),
    surname: nullable(text(1, 100)),
    nationality: nullable(country),
    dateOfBirth: nullable(calendarDate),
    country: nullable(country).describe('Of a company.'),
    monitorAdverseMedia: flag(),
    autoExpirationExtension: flag(true),
  })
  .refine(({ scanRef, type }) => scanRef !== null || type !== null, { path: ['type'], message: 'type is required' })
  .refine(({ scanRef, name: given }) => scanRef !== null || given !== null, {
    path: ['name'],
    message: 'name is required',
  })
  .refine(({ scanRef, type, surname }) => scanRef !== null || type !== 'PERSON' || surname !== null, {
    path: ['surname'],
    message: 'surname is required',
  })
  .meta({ examples: AML_MONITORING_EXAMPLES.olderMonitoringRequest });
export type OlderMonitoringRequest = z.output<typeof olderMonitoringRequest>;

/** Answer of it. Older clients read the one key, newer ones the other. */
export const olderMonitoringAnswer = z
  .object({ monitoring_id: z.uuid(), monitoringId: z.uuid() })
  .meta({ description: 'Under which id it is monitored.', examples: AML_MONITORING_EXAMPLES.olderMonitoringAnswer });

/** Body of `POST /api/v2/get-monitoring-callback`. */
export const monitoringCallbackRequest = z
  .object({ monitoringId: z.string().min(1).max(40) })
  .meta({ examples: AML_MONITORING_EXAMPLES.monitoringCallbackRequest });
