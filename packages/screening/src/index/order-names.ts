import { sharedNumbers } from './growing.ts';

/** The words of each name; one more start than names. */
interface NamesWords {
  readonly nameWords: Uint32Array;
  readonly nameStarts: Uint32Array;
}

/**
 * Names in an order in which those that share their commonest words stand together: a search goes through all names of a word, and
 * memory is read by the line. Gives the name for each place.
 */
export function orderNames(names: NamesWords, words: number): Uint32Array {
  const { commonest, second } = commonestWords(names, occurrencesOf(names.nameWords, words));
  const unordered = Uint32Array.from(commonest.keys());
  return sortedBy(sortedBy(unordered, second, words), commonest, words);
}

/** The words of names in another order. */
export function wordsInOrder({ nameWords, nameStarts }: NamesWords, order: Uint32Array): NamesWords {
  const ordered = { nameWords: sharedNumbers(nameWords.length), nameStarts: sharedNumbers(nameStarts.length) };
  let end = 0;
  for (let place = 0; place < order.length; place += 1) {
    const name = order[place] ?? 0;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      ordered.nameWords[end] = nameWords[at] ?? 0;
      end += 1;
    }
    ordered.nameStarts[place + 1] = end;
  }
  return ordered;
}

/** Fills `into` with what each name has, in another order. */
export function inOrder<Numbers extends Uint8Array | Uint32Array>(
  into: Numbers,
  from: Numbers,
  order: Uint32Array,
): Numbers {
  for (let place = 0; place < order.length; place += 1) into[place] = from[order[place] ?? 0] ?? 0;
  return into;
}

/** The place of each name. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
  return places;
}

function occurrencesOf(nameWords: Uint32Array, words: number): Uint32Array {
  const occurrences = new Uint32Array(words);
  for (let at = 0; at < nameWords.length; at += 1) {
    const word = nameWords[at] ?? 0;
    occurrences[word] = (occurrences[word] ?? 0) + 1;
  }
  return occurrences;
}

/** The two words of each name that most names have; 0 for none. */
function commonestWords({ nameWords, nameStarts }: NamesWords, occurrences: Uint32Array) {
  const commonest = new Uint32Array(nameStarts.length - 1);
  const second = new Uint32Array(nameStarts.length - 1);
  for (let name = 0; name < commonest.length; name += 1) {
    let most = 0;
    let next = 0;
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const word = nameWords[at] ?? 0;
      const count = occurrences[word] ?? 0;
      if (count > most) {
        second[name] = commonest[name] ?? 0;
        next = most;
        commonest[name] = word;
        most = count;
      } else if (count > next) {
        second[name] = word;
        next = count;
      }
    }
  }
  return { commonest, second };
}

/** Counting sort; stable. */
function sortedBy(names: Uint32Array, keys: Uint32Array, most: number): Uint32Array {
  const places = new Uint32Array(most + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const next = (keys[at] ?? 0) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let key = 1; key <= most; key += 1) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0);
  const sorted = new Uint32Array(names.length);
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? 0;
    const key = keys[name] ?? 0;
    const place = places[key] ?? 0;
    places[key] = place + 1;
    sorted[place] = name;
  }
  return sorted;
}
