import { letterDistance } from '../letter-distance.ts';

/** A legal form's class and the spellings that stand for it; lower-case ASCII words, dots already gone. */
const FORMS: readonly (readonly [string, string])[] = [
  [
    'llc',
    'llc|limited liability company|limited liability co|ooo|obshchestvo s ogranichennoy otvetstvennostyu|tov|gmbh|mbh' +
      '|gesellschaft mit beschrankter haftung|sarl|societe a responsabilite limitee|srl|sro|spol s r o|doo|ltd|limited|ltda' +
      '|lda|bv|kft|oy|uab|oue|sp z o o|sp zoo|spolka z ograniczona odpowiedzialnoscia|eood|ood|pvt ltd|pte ltd|pty ltd|pte|pty' +
      '|pvt|private limited|sdn bhd|co ltd|co limited|company limited|company ltd|too|mchj|mmc|ug|aps|ehf|sia|osauhing' +
      '|limitada|besloten vennootschap|xxk|ltd sti|limited sirketi|youxian gongsi|co private limited|s de rl de cv' +
      '|s de r l de c v|s de rl|sl|sociedad limitada|sas|sasu|pvt limited|private ltd|sp z oo|spolka z oo|sp zo o|spol s ro' +
      '|spol sro|spolecnost s rucenim omezenym|spolocnost s rucenim obmedzenym|korlatolt felelossegu tarsasag|ou|eireli|slu' +
      '|eurl|sagl|srls|wll|with limited liability|sendirian berhad|yugen kaisha|yugen gaisha|godo kaisha|godo gaisha' +
      '|you xian gong si|you xian ze ren gong si|you xian hui she|he tong hui she|epe|ike|dooel|drustvo s ogranicenom odgovornoscu' +
      '|drustvo sa ogranicenom odgovornoscu|uzdaroji akcine bendrove|sabiedriba ar ierobezotu atbildibu|anpartsselskab' +
      '|ug haftungsbeschrankt|unipessoal lda|societate cu raspundere limitata|tovarystvo z obmezhenoyu vidpovidalnistyu|tzov' +
      '|druzhestvo s ogranichena otgovornost|cong ty tnhh|tnhh|opc pvt ltd|llc fz|fz llc|koll sti|zhu shi you xian hui she',
  ],
  [
    'plc',
    'plc|public limited company|inc|incorporated|corp|corporation|ag|aktiengesellschaft|sa|societe anonyme' +
      '|sociedad anonima|sociedade anonima|spa|societa per azioni|nv|ab|aktiebolag|asa|oyj|oao|pao|zao|ao|jsc|ojsc|pjsc|cjsc' +
      '|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo' +
      '|publichnoe aktsionernoe obshchestvo|joint stock company|public joint stock company|open joint stock company' +
      '|closed joint stock company|joint stock co|a s|as|anonim sirketi|se|societas europaea|tbk|bhd|kk|kabushiki kaisha|nyrt' +
      '|zrt|rt|ad|dd|sab|saog|psc|saa|sae|akcionersko drustvo|spolka akcyjna|naamloze vennootschap|aktieselskab|hf' +
      '|corporation limited|sa de cv|s a de c v|sociedad anonima de capital variable|pjs|qpsc|jsco|pty|sab de cv|sapi de cv' +
      '|sociedad anonima bursatil|akciova spolecnost|akciova spolocnost|zartkoruen mukodo reszvenytarsasag' +
      '|nyilvanosan mukodo reszvenytarsasag|reszvenytarsasag|sau|ead|akcine bendrove|akciju sabiedriba|aktsiaselts|osakeyhtio' +
      '|julkinen osakeyhtio|prat|kabushiki gaisha|zhu shi hui she|gu fen you xian gong si|gu fen gong si|jusik hoesa' +
      '|chusik hoesa|berhad|pcl|public company limited|public co ltd|cong ty co phan|ctcp|anonymi etaireia|ae|saoc|kscc|kscp' +
      '|sgps sa|publichna kompaniya|societa per azioni|aksjeselskap|allmennaksjeselskap|publikt aktiebolag|ab publ|aktsionerno druzhestvo',
  ],
  [
    'lp',
    'lp|llp|kg|ohg|gbr|limited partnership|limited liability partnership|kommanditgesellschaft|snc|scs|sca|gmbh co kg' +
      '|gmbh und co kg|gmbh and co kg|gmbh u co kg|co kg|kgaa|l p',
  ],
  [
    'co',
    'co|company|cie|compagnie|compania|companhia|kompaniya|fze|fzco|fz llc|fzc|fzllc|est|establishment|ev|fgup|gup|pt|co inc' +
      '|company inc|co corp|gong si|hui she|sharika|sharikat|sherkat|sherkate|perseroan terbatas|persero|san ve tic' +
      '|sanayi ve ticaret|san tic|sanayi ticaret|tic ve san|ticaret ve sanayi|tic san|etablissements|ets|bt|eg|ek|cc|bhg|sc',
  ],
];

