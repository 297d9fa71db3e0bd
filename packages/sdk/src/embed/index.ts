export type { VerificationResult } from './messages.ts';
export {
  type Embedded,
  type EmbedError,
  type EmbedHandlers,
  type EmbedOptions,
  openVerification,
} from './open-verification.ts';
