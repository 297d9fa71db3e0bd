import { joinedForms, type NameToken, type PreparedName, type TokenRole } from '@bonafide/names';
import { GrowingBytes, GrowingNumbers, sharedBytes, sharedNumbers } from './growing.ts';
import { type HashLists, HashListsBuilder } from './hash-lists.ts';
import { inOrder, orderNames, placesIn, wordsInOrder } from './order-names.ts';
import { weightOf } from './score-bound.ts';
import { type TextTable, TextTableBuilder } from './text-table.ts';
import { classKeys, outlineOf, skeletonKeys, soundKey, soundKeys } from './token-keys.ts';

/** Order of the roles in `wordRoles`. */
export const TOKEN_ROLES = [
  'word',
  'initial',
  'title',
  'particle',
  'patronymic',
  'syllable',
  'number',
  'legal-form',
] as const satisfies readonly TokenRole[];

/** Order of the scripts in `nameScripts`; what is not here counts as `Common`. */
export const NAME_SCRIPTS = [
  'Common',
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Devanagari',
  'Thai',
  'Georgian',
  'Armenian',
] as const;

/** A bit for each letter of the alphabet, by its character code; all other characters share one. */
export function letterBit(character: number): number {
  return 1 << (character >= 97 && character <= 122 ? character - 97 : 26);
}

/** Stands beside the letters of names that have an initial. */
export const HAS_INITIAL = 1 << 27;

/**
 * Names of one kind as numbers, for candidates and for scoring. A *text* is a distinct token text; a *word* is a text in a role, as
 * it was written. Everything lies in memory that threads share; nothing ever changes.
 */
export interface NameTable {
  readonly texts: TextTable;
  /** UTF-8 in Latin-1 clothing; the first is the empty one, for words that are written as they are. */
  readonly writtenForms: TextTable;
  readonly wordTexts: Uint32Array;
  readonly wordWritten: Uint32Array;
  readonly wordRoles: Uint8Array;
  /** The words of each name; one more start than names. */
  readonly nameWords: Uint32Array;
  /** Their texts: searching goes through them much more often than through words. */
  readonly nameTexts: Uint32Array;
  readonly nameStarts: Uint32Array;
  /** Place in `NAME_SCRIPTS`. */
  readonly nameScripts: Uint8Array;
  /** `letterBit` of the first letter of each word, and `HAS_INITIAL`. */
  readonly nameLetters: Uint32Array;
  /** `weightOf` each name in tenths, rounded down. */
  readonly nameWeights: Uint8Array;
  /** Number of the name in the whole index. */
  readonly nameRefs: Uint32Array;
  /** The names of each text; one more start than texts. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  /** What can be told of each text at a glance: `outlineOf`. */
  readonly outlines: Uint32Array;
  /** Texts under their `soundKeys`. */
  readonly sounds: HashLists;
  /** Texts under their `skeletonKeys`. */
  readonly skeletons: HashLists;
  /** Texts under their `classKeys`. */
  readonly classes: HashLists;
  /** Names under the `soundKey` of two neighbours written as one. */
  readonly joined: HashLists;
}

export class NameTableBuilder {
  readonly #texts = new TextTableBuilder();
  readonly #writtenForms = new TextTableBuilder();
  readonly #words = new TextTableBuilder();
  readonly #wordTexts = new GrowingNumbers();
  readonly #wordWritten = new GrowingNumbers();
  readonly #wordRoles = new GrowingBytes();
  readonly #nameWords = new GrowingNumbers();
  readonly #nameStarts = new GrowingNumbers();
  readonly #nameScripts = new GrowingBytes();
  readonly #nameLetters = new GrowingNumbers();
  readonly #nameWeights = new GrowingBytes();
  readonly #nameRefs = new GrowingNumbers();
  readonly #joined = new HashListsBuilder();

  constructor() {
    this.#nameStarts.push(0);
    this.#writtenForms.intern('');
  }

  add(name: PreparedName, nameRef: number): void {
    const number = this.#nameRefs.length;
    for (const token of name.tokens) this.#nameWords.push(this.#word(token));
    this.#nameStarts.push(this.#nameWords.length);
    this.#nameScripts.push(Math.max(0, (NAME_SCRIPTS as readonly string[]).indexOf(name.script)));
    this.#nameLetters.push(lettersOf(name));
    this.#nameWeights.push(Math.min(255, Math.floor(10 * weightOf(name))));
    this.#nameRefs.push(nameRef);
    for (const form of joinedForms(name)) this.#joined.add(soundKey(form), number);
  }

