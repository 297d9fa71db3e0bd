import { z } from 'zod';
import { AML_DATASETS, AML_SEXES, PEP_TIERS } from './aml-words.ts';
import { AML_STATUSES } from './value-sets.ts';

const text = z.string().nullable();
const texts = z.array(z.string());

/** An entry of a list that may be the person or company asked about. */
export const amlHit = z
  .object({
    resourceId: z.string().describe('The same for the same entry of the same list, whoever asks.'),
    name: z.string().describe("The entry's primary name."),
    match: text.describe('The listed name that fits best.'),
    score: z.int().min(0).max(100).describe('A name alone never reaches 100.'),
    datasets: z.array(z.enum(AML_DATASETS)),
    datesOfBirth: texts.describe('`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.'),
    nationalities: texts.describe('ISO 3166-1 alpha-2.'),
    countries: texts.describe('ISO 3166-1 alpha-2.'),
    addresses: z.array(z.object({ city: text, geography: text })),
    gender: z.enum(AML_SEXES).nullable(),
    pepTier: z.enum(PEP_TIERS).nullable(),
    currentSanBodyIds: z.array(z.int()),
    formerSanBodyIds: z.array(z.int()),
    profileImage: text.describe('Lists hold none: always null.'),
    version: z.number().nullable().describe('Grows when the entry changes: milliseconds since 1970.'),
  })
  .meta({ id: 'AmlHit', description: 'An entry of a list that may be the person or company asked about.' });
export type AmlHit = z.output<typeof amlHit>;

export const adverseMedia = z.object({
  title: text,
  url: text,
  text,
  score: z.number().nullable(),
  type: text,
  publishDate: text,
});

/** What came of a screening: null where nobody looked. */
export const amlFindings = {
  overallStatus: z
    .enum(AML_STATUSES)
    .describe('NOT_CHECKED: nobody could look. NO_FLAGS: nobody found. FLAGS_FOUND: somebody must look.'),
  amlCheck: z.array(amlHit).nullable().describe('Best first. Null: nobody could look.'),
  adverseMedia: z.array(adverseMedia).nullable().describe('Null: the news are not searched here.'),
};

/** Screening in its third version, as webhooks tell it. */
export const amlCheck = z.object({ id: z.string(), statusSetBy: text, statusSetAt: text, ...amlFindings });
export type AmlCheckPart = z.output<typeof amlCheck>;
