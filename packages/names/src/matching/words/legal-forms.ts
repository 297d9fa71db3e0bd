/** A legal form's class and the spellings that stand for it; lower-case ASCII words, dots already gone. */
const FORMS: readonly (readonly [string, string])[] = [
  [
    'llc',
    'llc|limited liability company|limited liability co|ooo|obshchestvo s ogranichennoy otvetstvennostyu|tov|gmbh|mbh' +
      '|gesellschaft mit beschrankter haftung|sarl|societe a responsabilite limitee|srl|sro|spol s r o|doo|ltd|limited|ltda' +
      '|lda|bv|kft|oy|uab|oue|sp z o o|sp zoo|spolka z ograniczona odpowiedzialnoscia|eood|ood|pvt ltd|pte ltd|pty ltd|pte|pty' +
      '|pvt|private limited|private|sdn bhd|co ltd|co limited|company limited|company ltd|too|mchj|mmc|ug|aps|ehf|sia|osauhing' +
      '|limitada|besloten vennootschap|xxk|ltd sti|limited sirketi|youxian gongsi',
  ],
  [
    'plc',
    'plc|public limited company|inc|incorporated|corp|corporation|ag|aktiengesellschaft|sa|societe anonyme' +
      '|sociedad anonima|sociedade anonima|spa|societa per azioni|nv|ab|aktiebolag|asa|oyj|oao|pao|zao|ao|jsc|ojsc|pjsc|cjsc' +
      '|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo' +
      '|publichnoe aktsionernoe obshchestvo|joint stock company|public joint stock company|open joint stock company' +
      '|closed joint stock company|joint stock co|as|anonim sirketi|se|societas europaea|tbk|bhd|kk|kabushiki kaisha|nyrt|zrt' +
      '|rt|ad|dd|sab|saog|psc|saa|sae|akcionersko drustvo|spolka akcyjna|naamloze vennootschap|aktieselskab|hf',
  ],
  [
    'lp',
    'lp|llp|kg|ohg|gbr|limited partnership|limited liability partnership|kommanditgesellschaft|snc|scs|sca|gmbh co kg' +
      '|gmbh und co kg|gmbh and co kg|gmbh u co kg|co kg|kgaa',
  ],
  [
    'co',
    'co|company|cie|compagnie|compania|companhia|kompaniya|fze|fzco|fz llc|fzc|fzllc|est|establishment|ev|fgup|gup|pt',
  ],
];

interface Spelling {
  readonly words: readonly string[];
  readonly form: string;
}

/** Spellings by their first word, longest first. */
const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = Map.groupBy(
  FORMS.flatMap(([form, spellings]) =>
    spellings.split('|').map((spelling) => ({ words: spelling.split(' '), form })),
  ).sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);

/** The legal form that begins at this word, as its class (`llc`, `plc`, `lp`, `co`) and the number of words; null for none. */
export function legalFormAt(
  words: readonly string[],
  index: number,
): { readonly form: string; readonly length: number } | null {
  for (const { words: spelling, form } of SPELLINGS.get(words[index] ?? '') ?? []) {
    if (spelling.every((word, offset) => words[index + offset] === word)) return { form, length: spelling.length };
  }
  return null;
}
