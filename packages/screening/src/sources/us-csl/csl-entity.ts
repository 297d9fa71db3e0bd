import type { EntityKind, EntityTopic, ListEntity } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { naturalOrder } from '../../entities/natural-order.ts';
import { documentType } from '../document-type.ts';
import type { ReadingLog } from '../reading-log.ts';

/** An entry as both forms have it. */
export interface CslEntry {
  readonly id: string;
  /** `Entity List (EL) - Bureau of Industry and Security`. */
  readonly source: string;
  readonly type: string;
  readonly name: string;
  readonly title: string;
  readonly otherNames: readonly string[];
  readonly addresses: readonly {
    readonly text: string;
    readonly city?: string;
    readonly postcode?: string;
    readonly country: string;
  }[];
  readonly numbers: readonly { readonly type: string; readonly number: string; readonly country: string }[];
  readonly births: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly programmes: readonly string[];
  readonly vesselFlag: string;
  readonly callSign: string;
  readonly startDate: string;
  readonly remarks: string;
  readonly sourceUrl: string;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};
/** Lists of the Departments of Commerce and State that deny trade; the others freeze property or forbid dealing. */
const DENIES_TRADE = new Set(['EL', 'MEU', 'UVL', 'DPL', 'DTC']);
/** Most on these are people; the list does not say of which kind an entry is. */
const MOSTLY_PEOPLE = new Set(['DPL', 'DTC']);
const ORGANISATION_WORDS =
  /\b(?:inc|ltd|limited|llc|l\.l\.c|co|company|corp|corporation|gmbh|ag|s\.?a|s\.?r\.?l|bv|b\.v|plc|jsc|ojsc|pjsc|oao|ooo|fze|fzco|bhd|pte|pty|pvt|group|holdings?|trading|industr(?:y|ies)|institute|university|academy|bureau|ministry|center|centre|laborator(?:y|ies)|factory|plant|enterprises?|international|technolog(?:y|ies)|electronics?|systems|services|aviation|airlines?|shipping|bank|import|export|organi[sz]ation|association|foundation|research|engineering|logistics)\b/i;
const NO_NUMBER =
  /gender|website|email|phone|additional sanctions|directive|issuer name|equity|secondary sanctions|established|organization type|target type|effective|listing date|purchase/i;

/** `_id` alone is not a key: one entry of OFAC may stand on several of its lists. */
export function cslEntity(listId: string, entry: CslEntry, log: ReadingLog): ListEntity | null {
  const code = log.understood('source', /\(([A-Z][A-Z -]+?)(?: List)?\)/.exec(entry.source)?.[1] ?? null);
  const kind = log.understood('type', kindOf(entry, code ?? ''));
  if (code === null || kind === null || entry.id === '') return null;
  const listedOn = dayOf(entry.startDate);
  const named = (name: string) => (kind === 'person' ? naturalOrder(name) : { full: name });
  return makeEntity({
    listId,
    sourceId: `${code}-${entry.id}`,
    kind,
    names: [entry.name, ...entry.otherNames].map(named),
    births: entry.births.map((text) => log.understood('birth date', listedBirth(text))),
    birthPlaces: entry.birthPlaces,
    sex: listedSex(entry.numbers.find(({ type }) => type === 'Gender')?.number),
    nationalities: entry.nationalities,
    countries: [...entry.addresses.map(({ country }) => country), entry.vesselFlag],
    documents: [
      ...entry.numbers
        .filter(({ type }) => !NO_NUMBER.test(type))
        .map((each) => ({ ...each, type: documentType(each.type) })),
      { type: 'call-sign', number: entry.callSign },
    ],
    addresses: entry.addresses,
    programmes: [...entry.programmes, code],
    topics: [topicOf(code)],
    ...(listedOn === undefined ? {} : { listedOn }),
    remarks: [entry.title, entry.remarks].filter(Boolean).join('; '),
    sourceUrl: entry.sourceUrl,
  });
}

function kindOf({ type, name }: CslEntry, code: string): EntityKind | null {
  if (type !== '') return KINDS[type.toLowerCase()] ?? null;
  if (ORGANISATION_WORDS.test(name) || /\d/.test(name)) return 'organisation';
  return MOSTLY_PEOPLE.has(code) ? 'person' : 'other';
}

function topicOf(code: string): EntityTopic {
  return DENIES_TRADE.has(code) ? 'debarred' : 'sanction';
}
