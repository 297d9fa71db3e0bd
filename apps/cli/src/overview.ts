import type { Command } from './command.ts';

/** `bonafide --help`: what there is, and how one begins. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `bonafide: self-hosted identity verification

Usage: bonafide COMMAND [OPTIONS]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

A first walk:
  npm start                                             the server; the first start prints a sandbox key
  bonafide session create                               a session; open the link that it prints
  bonafide session show SCANREF                         what became of it
  bonafide inspect --front passport.jpg --selfie me.jpg what the checks find, without a server

bonafide COMMAND --help explains each. --json makes output for programs. Results go to stdout, everything else to stderr.
Exit codes: 0 done, 1 failed, 2 the command line does not make sense.`;
}
