import { z } from 'zod';
import { companyAmlFilter, companyAmlInput, personAmlFilter, personAmlInput } from './aml-checks.ts';
import { AML_MONITORING_EXAMPLES } from './aml-monitoring-examples.ts';
import { amlCheck, amlFindings } from './aml-results.ts';
import { AML_USER_TYPES } from './aml-words.ts';
import { eventTrail } from './event-trail.ts';
import { text } from './fields.ts';
import { screeningService } from './screening-results.ts';
import { AML_STATUSES } from './value-sets.ts';

/** The event of news about somebody who is monitored, and of monitorings that run out. */
export const AML_MONITORING_EVENT = 'AML_MONITORING';
export const AML_MONITORING_EXPIRATION_EVENT = 'AML_MONITORING_EXPIRATION';

export const MONITORING_STATUSES = ['ACTIVE', 'STOPPED', 'PENDING', 'ALERT'] as const;
export type MonitoringStatus = (typeof MONITORING_STATUSES)[number];

/** The same in the second version, as seen from the person. */
export const MONITORING_ALERT_STATUSES = ['ALERT', 'DECLINED', 'ACCEPTED', 'PENDING', 'STATUS'] as const;
export type MonitoringAlertStatus = (typeof MONITORING_ALERT_STATUSES)[number];

const MOST_TAGS = 5;

const tags = z
  .array(text(1, 32).regex(/^[^,]+$/, 'A comma is not allowed'))
  .max(MOST_TAGS)
  .describe('Your own words for finding it again, as they are written.');

const clientId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\x20-\x7e]+$/, 'Only printable ASCII is allowed')
  .describe('Your own id of the person or company.');

const isSubscribed = z.boolean().describe('Extended by itself for another year when its time is over.');

const monitoredPerson = z.object({ clientId, userType: z.literal('PERSON'), input: personAmlInput });
const monitoredCompany = z.object({ clientId, userType: z.literal('COMPANY'), input: companyAmlInput });

/** Body of `POST /aml/monitorings/`. */
export const amlMonitoringRequest = z
  .object({
    isSubscribed,
    amlCheck: z.discriminatedUnion('userType', [monitoredPerson, monitoredCompany]),
    tags: tags.nullish().transform((value) => value ?? []),
  })
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringRequest });
export type AmlMonitoringRequest = z.output<typeof amlMonitoringRequest>;

/** Body of `PATCH /aml/monitorings/{id}/`; what is left out stays. */
export const amlMonitoringChange = z
  .object({ isSubscribed: isSubscribed.optional(), tags: tags.optional() })
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringChange });
export type AmlMonitoringChange = z.output<typeof amlMonitoringChange>;

/** Body of `POST /aml/monitorings/{id}/{start|stop}/`; may be left out. */
export const amlMonitoringTurn = z
  .object({ comment: text(1, 10_000).nullish() })
  .nullish()
  .transform((body) => body?.comment ?? null)
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringTurn });

const LARGEST_PAGE = 100;
const whole = (most: number, usual: number) => z.coerce.number<string | number>().int().min(1).max(most).default(usual);
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((value) => new Date(value));

/** Values that a query repeats, or parts by commas. */
const listOf = <T>(one: z.ZodType<T, string>, most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) => [value].flat().flatMap((part) => part.split(',')))
    .pipe(z.array(one).min(1).max(most));
const range = listOf(moment, 2)
  .optional()
  .describe('One moment: then or later. Two, with a comma: from the first until before the second.');

export const MONITORING_ORDERS = ['created', '-created', 'expiration', '-expiration'] as const;

/** Query of `GET /aml/monitorings/`. */
export const amlMonitoringQuery = z.object({
  country: z.string().length(2).optional().describe("ISO 3166-1 alpha-2: a person's nationality, a company's country."),
  created: range,
  expiration: range,
  isExpired: z.stringbool().optional(),
  name: text(1, 200).optional().describe('Every one of these words is in the name, whole, in any order and alphabet.'),
  orderBy: listOf(z.enum(MONITORING_ORDERS), 2).default(['-created']),
  status: z.enum(MONITORING_STATUSES).optional(),
  tags: listOf(text(1, 32), MOST_TAGS).optional().describe('Has all of these.'),
  userType: z.enum(AML_USER_TYPES).optional(),
  page: whole(1_000_000, 1),
  perPage: whole(LARGEST_PAGE, 20),
});
export type AmlMonitoringQuery = z.output<typeof amlMonitoringQuery>;

