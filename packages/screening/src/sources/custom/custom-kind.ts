import type { EntityKind } from '../../entities/index.ts';

/** Beginnings of words for kinds; single letters stand alone. Tried in this order. */
const KINDS: readonly (readonly [words: RegExp, kind: EntityKind])[] = [
  [/^(?:[vs]$|vessel|ship|boat|tanker|schiff|navire|bateau|buque|laiva|судно|корабл)/i, 'vessel'],
  [/^(?:a$|aircraft|air ?plane|aeroplane|plane$|helicopter|flugzeug|avion|aéronef|orlaiv|самол[её]т)/i, 'aircraft'],
  [
    /^(?:[oec]$|organi[sz]|entit|company|corporat|enterprise|business|legal|juristisch|firm|unternehmen|gesellschaft|verein|stiftung|behörde|société|association|asociaci|entreprise|empresa|sociedad|fundaci|fondation|foundation|trust$|partnership|bank|agency|authority|public ?body|government|ministry|group$|ngo$|personne morale|persona jurídica|osoba prawna|juridinis|sąjunga|įmonė|bendrovė|организац|компани|предприяти|общество|фирма|банк|юр|公司|组织|企业)/i,
    'organisation',
  ],
  [
    /^(?:[pi]$|person|individual|natural|natürlich|privatperson|mensch|human|man$|woman$|asmuo|fizinis|osoba|физ|человек|лицо|个人|شخص)/i,
    'person',
  ],
];

/** The kind that a word in a list of one's own means; null when no word tells. */
export function customKind(text: string): EntityKind | null {
  return KINDS.find(([words]) => words.test(text.trim()))?.[1] ?? null;
}
