import type { MrzCorrection } from '../mrz-types.ts';
import type { VotedLine } from './vote-line.ts';

/** Every difference between what the recogniser saw in the reference crop and the line that is reported. */
export function explainCorrections(voted: VotedLine, text: string, line: number): MrzCorrection[] {
  const { characters, inserted, removed } = voted.reference;
  const corrections: MrzCorrection[] = removed.map(({ position, char, why }) => ({
    line,
    position,
    from: char,
    to: '',
    why,
  }));
  for (let position = 0; position < text.length; position++) {
    const to = text.charAt(position);
    const from = inserted[position] ? '' : (characters[position]?.char ?? '');
    if (from !== to) corrections.push({ line, position, from, to, why: reasonAt(voted, position, to) });
  }
  return corrections.sort((a, b) => a.position - b.position);
}

function reasonAt(voted: VotedLine, position: number, to: string): MrzCorrection['why'] {
  if (voted.choices[position]?.[0]?.char !== to) return 'check_digit';
  if (voted.unruled[position] !== to) return 'position';
  return voted.reference.inserted[position] && to === '<' ? 'filler_run' : 'other_reading';
}
