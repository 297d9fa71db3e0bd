/** A script's way into lower-case ASCII; one file per script knows its traps. */
export interface Script {
  /** Unicode script property value (UAX 24). */
  readonly name: string;
  /** The ASCII words of one written word in lower case; several where the script parts names by characters. */
  readonly romanise: (word: string) => readonly string[];
  /** Each ASCII word stands for one character, which tells more than its sound. */
  readonly syllabic?: boolean;
  /** Short vowels are not written, so the vowels of the ASCII words are guesses. */
  readonly guessedVowels?: boolean;
}
