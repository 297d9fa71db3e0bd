/**
 * What is sealed with a message (context `webhook/<id>`): everything but the links to the images, which live only minutes
 * while a message may be tried for three days. They are signed anew for every attempt.
 */
export interface MessageDraft {
  readonly payload: Readonly<Record<string, unknown>>;
  /** The attempt whose images the message speaks of. */
  readonly attempt: number;
  /** Under which key links to them are told; left out in messages of earlier releases, which have `fileUrls`. */
  readonly links?: MessageLinks;
}

/** `fileUrls`: every image by its step. `facePhoto`: the one of the face. */
export type MessageLinks = 'fileUrls' | 'facePhoto' | 'none';

export const draftContext = (messageId: string): string => `webhook/${messageId}`;

export function encodeDraft(draft: MessageDraft): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(draft));
}

export function decodeDraft(bytes: Uint8Array): MessageDraft {
  return JSON.parse(new TextDecoder().decode(bytes)) as MessageDraft;
}
