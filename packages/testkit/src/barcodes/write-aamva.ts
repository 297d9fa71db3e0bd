import { type AamvaElement, elementsOf } from './aamva-elements.ts';
import type { AamvaHolder, AamvaIssue } from './aamva-licence.ts';

const HEADER_START = '@\n\x1e\rANSI ';
const DESIGNATOR_LENGTH = 10;

/**
 * Writes the payload of a licence's barcode, AAMVA DL/ID Card Design Standard annex D ("Mandatory PDF417 bar code"), as
 * ISO/IEC 8859-1 text.
 */
export function writeAamva(holder: AamvaHolder, issue: AamvaIssue): string {
  const { subfile = 'DL', sloppiness = {}, issuer } = issue;
  const separator = sloppiness.carriageReturns ? '\r\n' : '\n';
  const elements = applyChanges(elementsOf(holder, issue), issue.changes ?? {});
  const body = elements.map(([id, value]) => `${id}${value}`).join(separator);
  if (sloppiness.noHeader) return `${body}${separator}`;
  const main = `${subfile}${body}${separator}\r`;
  const extra = `Z${issuer.jurisdiction[0]}Z${issuer.jurisdiction[0]}A${separator}\r`;
  return `${headerOf(issue, [
    [subfile, main],
    [extra.slice(0, 2), extra],
  ])}${main}${extra}`;
}

/** D.12.3: issuer, versions, then type, offset and length of every subfile. Version 1 has no jurisdiction version. */
function headerOf({ version, issuer, sloppiness }: AamvaIssue, subfiles: readonly [string, string][]): string {
  const count = String(subfiles.length).padStart(2, '0');
  const versions = `${String(version).padStart(2, '0')}${version === 1 ? '' : '00'}`;
  const start = `${HEADER_START}${issuer.iin}${versions}${count}`;
  const slip = sloppiness?.wrongLengths ? 3 : 0;
  let offset = start.length + subfiles.length * DESIGNATOR_LENGTH;
  const designators = subfiles.map(([type, text]) => {
    const designator = `${type}${fourDigits(offset + slip)}${fourDigits(text.length - slip)}`;
    offset += text.length;
    return designator;
  });
  return start + designators.join('');
}

function fourDigits(value: number): string {
  return String(value).padStart(4, '0');
}

function applyChanges(
  elements: readonly AamvaElement[],
  changes: Readonly<Record<string, string | null>>,
): readonly AamvaElement[] {
  const kept = elements.flatMap(([id, value]): AamvaElement[] => {
    const changed = id in changes ? changes[id] : value;
    return changed === null || changed === undefined ? [] : [[id, changed]];
  });
  const known = new Set(elements.map(([id]) => id));
  const added = Object.entries(changes).flatMap(([id, value]): AamvaElement[] =>
    known.has(id) || value === null ? [] : [[id, value]],
  );
  return [...kept, ...added];
}
