import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { flag, nullable, text } from './fields.ts';

const USUAL_LIFETIME_S = 86_400;
const LONGEST_LIFETIME_S = 2_592_000;

const body = z.object({
  lifetime: z
    .int()
    .min(0)
    .max(LONGEST_LIFETIME_S)
    .nullable()
    .default(USUAL_LIFETIME_S)
    .transform((seconds) => seconds ?? USUAL_LIFETIME_S)
    .describe('Seconds in which the link must be used.'),
  questionnaire: nullable(text(1, 100)).describe('Key of a questionnaire to answer.'),
  riskAssessmentProfile: nullable(z.guid()).describe(
    'Id of a policy. Once the person has answered, the verification’s risk is assessed anew by it; what was decided stays. An id that is none of yours is ignored.',
  ),
  additionalStepUploadRequired: flag().describe('Ask for the papers of the additional steps.'),
  bankCardVerification: flag().describe('Ask for a bank card.'),
  bankCardExpectedLastFour: nullable(z.string().regex(/^\d{4}$/, 'Four digits')).describe('Last digits of the card.'),
});

/** Body of `POST /kyc/identifications/{scanRef}/request-information/`; may be left out. Without a wish the session’s papers are asked for again. */
export const informationRequest = z
  .preprocess((sent) => sent ?? {}, body)
  .meta({ examples: EXAMPLES.informationRequest });
export type InformationRequest = z.output<typeof body>;

export const informationResponse = z
  .object({
    sessionUrl: z.string().describe('Send the person here.'),
    tokenString: z.string().regex(/^[A-Za-z0-9]{40}$/),
  })
  .meta({ description: 'The link that the person answers by.', examples: EXAMPLES.informationResponse });
