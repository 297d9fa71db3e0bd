/**
 * Categories of vehicles that the back of a licence lists: Directive 2006/126/EC article 4, and the national ones that member
 * states print below them (tractors, mopeds, works vehicles).
 */
export const LICENCE_CATEGORIES: ReadonlySet<string> = new Set(
  'AM A1 A2 A B1 B C1 C D1 D BE C1E CE D1E DE B96 L T M F G K S TR'.split(' '),
);
