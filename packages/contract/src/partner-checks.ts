import { z } from 'zod';
import { RISK_LEVELS } from './value-sets.ts';

const text = z.string().nullable();

/** Parts of a webhook that only some sessions have; each is null where it was not asked for. */
export const addressVerification = z.object({
  address: text,
  country: text,
  status: z.enum(['VERIFIED', 'PARTIALLY_VERIFIED', 'UNVERIFIED']),
  accuracy: z.int().nullable(),
  quality: z.enum(['EXCELLENT', 'GOOD', 'AVERAGE', 'POOR', 'BAD']).nullable(),
});

export const questionnaireAnswers = z.object({
  title: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      questions: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          type: z.string(),
          value: z.union([z.string(), z.array(z.string()), z.boolean(), z.null()]),
        }),
      ),
    }),
  ),
});

export const riskAssessment = z.object({
  riskScore: z.number().min(0).max(100).nullable(),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
});

const bankAccount = z.object({
  id: z.string(),
  name: text,
  iban: text,
  currency: text,
  balancesOverview: z
    .object({ bookedBalance: z.number().nullable(), availableBalance: z.number().nullable() })
    .nullable(),
  transactionsCount: z.int().nullable(),
});

export const bankVerification = z.object({
  id: z.string(),
  country: text,
  bank: text,
  accounts: z.array(bankAccount),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
});

export const emailVerification = z.object({ email: z.string(), emailVerified: z.boolean() });
export const phoneVerification = z.object({ phone: z.string().describe('E.164'), phoneVerified: z.boolean() });

export const driverLicenseCheck = z.object({
  name: text,
  surname: text,
  dateOfBirth: text,
  state: text,
  gender: text,
  dateOfIssue: text,
  dateOfExpiry: text,
  documentNumber: text,
});

export const bankCardVerification = z.object({
  id: z.string(),
  status: z.enum(['NOT_COMPARED', 'MATCH', 'NO_MATCH']),
  noMatchReason: z
    .enum(['NAME_MISMATCH', 'NUMBER_MISMATCH', 'NAME_NOT_FOUND', 'NUMBER_NOT_FOUND', 'LIVENESS_FAILED'])
    .nullable(),
  name: text,
  firstSix: text,
  lastFour: text,
  expiryDate: text,
  nameMatch: z.boolean().nullable(),
  lastFourMatch: z.boolean().nullable(),
});
