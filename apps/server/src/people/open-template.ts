import type { Vault } from '../platform/ports.ts';
import { descriptorFrom } from './descriptor-bytes.ts';
import type { TemplateRow } from './templates/queries.ts';

/** What a descriptor is sealed under, with its owner's key. */
export const templateContext = (gallery: string): string => `face/${gallery}`;

/** The descriptor; null when it was removed or its key is gone. */
export function openTemplate(
  { vault }: { readonly vault: Vault },
  row: Pick<TemplateRow, 'sealedDescriptor' | 'wrappedKey' | 'sessionId' | 'personId' | 'gallery'>,
): Float32Array | null {
  const owner = row.sessionId ?? row.personId;
  if (row.sealedDescriptor === null || row.wrappedKey === null || owner === null) return null;
  const key = vault.openKey(row.wrappedKey, owner);
  return descriptorFrom(key.open(row.sealedDescriptor, templateContext(row.gallery)));
}
