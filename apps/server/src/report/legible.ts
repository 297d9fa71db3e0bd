import { prepareName } from '@bonafide/names';

/** Words in a script for which the report's fonts have no letters. */
const WITHOUT_LETTERS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+(?:[\p{Script=Common}\p{Script=Inherited}]*[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+)*/gu;

/** Text that the report can print: words in other scripts than Latin, Greek and Cyrillic in Latin letters, and marked as such. */
export function legible(text: string): string {
  return text.replace(WITHOUT_LETTERS, (words) => {
    const romanised = prepareName(words, 'person').tokens.map((token) => token.text);
    return `[${romanised.join(' ')}]`;
  });
}
