import { z } from 'zod';

/** One service's answer in the second version of screening: `AML`, `LID` and `CRIMINAL_CHECK` are lists of these. */
export const screeningService = z.object({
  status: z.object({
    serviceSuspected: z.boolean(),
    checkSuccessful: z.boolean(),
    serviceFound: z.boolean(),
    serviceUsed: z.boolean(),
    overallStatus: z.enum(['SUSPECTED', 'NOT_SUSPECTED']),
  }),
  data: z.array(z.record(z.string(), z.unknown())),
  serviceName: z.string(),
  serviceGroupType: z.enum(['AML', 'LID', 'CRIMINAL_CHECK', 'COMPANY']),
  uid: z.string(),
  errorMessage: z.string().nullable(),
});
export type ScreeningService = z.output<typeof screeningService>;
