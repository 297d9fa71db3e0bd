import { z } from 'zod';
import { eventTrail } from './event-trail.ts';
import { EXAMPLES } from './examples.ts';
import { flag, locale, nullable } from './fields.ts';

/** `FACE_MATCHING`: a selfie. `ACTIVE_LIVENESS`: a challenge whose frames give the selfie. */
export const FACE_AUTHENTICATION_METHODS = ['ACTIVE_LIVENESS', 'FACE_MATCHING'] as const;
export type FaceAuthenticationMethod = (typeof FACE_AUTHENTICATION_METHODS)[number];

/** `ENROLLMENT` also keeps the selfie, for later authentications to be held against. */
export const FACE_AUTHENTICATION_TYPES = ['ENROLLMENT', 'AUTHENTICATION'] as const;
export type FaceAuthenticationType = (typeof FACE_AUTHENTICATION_TYPES)[number];

/** As the contract's schema writes them; a setting of the partner's turns them into upper case. */
export const FACE_AUTHENTICATION_STATUSES = ['Success', 'Failed', 'Expired', 'Canceled', 'Pending'] as const;
export type FaceAuthenticationStatus = (typeof FACE_AUTHENTICATION_STATUSES)[number];

/** The event in the header of its webhook. */
export const FACIAL_AUTHENTICATION_EVENT = 'FACIAL_AUTHENTICATION';

const LONGEST_LIFETIME_S = 2_592_000;
const USUAL_LIFETIME_S = 1_800;

const method = z.enum(FACE_AUTHENTICATION_METHODS);
const type = z.enum(FACE_AUTHENTICATION_TYPES);
const scanRef = z.string().min(1).max(40);
const tokenString = z.string().regex(/^[A-Za-z0-9]{40}$/);
const facePhoto = z.string().max(500).nullable().describe('A signed, short-lived link to the photo of the face.');

/** Query of the question whether somebody may authenticate by face. */
export const faceAuthenticationQuery = z.object({ method: method.default('FACE_MATCHING') });

export const faceAuthenticationStanding = z
  .object({
    type: z
      .enum(['AUTHENTICATION', 'IDENTIFICATION'])
      .describe('`AUTHENTICATION`: the person may. `IDENTIFICATION`: there has to be a verification first.'),
  })
  .meta({ examples: EXAMPLES.faceAuthenticationStanding })
  .describe('What the person may do.');
export type FaceAuthenticationStanding = z.output<typeof faceAuthenticationStanding>;

/** Body of `POST /partner/authentication-info`. */
export const faceAuthenticationRequest = z
  .object({
    scanRef: scanRef.describe('A verification that was approved.'),
    type: type
      .nullable()
      .default('AUTHENTICATION')
      .transform((value) => value ?? 'AUTHENTICATION')
      .describe('`ENROLLMENT` also keeps the photo for later authentications.'),
    method: method
      .nullable()
      .default('FACE_MATCHING')
      .transform((value) => value ?? 'FACE_MATCHING')
      .describe('`FACE_MATCHING`: one photo. `ACTIVE_LIVENESS`: movements before the camera.'),
    generateDigitString: flag().describe('Also answer with an eight-digit code for mobile apps.'),
    locale: nullable(locale).describe('Language of the hosted flow; unsupported ones become English.'),
    lifetime: z
      .int()
      .min(0)
      .max(LONGEST_LIFETIME_S)
      .nullable()
      .default(USUAL_LIFETIME_S)
      .transform((seconds) => seconds ?? USUAL_LIFETIME_S)
      .describe('Seconds in which the token must be used.'),
  })
  .meta({ examples: EXAMPLES.faceAuthenticationRequest });
export type FaceAuthenticationRequest = z.output<typeof faceAuthenticationRequest>;

export const faceAuthenticationToken = z
  .object({
    token: tokenString.describe('Opens the session; told here, in its webhook and in the list of sessions.'),
    redirectUrl: z.string().describe('Send the person here.'),
    digitString: z
      .string()
      .regex(/^\d{8}$/)
      .nullable(),
    scanRef: z.uuid(),
    clientId: z.string(),
    type,
    method,
    lifetime: z.int(),
  })
  .meta({ examples: EXAMPLES.faceAuthenticationToken })
  .describe('The token and the link of a face authentication.');
export type FaceAuthenticationToken = z.output<typeof faceAuthenticationToken>;

export const faceAuthenticationSession = z
  .object({
    id: z.uuid(),
    tokenString: tokenString.nullable().describe('Null once the verification was erased.'),
    approved: z
      .boolean()
      .nullable()
      .describe('Null while it goes on, when it ended without a photo, and when nobody could tell.'),
    givenScanRef: z.string().max(40),
    type,
    authenticationMethod: method,
    facePhoto,
  })
  .meta({ examples: EXAMPLES.faceAuthenticationSession })
  .describe('How a face authentication stands.');
export type FaceAuthenticationSession = z.output<typeof faceAuthenticationSession>;

/** Body of the webhook that ends a face authentication. All keys always. */
export const faceAuthenticationWebhook = z
  .object({
    id: z.uuid(),
    scanRef: z.string().nullable().describe('The verification.'),
    clientId: z.string().nullable(),
    token: tokenString,
    status: z
      .enum([...FACE_AUTHENTICATION_STATUSES, 'SUCCESS', 'FAILED', 'EXPIRED', 'CANCELED', 'PENDING'])
      .describe('In upper case for partners that set it so.'),
    type,
    method,
    facePhoto,
    ipAddress: z.string().nullable(),
    failReason: z
      .string()
      .max(255)
      .nullable()
      .describe(
        "In the words of a verification's `autoFace`; AUTO_UNVERIFIABLE where faces were neither alike nor unlike.",
      ),
    riskTags: z.array(z.enum(['UNTRUSTED_ENVIRONMENT'])).nullable(),
    ...eventTrail,
  })
  .meta({ examples: EXAMPLES.faceAuthenticationWebhook })
  .describe('Body of the webhook that ends a face authentication. All keys always.');
export type FaceAuthenticationWebhook = z.output<typeof faceAuthenticationWebhook>;
