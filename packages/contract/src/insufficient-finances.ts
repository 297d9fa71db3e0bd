import { z } from 'zod';
import { errorBody, toErrorBody } from './errors.ts';

const MESSAGE = 'Action not allowed due to lack of funds or exceeded limit.';

/** Status 402: the usual error's keys, and beside them the ones that clients of age estimations read. */
export const insufficientFinances = errorBody
  .extend({
    code: z.literal('insufficient_finances'),
    detail: z.object({
      detail: z.string().describe('For people.'),
      missing_limits: z.array(z.string()).describe('Kinds of credits of which none are left.'),
      missing_additional_step_limits: z.array(z.string()).describe('Always empty: age estimations have no steps.'),
      missing_funds: z.null().describe('Always null: there are credits and no money.'),
      missing_pool_funds: z.array(z.object({ fund_pool: z.string(), missing: z.number() })).describe('Always empty.'),
      expired_expenses: z.array(z.string()).describe('Always empty: credits do not expire.'),
    }),
  })
  .describe('There are no credits left; nothing was made.')
  .meta({ examples: [toInsufficientFinances('AGE_ESTIMATION')] });
export type InsufficientFinances = z.output<typeof insufficientFinances>;

/** The answer where no credit of a kind is left. */
export function toInsufficientFinances(kind: string) {
  return {
    ...toErrorBody('PERMISSIONS_ERROR', MESSAGE),
    code: 'insufficient_finances' as const,
    detail: {
      detail: MESSAGE,
      missing_limits: [kind],
      missing_additional_step_limits: [],
      missing_funds: null,
      missing_pool_funds: [],
      expired_expenses: [],
    },
  };
}
