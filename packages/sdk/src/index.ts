export { type Auth, basicAuth, type OutgoingRequest } from './client/auth.ts';
export {
  type AnswerOf,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type InputOf,
  type OperationId,
} from './client/create-client.ts';
export { BonafideError, NoAnswer, type Refusal } from './client/errors.ts';
export { oauthAuth } from './client/oauth-auth.ts';
export type { WebhookBodies } from './client/operations.gen.ts';
export { signatureAuth } from './client/signature-auth.ts';
export { type FollowOptions, followSessions, type SessionEvent } from './events/follow-sessions.ts';
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookOutcome,
  type WebhookRefusal,
  type WebhookToVerify,
} from './webhooks/verify-webhook.ts';
