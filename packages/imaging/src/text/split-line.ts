import type { ReadCharacter } from './decode-columns.ts';
import { lineOfCharacters, type RecognisedLine } from './recognised-line.ts';
import { pointInBox, type RotatedBox } from './rotated-box.ts';

export interface PlacedLine {
  readonly box: RotatedBox;
  readonly line: RecognisedLine;
}

/** From letter to letter across a gap, in heights of the box; within a field words stand about half a height apart. */
const FIELD_GAP = 2.2;

/**
 * Parts a line where two fields stand beside each other, which the detector joins into one box. Each part has its own
 * box; a part's edges lie half a gap, at most half a height, beside its outer letters.
 */
export function splitAtGaps({ box, line }: PlacedLine): PlacedLine[] {
  const groups = groupsOf(line.characters, FIELD_GAP * (box.height / box.width));
  if (groups.length < 2) return [{ box, line }];
  return groups.map((group, i) => {
    const before = groups[i - 1]?.at(-1)?.place;
    const after = groups[i + 1]?.at(0)?.place;
    const first = group.at(0)?.place ?? 0;
    const last = group.at(-1)?.place ?? 1;
    const room = box.height / box.width;
    const from = before === undefined ? 0 : first - room;
    const to = after === undefined ? 1 : last + room;
    return { box: partOf(box, from, to), line: { ...lineOfCharacters(group), rejected: 0 } };
  });
}

function groupsOf(characters: readonly ReadCharacter[], gap: number): ReadCharacter[][] {
  const groups: ReadCharacter[][] = [];
  let last = -Infinity;
  for (const character of characters) {
    if (character.char === ' ') {
      groups.at(-1)?.push(character);
      continue;
    }
    const group = groups.at(-1);
    if (group === undefined || character.place - last > gap) groups.push([character]);
    else group.push(character);
    last = character.place;
  }
  return groups;
}

/** The piece of a box between two shares of its width. */
function partOf(box: RotatedBox, from: number, to: number): RotatedBox {
  return {
    ...box,
    centre: pointInBox(box, ((from + to) / 2 - 0.5) * box.width, 0),
    width: (to - from) * box.width,
  };
}
