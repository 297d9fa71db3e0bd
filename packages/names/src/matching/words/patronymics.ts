/** Endings of names made of the father's: East Slavic, as Latvian, Romanian, Scandinavian and other papers spell them too. */
const ENDINGS =
  /(?:[aeoy]vich|[eoy]vych|[eo]vitch|[eo]vitj|[eo]vic|[eo]vici|[eo]vits|[eo]vics|[eo]vicius|[eo]vna|ivna|[eo]vne|[eo]vitsj|[yi]nichna|kuzmich|lukich|fomich|ilyich|ilich|illich|nikitich|savvich)$/;

/** Whether a lower-case ASCII word has a patronymic's form. Surnames such as Abramovich have it as well: place decides. */
export function looksPatronymic(word: string): boolean {
  return word.length >= 5 && ENDINGS.test(word);
}
