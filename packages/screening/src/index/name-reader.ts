import type { NameKind, NameToken, PreparedName } from '@bonafide/names';
import { NAME_SCRIPTS, type NameTable, TOKEN_ROLES } from './name-table.ts';
import { textReader } from './text-table.ts';

const MOST_REMEMBERED = 50_000;

/** Gives the names of a table back as they were prepared; their `text` is their words in lower case. */
export function nameReader(table: NameTable, kind: NameKind): (name: number) => PreparedName {
  const tokenOf = tokenReader(table);
  const { nameWords, nameStarts, nameScripts } = table;
  return (name) => {
    const tokens: NameToken[] = [];
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1)
      tokens.push(tokenOf(nameWords[at] ?? 0));
    const text = tokens.map((token) => token.written ?? token.text).join(' ');
    return { text, kind, script: NAME_SCRIPTS[nameScripts[name] ?? 0] ?? 'Common', tokens };
  };
}

function tokenReader(table: NameTable): (word: number) => NameToken {
  const texts = textReader(table.texts);
  const writtenForms = textReader(table.writtenForms, 'utf8');
  const remembered = new Map<number, NameToken>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const text = texts(table.wordTexts[word] ?? 0);
    const role = TOKEN_ROLES[table.wordRoles[word] ?? 0] ?? 'word';
    const written = table.wordWritten[word] ?? 0;
    const token = written === 0 ? { text, role } : { text, role, written: writtenForms(written) };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, token);
    return token;
  };
}
