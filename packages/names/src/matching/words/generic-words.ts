/** Words that very many organisations have in their names, in the form that `wordForm` gives; lower-case ASCII. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'bank group holding international national trading industries company services global world solutions systems ' +
    'technology engineering general commercial construction development management investment enterprise association ' +
    'organisation organization foundation institute university academy school center department ministry government ' +
    'republic state committee council society union fund trust partners capital mortgage securities finance shipping marine ' +
    'maritime line lines transport airline aviation oil gas petroleum energy steel metal mining chemical pharmaceutical ' +
    'insurance import export agency office commission federal united first new middle east west north south star sea ocean ' +
    'city house club shop store media press news network digital data online motor motors machinery equipment electronic ' +
    'communication real estate property properties building materials food foods agricultural resources power water ' +
    'project projects product production research military medical health security defense science sciences market ' +
    'exchange money transfer charity relief islamic arab china russian iran korea american european asia africa german'
  ).split(' '),
);

export function isGeneric(word: string): boolean {
  return GENERIC.has(word);
}
