import anyAscii from 'any-ascii';
import { scriptOf as letterScriptOf } from '../matching/scripts/scripts.ts';
import { foldLetters } from '../names/index.ts';

/** An address in lower-case ASCII; commas part what lines or commas parted. */
export interface PlainAddress {
  readonly text: string;
  /** Unicode script of most letters. Kana count as Han, which they are written with. */
  readonly script: string;
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hangul',
  'Thai',
  'Devanagari',
  'Georgian',
  'Armenian',
];
const ALPHABETIC = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const OF_SCRIPT = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const);

/** Numbers of houses, blocks, floors and flats in Chinese and Japanese stand before these. */
const COUNTED = /(\d+)\s*(?:丁目|番地|番|号楼|號|号|栋|棟)/gu;
const FLOOR = /(\d+)\s*(?:楼|樓|层|層|階)/gu;
const ROOM = /(\d+)\s*(?:室|号室|房)/gu;
/** Sections of a long road in Taiwan are counted in characters as well. */
const SECTION = /[一二三四五六七八九](?=段)/gu;
const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Thai writes what a place is in front of its name, without a space, and shortened as often as not. */
const THAI_STREET = /ถนน|ถ\./gu;
const THAI_LANE = /ซอย|ซ\./gu;
const THAI_PLACES = /แขวง|ตำบล|ต\.|เขต|อำเภอ|อ\.|จังหวัด|จ\./gu;
const BANGKOK = /กทม\.?|กรุงเทพฯ/gu;
/** Ends of provinces, cities and districts, written without spaces, and of streets. */
const HAN_PLACES = /[省市区區县縣州郡]|[都府](?=\p{Script=Han})/gu;
const HAN_STREETS = /[町村镇鎮乡鄉里街路道巷弄段]/gu;
const HANGUL_PLACES = /(?<=\p{Script=Hangul}[시도구군동읍면])(?=\s)/gu;
const OWN_COUNTRY = /^\s*(?:中国|中國|中华人民共和国|日本国|日本)(?=.{4})/u;
/** Degrees and ordinals print alike, and are typed for each other. */
const NUMERO = /(?<!\p{L})n\.?[º°]/giu;
const MADE_OF_TWO = /½/gu;
const OCR_FIGURES = /(?<![\p{L}\d])(?=[\dOolI|]*\d)(?=[\dOolI|]*[OolI|])[\dOolI|]+(?![\p{L}\d])/gu;

/** Lower-case ASCII of an address in any script, recognisers' letters among figures turned into figures. */
export function plainAddress(address: string): PlainAddress {
  const script = scriptOf(address);
  const parted = PARTED[script]?.(address) ?? address.normalize('NFC');
  const marked = parted
    .replace(/\r?\n|\t|;| {2,}|\||،|、|，| [-–—] /g, ',')
    .replace(NUMERO, 'no ')
    .replace(/[ºª°]/g, 'th ')
    .replaceAll('№', 'no ')
    .replaceAll('〒', ' ')
    .replace(MADE_OF_TWO, ' 1/2')
    .replace(/[–—−]/g, '-')
    .replace(OCR_FIGURES, figuresOf);
  const text = anyAscii(romanised(foldLetters(marked)))
    .toLowerCase()
    .replace(/\b((?:[a-z]\.){2,})/g, (letters) => letters.replaceAll('.', ' ').replaceAll(' ', ''))
    .replace(/["()]/g, ' ');
  return { text, script };
}

/** Scripts whose sounds the matching of names knows better than a table of characters does. */
function romanised(text: string): string {
  return text.replace(ALPHABETIC, (word) => letterScriptOf(word).romanise(word).join(''));
}

function scriptOf(text: string): string {
  const letters = text.replace(KANA, '字');
  const counted = OF_SCRIPT.map(([script, pattern]) => [script, letters.match(pattern)?.length ?? 0] as const);
  const [script, count] = counted.reduce((most, one) => (one[1] > most[1] ? one : most), ['Latin', 0] as const);
  return count === 0 ? 'Latin' : script;
}

/** Scripts whose addresses need commas where nothing parts places. */
const PARTED: Readonly<Record<string, (address: string) => string>> = {
  Han: partedHan,
  Hangul: (address) => address.normalize('NFC').replace(HANGUL_PLACES, ','),
  // Not NFKC, which takes the vowel am apart.
  Thai: (address) =>
    address
      .normalize('NFC')
      .replace(BANGKOK, 'กรุงเทพมหานคร')
      .replace(THAI_STREET, ' thanon ')
      .replace(THAI_LANE, ' soi ')
      .replace(THAI_PLACES, ','),
};

function partedHan(address: string): string {
  return address
    .normalize('NFKC')
    .replace(OWN_COUNTRY, '')
    .replace(SECTION, (digit) => String(CHINESE_DIGITS.indexOf(digit)))
    .replace(ROOM, ' unit $1 ')
    .replace(FLOOR, ' floor $1 ')
    .replace(COUNTED, ' $1 ')
    .replace(HAN_PLACES, ',')
    .replace(HAN_STREETS, ' ');
}

/** `1O1` and `l2` are figures; one letter behind figures may be the house's own (`12o`), so it stays. */
function figuresOf(token: string): string {
  if (/^\d+[A-Za-z]$/.test(token) || /^[A-Za-z]\d$/.test(token)) return token;
  return token.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
}
