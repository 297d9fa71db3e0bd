/** Servant of the ...: Abdul, Abdel, Abd al-, and before sun letters Abdur Rahman, Abdus Salam. */
const SERVANT_ALONE = /^abd(?:[aeou]l|oul|ur|us|uz|un|ush|u)?$/;

const SERVANT_JOINED = /^abd(?:[aeou]l|oul|u(?=([rszntd])\1)|[aeou](?=[rszntd][aeiou]))(.{3,})$/;

/** What follows ABDUL in names that are no servant's: Abdullah, Abdulov, Abdullaev. */
const NO_SERVANT = /^la(?:h|hi|e|y|i)?(?:$|[ev])|ova?$|eva?$/;

/** ... of the faith: Nuruddin, Nooreddine, Nur al-Din. */
const OF_FAITH = /^(.{3,}?)(?:[aeiou]{1,2}d|al)-?d[ie]{1,2}ne?$/;

/**
 * Parts the compounds of Arabic names that some spellings join and others do not: `abdulaziz` and `abdul aziz` both become
 * `abd al aziz`, `nooruddin` becomes `noor al din`. Other words stay whole.
 */
export function partCompound(word: string): readonly string[] {
  if (word.startsWith('abd')) {
    if (word.length > 3 && SERVANT_ALONE.test(word)) return ['abd', 'al'];
    const rest = SERVANT_JOINED.exec(word)?.[2];
    if (rest && !NO_SERVANT.test(rest)) return ['abd', 'al', withoutDouble(rest)];
  }
  if (word.length < 7 || word.indexOf('d') === word.lastIndexOf('d')) return [word];
  const first = OF_FAITH.exec(word)?.[1];
  return first ? [first, 'al', 'din'] : [word];
}

function withoutDouble(word: string): string {
  return word.charAt(0) === word.charAt(1) ? word.slice(1) : word;
}
