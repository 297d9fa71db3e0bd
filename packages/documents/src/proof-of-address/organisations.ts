import { foldWords } from '@bonafide/names';

/** Legal forms stand as words of their own; folded, without marks. */
const LEGAL_FORMS =
  'ltd|limited|plc|inc|llc|corp|gmbh|ag|kg|ohg|se|sas|sa|sarl|srl|spa|bv|nv|uab|ab|asa|a/s|aps|oy|oyj|abp|ou|sia|as|sro|sp z o o|zrt|kft|nyrt|bt|doo|dd|ad|lda|hf|ehf|sl|slu|eood|ood|ae|epe|tic|sti';
/** Beginnings of words for firms, banks, suppliers and authorities, in some thirty languages. */
const BEGINNINGS =
  'bank |banken |bankasi |banky |bankowy |bankovn|bankverein|banco |banca |banque |banka |bankas |pankki|pank |sparkasse|sparbank|caisse|caja |cassa |kasa |kasy |energ|power |electric|elektr|strom|gas |gaz |gazown|gazmuv|gazprom|water |waterw|watersch|waterleid|wasserw|wasserv|wasserz|vatten|vand |vandv|vandf|vann |vannv|vannf|vesi |vesil|agua |aguas |acqua |acque |voda |vodarn|vodaren|vodovod|vodokanal|vodne |vodni |wodoc|vizm|telecom|telekom|telefon|telia|mobil |mobile |mobilf|internet|kabel|cable |net |insurance|versicherung|assurance|assicura|seguro|forsikring|forsakring|vakuutus|ubezpiecz|poistov|pojistov|biztosit|draudim|apdrosin|kindlustus|sigorta|osigur|univers|school |schule|college|hochschule|ministr|minister|company|group|services|service|customer|kundenservice|kundeservice|kundtjanst|council|borough|county|authority|agency|office|department|revenue|amt |burgeramt|finanzamt|rathaus|gemeinde|stadtwerke|stadt |landkreis|urzad|gmina|starostwo|savivaldyb|inspekcija|sodra|mairie|commune |prefecture|tresor|impots|direction |ayuntamiento|agencia|diputacion|generalitat|comune |agenzia|provincia|kommun|skatteverket|skatteetaten|skattestyrelsen|kunta |kaupun|verohallinto|vald |linnavalitsus|amet |pasvald|dienests|obcin|opcin|urad |uradu |mesto |obec |mestsky|onkorman|hivatal|primari|directia|belediye|mudurlug|vergi dairesi|camara municipal|junta|financas|autoridade|gemeente|belastingdienst|δημος|εφορια|τραπεζα|банк|енерг|энерг|водока';
/** Ends of compound words, as Germanic and Finnic languages build them. */
const ENDINGS = 'werke|werk|bank|amt|amet|kasse|versicherung|verwaltung|energie|kommun|kommune|sahko|vesi|kaupunki';

const whole = new Set(LEGAL_FORMS.split('|'));
const beginnings = BEGINNINGS.split('|');
const endings = ENDINGS.split('|');
const SPACED_FORM = / (?:sp z o o|s a|s a s|s l|s r l|s r o|s p a|b v|n v|d o o|a s|z r t) /;

/** Short legal forms that are names as well, `Sá`, `Ou`, `Åsa`, count in capitals alone. */
const INITIALS = /(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu;
const NAMES_TOO = new Set(['asa', 'sia', 'tic', 'sas', 'spa']);

/** Whether a line speaks of a firm or an authority rather than of a person. */
export function isOrganisation(text: string): boolean {
  const folded = foldWords(text);
  const words = folded.trim().split(' ');
  return (
    SPACED_FORM.test(folded) ||
    words.some((word) => word.length > 2 && whole.has(word) && !NAMES_TOO.has(word)) ||
    (text.match(INITIALS) ?? []).some((letters) => whole.has(foldWords(letters).trim())) ||
    words.some((word) => word.length > 6 && endings.some((end) => word.endsWith(end))) ||
    beginnings.some((start) => folded.includes(` ${start}`))
  );
}
