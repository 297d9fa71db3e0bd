import { z } from 'zod';
import { AML_EXAMPLES } from './aml-examples.ts';
import { AML_DATASETS, AML_SEXES, PEP_TIERS } from './aml-words.ts';

const text = z.string().nullable();
const texts = z.array(z.string());
const datasets = z.array(z.enum(AML_DATASETS));
/** What lists say nothing about. */
const none = z.array(z.never()).describe('Lists say nothing about it: always empty.');

const alias = z.object({
  firstName: text,
  middleName: text,
  lastName: text,
  type: z.enum(['NAME_SPELLING_VARIATION', 'ORIGINAL_SCRIPT_NAME', 'PREVIOUS_NAME', 'MAIDEN_NAME', 'NICKNAME']),
});

const companyAlias = z.object({
  alias: z.string(),
  type: z.enum(['NAME_SPELLING_VARIATION', 'ORIGINAL_SCRIPT_NAME', 'PREVIOUS_NAME']),
});

const address = z.object({
  line1: text,
  line2: text,
  postcode: text,
  city: text,
  county: text,
  country: text.describe('ISO 3166-1 alpha-2, where the list names it.'),
  addressType: z.enum(['RESIDENTIAL', 'PLACE_OF_BIRTH', 'REGISTERED']),
});

const evidence = z.object({
  evidenceId: z.string(),
  originalUrl: text,
  title: text.describe('The list.'),
  summary: text,
  captureDate: text,
  publicationDate: text,
  datasets,
});

const sanction = z.object({
  sanctionId: z.string().describe("The list's own key of the entry."),
  measures: texts,
  regime: z.object({ body: z.string(), bodyId: z.int(), name: text, origin: z.string(), types: texts }),
  events: z.array(z.object({ type: z.enum(['ADDED', 'AMENDED', 'REMOVED']), date: z.string(), evidenceIds: texts })),
});

const office = z.object({
  country: text,
  segment: text,
  position: z.string(),
  dateFrom: text,
  dateTo: text,
  evidenceIds: texts,
});

const enforcement = z.object({
  category: z.enum(['FINANCIAL_REGULATOR', 'LAW_ENFORCEMENT']),
  subcategory: z.string(),
  events: z.array(z.object({ type: z.string(), date: text, evidenceIds: texts })),
});

const exposure = z.object({
  category: z.string(),
  subcategory: text,
  events: z.array(z.object({ type: z.string(), date: text, evidenceIds: texts })),
});

const interest = z.object({ category: z.string(), evidenceIds: texts, positions: none });

/** What profiles of people and of companies have in common. */
const shared = {
  version: z.number().nullable(),
  resourceId: z.string(),
  isDeleted: z.literal(false),
  addresses: z.array(address),
  profileImages: none,
  notes: z.array(z.object({ value: z.string() })),
  contactEntries: none,
  identifiers: z.array(z.object({ category: z.string(), value: z.string() })),
  evidences: z.array(evidence),
  sanEntries: z.object({ current: z.array(sanction), former: z.array(sanction) }),
  relEntries: z.array(enforcement),
  rreEntries: z.array(exposure),
  poiEntries: z.array(interest),
  insEntries: none,
  griEntries: none,
  individualLinks: none,
  businessLinks: none,
  datasets,
};

export const amlPersonProfile = z.object({
  ...shared,
  firstName: text,
  middleName: text,
  lastName: z.string().describe('The whole name where the list does not say which word is which.'),
  gender: z.enum(AML_SEXES).nullable(),
  isDeceased: z.boolean(),
  aliases: z.array(alias),
  datesOfBirth: texts,
  datesOfDeath: none,
  nationalities: texts,
  ddEntries: none,
  pepEntries: z.object({
    pepTier: z.enum([...PEP_TIERS, 'PEP_BY_ASSOCIATION']).nullable(),
    current: z.array(office),
    former: z.array(office),
  }),
  pepByAssociationEntries: none,
});
export type AmlPersonProfile = z.output<typeof amlPersonProfile>;

export const amlCompanyProfile = z.object({
  ...shared,
  name: z.string(),
  description: text,
  aliases: z.array(companyAlias),
  businessTypes: z.array(z.enum(['VESSEL', 'AIRCRAFT'])),
  activities: none,
  soeEntry: z.null(),
});
export type AmlCompanyProfile = z.output<typeof amlCompanyProfile>;

/** Answer of `GET /aml/checks/{id}/profiles/{profileId}/`. */
export const amlProfile = z.union([amlPersonProfile, amlCompanyProfile]).meta({
  description: 'Everything that a list says of an entry, as it stood when the check was made.',
  examples: AML_EXAMPLES.amlProfile,
});
export type AmlProfile = z.output<typeof amlProfile>;
