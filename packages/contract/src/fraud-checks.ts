import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { nullable, text } from './fields.ts';
import { RISK_LEVELS } from './value-sets.ts';

const level = z.enum(RISK_LEVELS);

/** Body of `POST /fraud/proxy-check`. */
export const proxyCheckRequest = z
  .object({ ip_address: z.union([z.ipv4(), z.ipv6()]).describe('IPv4 or IPv6.') })
  .meta({ description: 'Whose network is asked about.', examples: EXAMPLES.proxyCheckRequest });

export const proxyCheckResponse = z
  .object({ risk_level: level.describe('`NOT_CHECKED` where nothing is known of the address.') })
  .meta({ description: 'How well the address hides who stands behind it.', examples: EXAMPLES.proxyCheckResponse });
export type ProxyCheckResponse = z.output<typeof proxyCheckResponse>;

const FIELDS = {
  user_agent: nullable(text(0, 1_000)),
  accept_language: nullable(text(0, 500)),
  ip_address: nullable(z.union([z.ipv4(), z.ipv6()])),
  first_name: nullable(text(0, 200)),
  last_name: nullable(text(0, 200)),
  email_address: nullable(text(0, 320)),
  email_domain: nullable(text(0, 255)),
  street_address: nullable(text(0, 255)),
  city: nullable(text(0, 200)),
  country: nullable(text(0, 100)).describe('ISO 3166-1, alpha-2 or alpha-3.'),
  postal_code: nullable(text(0, 50)),
  phone_number: nullable(text(0, 50)),
  phone_country_code: nullable(text(0, 10)).describe('A calling code such as `+370`, or a country.'),
  credit_card_number_6: nullable(text(0, 20)).describe('The first six digits.'),
  credit_card_last_4_digits: nullable(text(0, 20)),
};

/** Body of `POST /fraud/estimate-fraud-probability`; one of the fields is enough. */
export const fraudEstimateRequest = z
  .object(FIELDS)
  .refine((asked) => Object.values(asked).some((value) => value !== null && value.trim() !== ''), {
    message: 'At least one field is required',
  })
  .meta({ description: 'What is known of somebody; one field is enough.', examples: EXAMPLES.fraudEstimateRequest });
export type FraudEstimateRequest = z.output<typeof fraudEstimateRequest>;

export const fraudEstimateResponse = z
  .object({
    fraud_level: level.describe('`NOT_CHECKED` where no rule could say anything of what was sent.'),
    reasons: z
      .array(
        z.object({
          code: z.string().describe('A stable name of the rule.'),
          message: z.string(),
          weight: z.number().min(0).max(1).describe('What the rule alone would make the score.'),
        }),
      )
      .describe('The rules that hold, the weightiest first; beyond the vendor, which answers the level alone.'),
  })
  .meta({ description: 'What speaks for fraud.', examples: EXAMPLES.fraudEstimateResponse });
export type FraudEstimateResponse = z.output<typeof fraudEstimateResponse>;