/** Forms that stand in front of a name too; the others begin names as ordinary words (Company of Heroes, As Salam). */
const IN_FRONT: ReadonlySet<string> = new Set(
  'llc ooo oao zao pao ao too tov jsc ojsc pjsc cjsc uab sia pt limited open closed public joint osauhing uzdaroji akcine sabiedriba eood ood ead ad doo prat tzov tovarystvo sharika sharikat sherkat sherkate sc kabushiki jusik chusik ets etablissements aktsiaselts zhu gu cong otkrytoe zakrytoe obshchestvo aktsionernoe publichnoe fgup gup'.split(
    ' ',
  ),
);

export interface LegalForm {
  /** `llc` limited liability, `plc` joint stock, `lp` partnerships, `co` companies of any form. */
  readonly form: string;
  /** Words that it takes. */
  readonly length: number;
}

interface Spelling {
  readonly words: readonly string[];
  readonly form: string;
}

const ALL: readonly Spelling[] = FORMS.flatMap(([form, spellings]) =>
  spellings.split('|').map((spelling) => ({ words: spelling.split(' '), form })),
).sort((a, b) => b.words.length - a.words.length);

/** Spellings by their first word, longest first. */
const SPELLINGS: ReadonlyMap<string, readonly Spelling[]> = Map.groupBy(ALL, ({ words }) => words[0] ?? '');

/** Spellings long enough to be recognised with a typing error. */
const LONG: ReadonlyMap<string, readonly Spelling[]> = Map.groupBy(
  ALL.filter(({ words }) => words.join('').length >= 12),
  ({ words }) => words[0]?.charAt(0) ?? '',
);

/** The legal form that begins at this word, whose long spellings may contain a typing error; null for none. */
export function legalFormAt(words: readonly string[], index: number): LegalForm | null {
  const word = words[index] ?? '';
  const exact = (SPELLINGS.get(word) ?? []).find((spelling) => stands(spelling.words, words, index));
  const found = exact ?? nearSpelling(words, index);
  if (!found || found.words.length === words.length) return null;
  const inFront = index === 0 && !(found.words.length > 1 || IN_FRONT.has(word));
  return inFront ? null : { form: found.form, length: found.words.length };
}

function stands(spelling: readonly string[], words: readonly string[], index: number): boolean {
  return spelling.every((word, offset) => words[index + offset] === word);
}

function nearSpelling(words: readonly string[], index: number): Spelling | undefined {
  const word = words[index] ?? '';
  if (word.length < 4) return undefined;
  return LONG.get(word.charAt(0))?.find((spelling) => nearlyStands(spelling.words, words, index));
}

/** At most one word with one error, or cut at the end. */
function nearlyStands(spelling: readonly string[], words: readonly string[], index: number): boolean {
  let edits = 0;
  if (index + spelling.length > words.length) return false;
  for (const [offset, word] of spelling.entries()) {
    const written = words[index + offset];
    if (written !== word) edits += written && written.length >= 4 ? letterDistance(written, word, 1) : 2;
    if (edits > 1) return false;
  }
  return true;
}
