/** Even draws from a source of random bytes. */
export interface Draw {
  readonly one: <T>(choices: readonly T[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** The bias of four bytes against a handful of choices is one in a thousand million. */
export function drawFrom(random: (count: number) => Uint8Array): Draw {
  const below = (count: number): number => {
    const { buffer, byteOffset, byteLength } = random(4);
    return new DataView(buffer, byteOffset, byteLength).getUint32(0) % count;
  };
  const one = <T>(choices: readonly T[]): T => {
    const [chosen] = choices.slice(below(choices.length));
    if (chosen === undefined) throw new RangeError('there is nothing to choose from');
    return chosen;
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.flatMap(() => left.splice(below(left.length), 1));
  };
  return { one, shuffled };
}
