import { listText } from './list-text.ts';

export interface OrderedName {
  /** Given names before the family's. */
  readonly full: string;
  readonly given?: string;
  readonly family?: string;
}

/** A person's `FAMILY, Given` in natural order; what follows a second comma (`Jr.`) stays last. Without a comma nothing is turned. */
export function naturalOrder(text: string): OrderedName {
  const [family = '', given = '', ...after] = text.split(',').map(listText);
  if (family === '' || given === '') return { full: listText(text.replaceAll(',', ' ')) };
  return { full: listText([given, family, ...after].join(' ')), given, family };
}

/** A name out of parts that a list keeps apart, in the order given; empty parts vanish. */
export function joinedName(...parts: readonly (string | undefined)[]): string {
  return parts.map(listText).filter(Boolean).join(' ');
}
