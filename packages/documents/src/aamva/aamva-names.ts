/** The holder's name as the payload has it, in its own capitals. */
export interface AamvaNames {
  readonly surname: string | null;
  /** First and middle names, parted by spaces. */
  readonly givenNames: string | null;
  readonly suffix: string | null;
  readonly surnameCut: boolean;
  readonly givenNamesCut: boolean;
  /** Which word is the surname is a guess: the whole name stood in one element without commas. */
  readonly guessed: boolean;
}

type Elements = ReadonlyMap<string, string>;

/** Written where there is no such name. */
const NO_NAME = /^(NONE|NMN|NFN|NLN|UNAVL|UNK|N\/?A|-+|)$/i;

/**
 * Surname: DCS, or DAB in version 1. Given names: DAC and DAD, or DCT where all stand together. Version 1 may have the whole
 * name in DAA as LAST,FIRST,MIDDLE,SUFFIX. DDE, DDF and DDG say T when a name was cut (from version 4 on).
 */
export function readNames(elements: Elements): AamvaNames {
  const surname = nameOf(elements, 'DCS') ?? nameOf(elements, 'DAB');
  const parted = joined(nameOf(elements, 'DAC'), nameOf(elements, 'DAD'));
  const together = nameOf(elements, 'DCT');
  const suffix = nameOf(elements, 'DCU') ?? nameOf(elements, 'DAE');
  const whole = surname ? null : nameOf(elements, 'DAA');
  if (whole) return { ...wholeName(whole), surnameCut: false, givenNamesCut: false };
  return {
    surname,
    givenNames: longer(parted, together),
    suffix,
    surnameCut: isCut(elements, 'DDE'),
    givenNamesCut: isCut(elements, 'DDF') || isCut(elements, 'DDG'),
    guessed: false,
  };
}

function wholeName(text: string): Pick<AamvaNames, 'surname' | 'givenNames' | 'suffix' | 'guessed'> {
  const parts = text.split(/[,$@]/).map((part) => tidy(part));
  if (parts.length > 1) {
    const [surname = null, first = null, middle = null, suffix = null] = parts;
    return { surname, givenNames: joined(first, middle), suffix, guessed: false };
  }
  // Without commas writers are known to put the surname last.
  const words = (parts[0] ?? '').split(' ');
  const surname = words.at(-1) ?? null;
  return { surname, givenNames: joined(words.slice(0, -1).join(' '), null), suffix: null, guessed: true };
}

/** Commas part given names in versions 2 and 3, spaces elsewhere. */
function nameOf(elements: Elements, id: string): string | null {
  return tidy(elements.get(id) ?? '', id === 'DAA');
}

function tidy(text: string, keepCommas = false): string | null {
  const spaced = (keepCommas ? text : text.replace(/[,$]/g, ' ')).replace(/\s+/g, ' ').trim();
  return NO_NAME.test(spaced) ? null : spaced;
}

function joined(first: string | null, second: string | null): string | null {
  return [first, second].filter(Boolean).join(' ') || null;
}

/** Where a writer gives both layouts, the longer one has all names. */
function longer(a: string | null, b: string | null): string | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

function isCut(elements: Elements, id: string): boolean {
  return elements.get(id)?.toUpperCase() === 'T';
}
