/** A script's way into lower-case ASCII; one file per script knows its traps. */
export interface Script {
  /** Unicode script property value (UAX 24). */
  readonly name: string;
  /** One of its letters. */
  readonly letter: RegExp;
  /** The ASCII words of one written word; several where the script parts names by characters. */
  readonly romanise: (word: string) => readonly string[];
  /** Whether each ASCII word stands for one character, which tells more than its sound. */
  readonly syllabic?: boolean;
}
