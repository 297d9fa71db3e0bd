/** The command line does not make sense; `message` says what would. */
export class Misuse extends Error {
  override name = 'Misuse';
}
