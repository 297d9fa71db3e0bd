import { z } from 'zod';
import { AML_STATUSES } from './value-sets.ts';

const text = z.string().nullable();
const texts = z.array(z.string());

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
  errorMessage: text,
});

const amlHit = z.object({
  resourceId: z.string(),
  name: z.string(),
  match: text,
  score: z.number(),
  datasets: texts,
  datesOfBirth: texts,
  nationalities: texts,
  countries: texts,
  addresses: z.array(z.object({ city: text, geography: text })),
  gender: text,
  pepTier: text,
  currentSanBodyIds: z.array(z.number()),
  formerSanBodyIds: z.array(z.number()),
  profileImage: text,
  version: z.number().nullable(),
});

const adverseMedia = z.object({
  title: text,
  url: text,
  text,
  score: z.number().nullable(),
  type: text,
  publishDate: text,
});

/** Screening in its third version. */
export const amlCheck = z.object({
  id: z.string(),
  overallStatus: z.enum(AML_STATUSES),
  statusSetBy: text,
  statusSetAt: text,
  amlCheck: z.array(amlHit),
  adverseMedia: z.array(adverseMedia),
});