  /** Ends it: memory that is needed no more goes back on the way. */
  build(breathe: () => void = () => undefined): NameTable {
    const { order, nameWords, nameStarts } = this.#ordered(breathe);
    const nameTexts = sharedNumbers(nameWords.length);
    for (let at = 0; at < nameTexts.length; at += 1) nameTexts[at] = this.#wordTexts.at(nameWords[at] ?? 0);
    return {
      nameWords,
      nameStarts,
      nameTexts,
      ...postingsOf({ nameTexts, nameStarts }, this.#texts.size),
      ...this.#keys(breathe),
      texts: this.#texts.build(),
      writtenForms: this.#writtenForms.build(),
      wordTexts: this.#wordTexts.taken(),
      wordWritten: this.#wordWritten.taken(),
      wordRoles: this.#wordRoles.taken(),
      nameScripts: takenInOrder(sharedBytes(order.length), this.#nameScripts, order),
      nameLetters: takenInOrder(sharedNumbers(order.length), this.#nameLetters, order),
      nameWeights: takenInOrder(sharedBytes(order.length), this.#nameWeights, order),
      nameRefs: takenInOrder(sharedNumbers(order.length), this.#nameRefs, order),
      joined: this.#joined.build(placesIn(order)),
    };
  }

  #ordered(breathe: () => void) {
    const asAdded = { nameWords: this.#nameWords.view(), nameStarts: this.#nameStarts.view() };
    const order = orderNames(asAdded, this.#words.size);
    this.#words.release();
    breathe();
    const ordered = wordsInOrder(asAdded, order);
    this.#nameWords.release();
    this.#nameStarts.release();
    breathe();
    return { order, ...ordered };
  }

  #word({ text, role, written }: NameToken): number {
    const before = this.#words.size;
    const word = this.#words.intern(`${text} ${role} ${asLatin1(written ?? '')}`);
    if (word === before) {
      this.#wordTexts.push(this.#texts.intern(text));
      this.#wordWritten.push(this.#writtenForms.intern(asLatin1(written ?? '')));
      this.#wordRoles.push(TOKEN_ROLES.indexOf(role));
    }
    return word;
  }

  #keys(breathe: () => void): Pick<NameTable, 'outlines' | 'sounds' | 'skeletons' | 'classes'> {
    const outlines = sharedNumbers(this.#texts.size);
    const [sounds, skeletons, classes] = [new HashListsBuilder(), new HashListsBuilder(), new HashListsBuilder()];
    for (let text = 0; text < outlines.length; text += 1) {
      breathe();
      const letters = this.#texts.textOf(text);
      outlines[text] = outlineOf(letters);
      for (const key of soundKeys(letters)) sounds.add(key, text);
      for (const key of skeletonKeys(letters)) skeletons.add(key, text);
      for (const key of classKeys(letters)) classes.add(key, text);
    }
    return { outlines, sounds: sounds.build(), skeletons: skeletons.build(), classes: classes.build() };
  }
}

function lettersOf({ tokens }: PreparedName): number {
  return tokens.reduce(
    (letters, { text, role }) => letters | letterBit(text.charCodeAt(0)) | (role === 'initial' ? HAS_INITIAL : 0),
    0,
  );
}

/** What was added, in another order and in `into`, which other threads can read; its own memory goes back. */
function takenInOrder<Numbers extends Uint8Array | Uint32Array>(
  into: Numbers,
  added: { view(): Numbers; release(): void },
  order: Uint32Array,
): Numbers {
  const ordered = inOrder(into, added.view(), order);
  added.release();
  return ordered;
}

function asLatin1(text: string): string {
  return text === '' ? '' : Buffer.from(text, 'utf8').toString('latin1');
}

type Forward = Pick<NameTable, 'nameTexts' | 'nameStarts'>;

/** The forward lists turned round. A name that has a text twice stands in its list twice. */
function postingsOf({ nameTexts, nameStarts }: Forward, texts: number): Pick<NameTable, 'postings' | 'postingStarts'> {
  const postings = sharedNumbers(nameTexts.length);
  const postingStarts = sharedNumbers(texts + 1);
  for (const text of nameTexts) {
    const next = text + 1;
    postingStarts[next] = (postingStarts[next] ?? 0) + 1;
  }
  for (let text = 1; text <= texts; text += 1)
    postingStarts[text] = (postingStarts[text] ?? 0) + (postingStarts[text - 1] ?? 0);
  const places = postingStarts.slice();
  for (let name = 0; name + 1 < nameStarts.length; name += 1) {
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const text = nameTexts[at] ?? 0;
      const place = places[text] ?? 0;
      postings[place] = name;
      places[text] = place + 1;
    }
  }
  return { postings, postingStarts };
}
