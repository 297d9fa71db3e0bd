export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookOutcome,
  type WebhookRefusal,
  type WebhookToVerify,
} from './verify-webhook.ts';
