import { longestPhrase } from './match-words.ts';
import { KIND_WORDS, PAPER_KINDS, type PaperKind } from './paper-kinds.ts';

/** Folded words for a bill, and by kind for what it is about: titles put the two together in any order and with anything between. */
const BILL =
  'bill|invoice|rechnung|abrechnung|schlussrechnung|jahresabrechnung|facture|factura|facturas|fatura|faturasi|fattura|bolletta|factuur|afrekening|nota|faktura|faktury|fakturu|fakturan|rachunek|rozliczenie|vyuctovani|ucet|racun|obracun|szamla|szamlaja|elszamolas|arve|lasku|rakning|regning|opgorelse|avregning|reikningur|rekins|saskaita|λογαριασμος|λογαριασμου|счет|квитанция|рахунок|сметка|рачун';
const BILLED: Readonly<Partial<Record<PaperKind, string>>> = {
  electricity_bill:
    'electricity|electric|strom|electricite|electricidad|luz|luce|elettrica|elektriciteit|stroom|prad|elektrycz|elektrin|elektrina|elektros|elektra|elektri|elektroenerg|elektric|struju|struja|villany|villamos|aram|electrica|elektrik|sahkon|eletricidade|rafmagns|rafmagn|ηλεκτρ|электро|електро',
  gas_bill:
    'gas|gaz|gazu|gazy|gaze|gases|erdgas|plyn|plynu|plin|plina|gaas|gaasi|kaasun|gazi|dujos|dujas|gassen|gazszolgaltatas|dogalgaz|φυσικο αεριο|газ|газа|газу',
  water_bill:
    'water|wasser|trinkwasser|eau|eaux|agua|aguas|acqua|woda|wode|wody|vody|vodu|voda|vodne|vodo|vode|apa|apei|viz|vizdij|vesi|veden|veeteenus|vatten|vand|vann|udens|udeni|vandens|vandeni|vanduo|vatns|νερου|υδρευσης|вода|воду|води|воды',
  telephone_bill:
    'telephone|phone|mobile|telefon|telefono|telefone|telefonia|telefoon|telefonu|telefoni|telefonske|puhelin|mobil|mobiel|simi|τηλεφωνου|телефон',
  internet_bill: 'internet|internetu|interneta|interneto|broadband|breitband|fibra|fibre|bredband|интернет|інтернет',
};
/** Titles are short; in sentences the two words belong to different things. */
const MOST_WORDS = 7;

/** What a line of folded words says for a kind of paper: the longest of its phrases, or a bill and what it is about; null: nothing. */
export function kindPhrase(folded: string, kind: PaperKind): string | null {
  const phrase = longestPhrase(folded, KIND_WORDS[kind]);
  const billed = BILLED[kind];
  if (!billed || phrase?.includes(' ') || folded.trim().split(' ').length > MOST_WORDS) return phrase;
  const [bill, what] = [longestPhrase(folded, BILL), longestPhrase(folded, billed)];
  return bill && what && !bill.startsWith(what) ? `${bill} ${what}` : phrase;
}

/** Whether folded words are the title of a bill, though firms may call themselves by one of them. */
export function isBillTitle(folded: string): boolean {
  return longestPhrase(folded, BILL) !== null && PAPER_KINDS.some((kind) => kindPhrase(folded, kind)?.includes(' '));
}
