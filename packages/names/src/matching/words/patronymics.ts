/** Endings of names made of the father's: East Slavic, with the spellings of Romanian, Scandinavian and Baltic papers. */
const ENDINGS =
  /(?:ovich|evich|ovych|evych|yovych|ovitch|evitch|ovitj|evitj|ovic|evic|ovici|ovna|evna|ivna|yevich|ovits|oviche?|ogly|oglu|kyzy)$/;

/** Whether a lower-case ASCII word has a patronymic's form. Surnames such as Abramovich have it as well: place decides. */
export function looksPatronymic(word: string): boolean {
  return word.length >= 6 && ENDINGS.test(word);
}
