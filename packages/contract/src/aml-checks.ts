import { z } from 'zod';
import { AML_EXAMPLES } from './aml-examples.ts';
import { amlFindings } from './aml-results.ts';
import {
  AML_COMPANY_DATASETS,
  AML_PERSON_DATASETS,
  AML_SEXES,
  AML_THRESHOLD,
  DATE_OF_BIRTH_MATCHINGS,
  LAST_SANCTION_BODY,
  PEP_TIERS,
} from './aml-words.ts';
import { calendarDate, nullable, text, upperCountryCode } from './fields.ts';

/** The longest name that is searched for. */
const LONGEST_NAME = 200;

const name = text(1, LONGEST_NAME).refine((value) => /[\p{L}\p{N}]/u.test(value), 'Must hold a letter or a digit');

const clientId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\x20-\x7e]+$/, 'Only printable ASCII is allowed')
  .describe("The partner's id of the person or company.");

const threshold = z
  .int()
  .min(AML_THRESHOLD.least)
  .max(AML_THRESHOLD.most)
  .nullable()
  .default(AML_THRESHOLD.default)
  .transform((score) => score ?? AML_THRESHOLD.default)
  .describe('Hits that score less are not told.');

const sanctionBodies = nullable(z.array(z.int().min(1).max(LAST_SANCTION_BODY)).max(LAST_SANCTION_BODY)).describe(
  'Only sanctions of these bodies count: 1 United Nations, 2 United States (OFAC), 3 European Union, 4 United Kingdom, 5 Switzerland, 6 other lists of the United States, 80 any other. Null: of any.',
);

const dateOfBirthMatching = z
  .enum(DATE_OF_BIRTH_MATCHINGS)
  .nullable()
  .default('EXACT')
  .transform((matching) => matching ?? 'EXACT')
  .describe('Entries whose listed births are all further away are not told; those without any are.');

export const personAmlInput = z.object({
  fullName: name,
  nationality: nullable(upperCountryCode),
  dateOfBirth: nullable(calendarDate),
  sex: nullable(z.enum(AML_SEXES)),
});

export const personAmlFilter = z.object({
  threshold,
  datasets: z.array(z.enum(AML_PERSON_DATASETS)).min(1).max(AML_PERSON_DATASETS.length),
  sanctionBodies,
  dateOfBirthMatching,
  pepTiers: nullable(z.array(z.enum(PEP_TIERS)).max(PEP_TIERS.length)).describe('Null: of any tier.'),
});
export type PersonAmlFilter = z.output<typeof personAmlFilter>;

export const companyAmlInput = z.object({ companyName: name, country: nullable(upperCountryCode) });

export const companyAmlFilter = z.object({
  threshold,
  datasets: z.array(z.enum(AML_COMPANY_DATASETS)).min(1).max(AML_COMPANY_DATASETS.length),
  sanctionBodies,
});
export type CompanyAmlFilter = z.output<typeof companyAmlFilter>;

const personAmlRequest = z.object({
  clientId,
  userType: z.literal('PERSON'),
  input: personAmlInput,
  filter: personAmlFilter,
});
const companyAmlRequest = z.object({
  clientId,
  userType: z.literal('COMPANY'),
  input: companyAmlInput,
  filter: companyAmlFilter,
});

/** Body of `POST /aml/checks/`. */
export const amlCheckRequest = z
  .discriminatedUnion('userType', [personAmlRequest, companyAmlRequest])
  .meta({ examples: AML_EXAMPLES.amlCheckRequest });
export type AmlCheckRequest = z.output<typeof amlCheckRequest>;

const answered = {
  id: z.uuid(),
  clientId: z.string(),
  checkedAt: z.iso.datetime().nullable().describe('Null: nobody could look.'),
  created: z.iso.datetime(),
  ...amlFindings,
  monitoring: z.null().describe('A check by itself is not repeated: see `/aml/monitorings/`.'),
};

/** Answer of `POST /aml/checks/`, with what was asked. */
export const amlCheckAnswer = z
  .discriminatedUnion('userType', [
    z.object({ ...answered, userType: z.literal('PERSON'), input: personAmlInput, filter: personAmlFilter }),
    z.object({ ...answered, userType: z.literal('COMPANY'), input: companyAmlInput, filter: companyAmlFilter }),
  ])
  .meta({ description: 'Whom the lists name so.', examples: AML_EXAMPLES.amlCheckAnswer });
export type AmlCheckAnswer = z.output<typeof amlCheckAnswer>;

/** Body of the routes that draw a PDF; may be left out. */
export const amlPdfRequest = z
  .object({ password: nullable(text(1, 127)).describe('The PDF is encrypted and opens with it.') })
  .nullish()
  .transform((body) => body ?? { password: null })
  .meta({ examples: AML_EXAMPLES.amlPdfRequest });