const standing = {
  id: z.uuid(),
  isSubscribed,
  status: z
    .enum(MONITORING_STATUSES)
    .describe('PENDING: not screened yet. ALERT: something was found that nobody has judged.'),
  expiration: z.iso.datetime(),
  created: z.iso.datetime(),
  tags,
};

const checked = {
  id: z.uuid(),
  clientId: z.string().describe('Empty where none was named.'),
  checkedAt: z.iso.datetime().nullable(),
  created: z.iso.datetime(),
  ...amlFindings,
};

/** A monitoring with what it has found. */
export const amlMonitoring = z
  .object({
    ...standing,
    amlCheck: z.discriminatedUnion('userType', [
      z.object({ ...checked, userType: z.literal('PERSON'), input: personAmlInput, filter: personAmlFilter }),
      z.object({ ...checked, userType: z.literal('COMPANY'), input: companyAmlInput, filter: companyAmlFilter }),
    ]),
  })
  .meta({
    description: 'Somebody who is monitored, with what was found.',
    examples: AML_MONITORING_EXAMPLES.amlMonitoring,
  });
export type AmlMonitoringAnswer = z.output<typeof amlMonitoring>;

export const amlMonitoringPage = z
  .object({
    count: z.int().describe('All that match.'),
    next: z.string().nullable().describe('Address of the next page.'),
    previous: z.string().nullable().describe('Address of the page before.'),
    results: z.array(
      z.object({
        ...standing,
        name: z.string(),
        userType: z.enum(AML_USER_TYPES),
        checkedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ description: 'One page of monitorings.', examples: AML_MONITORING_EXAMPLES.amlMonitoringPage });
export type AmlMonitoringPage = z.output<typeof amlMonitoringPage>;

const part = z.enum(AML_STATUSES).nullable();
/** Null only where a notification wants no personal data. */
const personal = z.string().nullable();

/** What is told of somebody who is monitored, in both versions. All keys always. */
export const amlMonitoringCallback = z
  .object({
    monitoringId: z.uuid(),
    name: personal.describe("A person's given names where they are known apart, else the whole name."),
    surname: personal,
    nationality: personal.describe("ISO 3166-1 alpha-2; a company's country. Empty where it is not known."),
    dob: z.string().nullable(),
    isActive: z.boolean(),
    expiration: z.string().nullable().describe('The day.'),
    scanRefList: z.array(z.string()).describe('The verifications that it was made from.'),
    alertStatus: z
      .enum(MONITORING_ALERT_STATUSES)
      .describe(
        'ALERT: something new was found. ACCEPTED: people found everybody to be somebody else. DECLINED: people found the person on a list. PENDING: not screened yet. STATUS: anything else changed.',
      ),
    status: z.enum(MONITORING_STATUSES),
    pepsStatus: part,
    sanctionsStatus: part,
    adverseMediaStatus: part,
    results: z.array(screeningService).nullable(),
    amlCheck: amlCheck.nullable(),
  })
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringCallback })
  .describe('Somebody who is monitored, as webhooks tell it.');
export type AmlMonitoringCallback = z.output<typeof amlMonitoringCallback>;

/** Body of the webhook AML_MONITORING. */
export const amlMonitoringWebhook = amlMonitoringCallback
  .extend(eventTrail)
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringWebhook })
  .describe('Body of the webhook about somebody who is monitored. All keys always.');

/** Body of the webhook AML_MONITORING_EXPIRATION, once a day at most. */
export const amlMonitoringExpirationWebhook = z
  .object({
    usersToExtend: z.int().describe('Monitorings whose time is over within a week and that are extended then.'),
    usersToExpire: z.int().describe('Those that end.'),
    ...eventTrail,
  })
  .meta({ examples: AML_MONITORING_EXAMPLES.amlMonitoringExpirationWebhook })
  .describe('Body of the webhook that announces how many monitorings run out.');
export type AmlMonitoringExpirationWebhook = z.output<typeof amlMonitoringExpirationWebhook>;
