/** What stands before the elements, as far as it could be read. */
export interface AamvaHeader {
  readonly iin: string;
  /** 1 (year 2000) to 10 (2020) and later; 0 is a draft that looks like 1. */
  readonly version: number;
  /** The jurisdiction's own version; null before version 2. */
  readonly jurisdictionVersion: number | null;
}

export interface SplitPayload {
  readonly header: AamvaHeader | null;
  /** Types of the subfiles: `DL`, `ID`, `EN`, `ZC` ... in order. */
  readonly subfiles: readonly string[];
  /** Values by identifier, trimmed; the first one where an element is repeated. */
  readonly elements: ReadonlyMap<string, string>;
  /** Elements that stand twice with different values. */
  readonly contradicting: readonly string[];
  /** Subfiles do not lie where the header says. */
  readonly wrongLengths: boolean;
}

/** D.12.2: file type, six digits of issuer, versions, number of subfiles. Writers of the first years wrote AAMVA. */
const HEADER = /(?:ANSI |AAMVA)\s?(\d{6})(\d{2})(\d{0,4})/;
const DESIGNATOR = /^([A-Z]{2})(\d{4})(\d{4})/;
/** A designator whose numbers are no numbers, as one province wrote them. */
const BROKEN_DESIGNATOR = /^(DL|ID|EN|Z[A-Z])[^A-Z]{1,8}(?=[A-Z])/;
/** Line feeds between elements; record, group and file separators and carriage returns are met instead. */
const SEPARATORS = /\p{Cc}+/u;
const ELEMENT = /^(D[A-E][A-Z]|Z[A-Z][A-Z0-9])(.*)$/s;
const SUBFILE_START = /^(DL|ID|EN)(?=D[A-E][A-Z]|$)/;
const OWN_SUBFILE_START = /^(Z[A-Z])(?=\1|$)/;
/** Fewer known elements than this is no licence. */
const LEAST_ELEMENTS = 4;
const MOST_CHARACTERS = 8000;

/** Parts a payload by its separators and not by the lengths it claims, which real writers get wrong. Null: no AAMVA. */
export function splitPayload(payload: string): SplitPayload | null {
  if (payload.length > MOST_CHARACTERS) return null;
  const text = payload.replace(/^\uFEFF/, '');
  const match = HEADER.exec(text);
  const header = match ? headerOf(match) : null;
  const afterHeader = match ? text.slice(match.index + match[0].length) : text;
  const { rest, wrongLengths, types } = takeDesignators(afterHeader, text);
  const { subfiles, elements, contradicting } = takeElements(rest);
  const own = [...elements.keys()].filter((id) => id.startsWith('D')).length;
  if (own < LEAST_ELEMENTS || !(elements.has('DAQ') || elements.has('DBB'))) return null;
  return {
    header,
    subfiles: types.length > 0 ? types : subfiles,
    elements,
    contradicting,
    wrongLengths: header !== null && wrongLengths,
  };
}

/** Versions from 2 on add two digits of the jurisdiction's version before the count of subfiles. */
function headerOf([, iin = '', version = '', tail = '']: RegExpExecArray): AamvaHeader {
  return {
    iin,
    version: Number(version),
    jurisdictionVersion: tail.length === 4 ? Number(tail.slice(0, 2)) : null,
  };
}

function takeDesignators(afterHeader: string, text: string) {
  let rest = afterHeader;
  let wrongLengths = false;
  const types: string[] = [];
  for (;;) {
    const match = DESIGNATOR.exec(rest) ?? BROKEN_DESIGNATOR.exec(rest);
    if (!match) return { rest, wrongLengths, types };
    const [whole, type = '', offset, length] = match;
    // An offset of zero tells nothing; some writers count from the header's end.
    if (offset === undefined || !liesAt(text, type, Number(offset), Number(length))) wrongLengths = true;
    types.push(type);
    rest = rest.slice(whole.length);
  }
}

function liesAt(text: string, type: string, offset: number, length: number): boolean {
  return text.startsWith(type, offset) && offset + length <= text.length + 1;
}

function takeElements(rest: string) {
  const subfiles: string[] = [];
  const elements = new Map<string, string>();
  const contradicting: string[] = [];
  for (const segment of rest.split(SEPARATORS)) {
    const start = SUBFILE_START.exec(segment.trim()) ?? OWN_SUBFILE_START.exec(segment.trim());
    if (start?.[1]) subfiles.push(start[1]);
    const [, id, value = ''] = ELEMENT.exec(segment.trim().slice(start?.[0].length ?? 0)) ?? [];
    if (id === undefined) continue;
    const known = elements.get(id);
    if (known === undefined) elements.set(id, value.trim());
    else if (known !== value.trim()) contradicting.push(id);
  }
  return { subfiles, elements, contradicting };
}
