import { asksForHelp, type Command, EXIT, Misuse } from './command.ts';
import { listsBundle } from './lists/bundle-files.ts';
import { listsRefresh } from './lists/lists-refresh.ts';
import { listsStatus } from './lists/lists-status.ts';
import { runServer } from './server-command.ts';

export const lists: Command = {
  name: 'lists',
  summary:
    "The lists that people are screened against, the server's or a folder's: what is there, taking new editions, bundles.",
  help: `Usage: bonafide lists status  --lists DIR [--json]
       bonafide lists refresh --from FILE|FOLDER|BUNDLE --lists DIR [--key PUBLIC.pem] [--list ID] [--waive CODE]… [--json]
       bonafide lists bundle  --lists DIR --key PRIVATE.pem --out FILE
       bonafide lists add|status|refresh|remove|import|export …   (without --lists: the server's, see "bonafide lists server --help")

status    which lists are there, of which day, how many entries and names; which editions were refused, and why.
          DIR may as well be a folder of files as their publishers give them out.
refresh   takes every list that is found into DIR. An edition that is cut, damaged, mixed up or much smaller than the one
          in force is refused with the reason, and the one in force stays. --waive sets one such reason aside, once:
          list.too_few, list.shrunk, list.older, fields.lost, names.changed, values.same, ids.double …
          Files of changes (OpenSanctions' entities.delta.json) are applied to the list that DIR keeps, under the same
          guards; --list says which one where the file's name does not.
bundle    packs the lists of DIR into one file signed with an Ed25519 key; refresh takes it with --key.

Read: OFAC (XML, CSV), UN, EU (XML, CSV), UK (new and old CSV), SECO, US consolidated screening list (CSV, JSON),
OpenSanctions (entities.ftm.json, targets.nested.json, targets.simple.csv), Wikidata (query results as CSV, TSV, JSON),
lists of your own (CSV, JSON, JSON lines). Not packed: unpack archives, save spreadsheets as CSV (UTF-8).

Examples:
  bonafide lists refresh --from downloads/ --lists lists/
  bonafide lists status --lists lists/
  openssl genpkey -algorithm ed25519 -out private.pem && openssl pkey -in private.pem -pubout -out public.pem
  bonafide lists bundle --lists lists/ --key private.pem --out lists.bundle`,
  answersHelp: true,
  async run([action, ...args], terminal) {
    if (action === 'server') return runServer(['lists', ...args]);
    if (asksForHelp([action ?? '', ...args]) && !SERVERS_ALONE.has(action)) {
      terminal.print(lists.help);
      return EXIT.done;
    }
    if (!ofFolder(action, args)) return runServer(['lists', ...(action === undefined ? [] : [action]), ...args]);
    if (action === 'status') return listsStatus(args, terminal);
    if (action === 'refresh') return listsRefresh(args, terminal);
    if (action === 'bundle') return listsBundle(args, terminal);
    throw new Misuse('say what to do: status, refresh or bundle');
  },
};

/** What is done with the server's lists and not with a folder's. */
const SERVERS_ALONE: ReadonlySet<string | undefined> = new Set(['add', 'remove', 'import', 'export']);

/** Lists in a folder need no server. */
function ofFolder(action: string | undefined, args: readonly string[]): boolean {
  return action === 'bundle' || args.some((arg) => /^--(?:lists|from)(?:=|$)/.test(arg));
}
