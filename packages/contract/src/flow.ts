import {
  type Condition,
  LIVENESS_ACCOMMODATIONS,
  LIVENESS_MODES,
  QUESTION_TYPES,
  SESSION_PURPOSES,
} from '@bonafide/domain';
import { z } from 'zod';
import { flowEnding } from './flow-ending.ts';
import { flowTheme } from './flow-theme.ts';
import { POA_DOCUMENTS } from './poa-documents.ts';

/**
 * What the hosted page and the server say to each other. The page authenticates with the session's authToken and names its
 * browser tab; the server owns all progress, so that a reload or another device goes on where the person was.
 */
export const FLOW_STAGES = ['received', 'document', 'face', 'decision'] as const;

export const FLOW_STATES = [
  'ready',
  'capturing',
  'processing',
  'resubmit',
  'approved',
  'declined',
  'in_review',
  'expired',
] as const;

/**
 * What the page does for the photo of the face: `POST /flow/liveness` and what follows; one photo of the face; one photo of the
 * person who holds the document beside the face. It is chosen by session and partner, and a waived challenge becomes a selfie.
 */
export const SELFIE_MODES = ['challenge', 'selfie', 'selfie-with-document'] as const;
export type SelfieMode = (typeof SELFIE_MODES)[number];

/** An additional paper as the page asks for it, in the person's language as far as there are words. */
export const flowStep = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  canUpload: z.boolean(),
  canCapture: z.boolean(),
  canUploadPDF: z.boolean(),
  /** Kinds of proofs of address to choose from first; empty: no choice. */
  kinds: z.array(z.enum(POA_DOCUMENTS)),
  chosenKind: z.string().nullable(),
});
export type FlowStep = z.infer<typeof flowStep>;

/** A questionnaire in the person's language; conditions are domain `Condition`, which the page follows while answers are typed. */
export const flowQuestionnaire = z.object({
  title: z.string(),
  required: z.boolean(),
  answered: z.boolean(),
  /** Question -> how many files the server holds for it. */
  files: z.record(z.string(), z.int()),
  sections: z.array(
    z.object({
      title: z.string(),
      condition: z.custom<Condition>().nullable(),
      questions: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          description: z.string().nullable(),
          type: z.enum(QUESTION_TYPES),
          required: z.boolean(),
          options: z.array(z.object({ value: z.string(), label: z.string() })),
          least: z.string().nullable(),
          most: z.string().nullable(),
          maxLength: z.int().nullable(),
          condition: z.custom<Condition>().nullable(),
        }),
      ),
    }),
  ),
});
export type FlowQuestionnaire = z.infer<typeof flowQuestionnaire>;

export const flowSession = z.object({
  /** What the person is here for; only a verification asks for a document. */
  purpose: z.enum(SESSION_PURPOSES),
  state: z.enum(FLOW_STATES),
  partnerName: z.string(),
  /** Null: by the browser's languages. */
  locale: z.string().nullable(),
  /** The language of where the visitor's address is, for whom no language of the browser is spoken; null: not known. */
  addressLanguage: z.string().nullable(),
  testMode: z.boolean(),
  showInstructions: z.boolean(),
  /** False when another tab or device took the session over. */
  ownsSession: z.boolean(),
  /** ISO 3166-1 alpha-2; with one entry the choice is locked. */
  countries: z.array(z.string()),
  documentTypes: z.array(z.string()),
  country: z.string().nullable(),
  documentType: z.string().nullable(),
  /** Steps whose documents have two sides, so that the page can plan before the choice is sent. */
  typesWithBack: z.array(z.string()),
  faceRequired: z.boolean(),
  /** How the frame over the camera lies that a document is held into. */
  documentFrame: z.enum(['horizontal', 'vertical']),
  selfieMode: z.enum(SELFIE_MODES),
  /** The same in the words of partners' settings, as pages of before `selfieMode` read it. */
  liveness: z.enum(LIVENESS_MODES),
  /** What people may say that they cannot do; empty without a challenge. */
  livenessAccommodations: z.array(z.enum(LIVENESS_ACCOMMODATIONS)),
  /** Tries of the challenge left in this attempt; 0 without a challenge. */
  livenessTriesLeft: z.number().int(),
  /** Additional papers, after the photos and in this order; they depend on country and document. */
  steps: z.array(flowStep),
  /** What is asked in writing, after the photos; null: nothing. */
  questionnaire: flowQuestionnaire.nullable(),
  /** Steps of this attempt that the server holds. */
  taken: z.array(z.string()),
  attempt: z.number().int(),
  attemptsAllowed: z.number().int(),
  secondsLeft: z.number().int().nullable(),
  stage: z.enum(FLOW_STAGES).nullable(),
  /** Reason codes that say what to photograph better. */
  advice: z.array(z.string()),
  /** Where the person goes when it is over; null shows our own result page. */
  returnUrl: z.string().nullable(),
  /** Null while it goes on. */
  ending: flowEnding.nullable(),
  /** How the partner wants the page to look; null: as it comes. */
  theme: flowTheme.nullable(),
});

export type FlowSession = z.infer<typeof flowSession>;
export type FlowState = FlowSession['state'];

export const flowOpening = z.object({ platform: z.enum(['PC', 'MOBILE', 'TABLET', 'OTHER']) });
/** Question -> what the page holds of it; the server alone says what of it can be taken. */
export const flowAnswers = z.object({ answers: z.record(z.string().max(40), z.unknown()) });
export const flowChoice = z.object({ country: z.string().length(2), documentType: z.string().max(40) });

/** Largest photo the page may send, in bytes. */
export const FLOW_PHOTO_LIMIT = 10 * 1024 * 1024;

/** How a file of an additional paper came about, as the page says. */
export const STEP_WAYS = ['capture', 'upload'] as const;
export type StepWay = (typeof STEP_WAYS)[number];

/** Name of the header that carries the language in which the page was opened, where its address names one. */
export const LANGUAGE_HEADER = 'x-bonafide-language';

/** Name of the header that carries the page's tab. */
export const TAB_HEADER = 'x-bonafide-tab';
