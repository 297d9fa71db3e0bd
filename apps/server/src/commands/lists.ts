import type { Command, Terminal } from './command.ts';
import { exportLists, importLists } from './lists-bundle.ts';
import { add, refresh, remove, status } from './lists-origin.ts';
import { Misuse } from './misuse.ts';

export const lists: Command = {
  name: 'lists',
  summary: 'The lists that people are screened against: where they come from, how old they are, taking later ones.',
  help: `Usage: bonafide lists add ORIGIN... [--id ID] [--name NAME] [--every MINUTES] [--allow-loopback] [--json]
       bonafide lists status [--json]
       bonafide lists refresh [ID...] [--force] [--waive CODE]... [--json]
       bonafide lists remove ID [--json]
       bonafide lists import BUNDLE --key PUBLIC.pem [--json]
       bonafide lists export --key PRIVATE.pem --out FILE

  ORIGIN            a file, a folder, or an address; several addresses together make up one list
                    (the whole file and its delta.json of OpenSanctions: then only what changed is fetched)
  --every           how often the server looks for a later file; 720 minutes unless said otherwise, 0: never by itself
  --allow-loopback  the address may be of this machine
  --force           take the file even if it is the one that was taken last
  --waive           set a reason aside for this once, such as list.shrunk, after looking at the file
  import, export    all lists in one file signed with an Ed25519 key, for sites without a network
A file that cannot be believed never takes the place of a good one: status says why it was not taken.

Examples:
  bonafide lists add https://www.treasury.example/sdn.xml --every 360
  bonafide lists add /srv/lists
  bonafide lists refresh ofac-sdn --waive list.shrunk`,
  async run([action = '', ...args], terminal) {
    const work = ACTIONS[action];
    if (work === undefined) throw new Misuse(`say what to do: ${Object.keys(ACTIONS).join(', ')}`);
    await work(args, terminal);
  },
};

const ACTIONS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<void>>> = {
  add,
  status,
  refresh,
  remove,
  import: importLists,
  export: exportLists,
};
