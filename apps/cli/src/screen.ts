import { parseArgs } from 'node:util';
import { type Command, EXIT, Misuse } from './command.ts';
import { screenLines } from './screen-lines.ts';
import { loadLists } from './screen-lists.ts';
import { screenName } from './screen-name.ts';
import { readScreenOptions, SCREEN_OPTIONS } from './screen-options.ts';

export const screen: Command = {
  name: 'screen',
  summary: 'Look somebody up on sanctions, PEP and watch lists, with every score explained.',
  help: `Usage: bonafide screen NAME [--dob DATE] [--nationality COUNTRY] --lists FOLDER [--json]
       bonafide screen --stdin --lists FOLDER --json

Reads every list in the folder (OFAC, UN, EU, UK, SECO, US CSL, OpenSanctions …; as their publishers give them out) and
tells who on them the name may be, in any script or order. Nothing leaves this machine.

  --lists FOLDER         the folder with the lists
  --dob DATE             YYYY, YYYY-MM or YYYY-MM-DD
  --nationality COUNTRY  a code or a name; several with commas between
  --sex M|F              --birth-place PLACE            --document NUMBER
  --kind KIND            person, organisation (ships and aircraft too) or any; unless told, any
  --threshold SCORE      0.75 to 1; hits below are left out (0.75)
  --limit COUNT          at most so many hits (10)
  --lifted               tell entries too that no longer hold
  --stdin                read lines {"id","name","dob"?,"nationality"?,"sex"?,"kind"?,"names"?:[…],"birthPlace"?,"documents"?:[…]}
  --json                 one line of JSON for each name, in their order:
                         {"id","hits":[{"entityId","score","name","band",…}],"ms"}; a line that makes no sense gives
                         {"id"?,"error":{"code","message"}} and does not stop the others; "ignored" names what was not understood,
                         "incomplete" files of lists that could not be read to their end: no hit proves nothing then

Examples:
  bonafide screen "Jonas Petraitis" --dob 1970-04-12 --nationality LT --lists lists/
  bonafide screen --stdin --lists lists/ --json < customers.jsonl > hits.jsonl`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: SCREEN_OPTIONS });
    const options = readScreenOptions(values, new Date());
    if (values.stdin && positionals.length > 0) throw new Misuse('name somebody or give --stdin, not both');
    const name = positionals.join(' ').trim();
    if (!values.stdin && name === '') throw new Misuse('name somebody');
    const lists = await loadLists(options.lists, terminal);
    if (lists === null) return EXIT.failed;
    if (values.stdin) return screenLines(lists, { ...options, input: process.stdin }, terminal);
    return screenName(lists, { ...options, fields: fieldsOf(name, values), json: values.json }, terminal);
  },
};

interface Told {
  readonly dob?: string | undefined;
  readonly nationality?: string | undefined;
  readonly sex?: string | undefined;
  readonly 'birth-place'?: string | undefined;
  readonly document?: readonly string[] | undefined;
}

function fieldsOf(name: string, { dob, nationality, sex, 'birth-place': birthPlace, document: documents }: Told) {
  return { name, dob, nationality, sex, birthPlace, documents };
}
