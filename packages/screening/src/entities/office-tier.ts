import type { ListedOffice } from './list-entity.ts';

/** Words of offices with the tier they mean (FATF Recommendation 12), in the order they are tried: the local before the national. */
const TIERS: readonly (readonly [words: RegExp, tier: ListedOffice['tier']])[] = [
  [
    /\b(?:mayor|councill?or|municipal|city council|town|village|district council|county council|borough|alder(?:man|person)|communal)\b/i,
    3,
  ],
  [
    /\b(?:state (?:senator|representative|legislat\w+|assembly(?:man|woman)?|governor|house|parliament)|regional|provincial|cantonal|landtag|governor|prefect|oblast|autonomous|legislative assembly of|premier of)\b(?!.*\b(?:bank|federation)\b)/i,
    2,
  ],
  [
    /\b(?:chief executive|ceo|general director|chair(?:man|woman|person)? of the board|board member|state-owned|managing director)\b/i,
    2,
  ],
  [
    /\b(?:president|prime minister|head of (?:state|government)|monarch|king|queen|emir|sultan|chancellor|minister|secretary of state|ambassador|parliament|senat(?:e|or)|deput(?:y|ies)|national assembly|congress|bundestag|duma|seimas|knesset|house of representatives|supreme court|constitutional court|general staff|admiral|general|central bank|court of auditors|party (?:leader|chair))/i,
    1,
  ],
];

/** The tier of a political office by its title: 1 of a state, 2 of a region or a company of the state, 3 local; 2 where no word tells. */
export function officeTier(position: string): ListedOffice['tier'] {
  return TIERS.find(([words]) => words.test(position))?.[1] ?? 2;
}
