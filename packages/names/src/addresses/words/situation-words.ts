import { DIRECTION_BY_WORD, FILLERS } from './place-words.ts';
import { streetKinds } from './street-types.ts';

/**
 * Words after which an address only describes where the place lies: `between 54th and 55th sts`, `near the station`. They end at the
 * next comma and count for nothing.
 */
const SITUATIONS: Readonly<Record<string, string>> = {
  en: 'between|btwn|bet|near|off|opposite|opp|next to|beside|behind|in front of|corner of|cor|cnr|across from|at|c/o|care of',
  fr: 'entre|pres de|pres du|face a|a cote de|angle|chez',
  es: 'entre|e/|cerca de|frente a|junto a|esquina|esq|enfrente de',
  pt: 'perto de|em frente a|ao lado de|esquina com',
  it: 'presso|vicino a|di fronte a|angolo',
  de: 'ecke|nahe|gegenuber|bei|neben|zwischen',
  pl: 'obok|naprzeciwko|blisko',
  ru: 'ryadom s|naprotiv|okolo|mezhdu',
};

const SITUATION = new RegExp(
  `(?:^|[\\s(])\\s*(?:${[...new Set(Object.values(SITUATIONS).flatMap((words) => words.split('|')))].join('|')})\\.? +(?=.*\\p{L}{2})`,
  'gu',
);

/** Takes apart what an address says and what only describes the place; on folded text. */
export function withoutSituation(text: string): { readonly text: string; readonly situation: string | null } {
  const situations: string[] = [];
  let said = '';
  const kept = text.split(',').map((segment) => {
    const match = [...segment.matchAll(SITUATION)].find(({ index }) =>
      saysStreet(`${said} ${segment.slice(0, index)}`),
    );
    const before = segment.slice(0, match?.index);
    said += ` ${before}`;
    if (match !== undefined) situations.push(segment.slice(match.index).trim());
    return before;
  });
  return { text: kept.join(','), situation: situations.join('; ') || null };
}

/** A street and a house number must stand before: `Rua Entre Campos` and `At the Mill` are names themselves. */
function saysStreet(before: string): boolean {
  const words = before.match(/[\p{L}\d]+/gu) ?? [];
  const isNamed = words.some((word) => /^\d+(?:st|nd|rd|th)$/.test(word) || isName(word));
  return isNamed && words.some((word) => /^\d+[a-z]?$/.test(word));
}

const isName = (word: string): boolean =>
  /^\p{L}{2,}$/u.test(word) &&
  !FILLERS.has(word) &&
  !DIRECTION_BY_WORD.has(word) &&
  streetKinds(word, null).length === 0;
