const KEY = 'bonafide-tab';

/**
 * This tab's name; it survives a reload and is not shared with other tabs. In the frame of another site a browser may forbid all
 * storage: then a reload looks like another tab, and the person goes on with one more touch.
 */
export function tabName(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  random: (bytes: Uint8Array) => void,
): string {
  const bytes = new Uint8Array(12);
  random(bytes);
  const fresh = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    const kept = storage();
    const known = kept.getItem(KEY);
    if (known) return known;
    kept.setItem(KEY, fresh);
  } catch {
    // Access itself is what is forbidden.
  }
  return fresh;
}
