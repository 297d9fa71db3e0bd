import { z } from 'zod';

/** Answer of `GET /v1/sessions/{scanRef}/deletion-receipt`. */
export const deletionReceipt = z
  .object({
    statement: z
      .string()
      .describe(
        'JSON: `scanRef`, `clientId`, `deletedAt`, `status`, `erased` (digest of the destroyed data key, files, counts) and `digest`, the SHA-256 over what stands before it. Exactly the text that was signed.',
      ),
    signature: z.string().describe('Ed25519 (RFC 8032) over the UTF-8 of `statement`, base64.'),
    publicKey: z
      .string()
      .describe('SubjectPublicKeyInfo (RFC 8410), base64; the same for all receipts of an installation.'),
  })
  .describe('What was erased, and when, signed.');
