/** A reason not to start that the operator can act on. `message` is one sentence for the terminal and never holds a secret. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
