import { foldWords } from '@bonafide/names';

/** Before the name of whom a person lives or is reached with; folded, in the languages that print it. */
const CARE_OF =
  /^ (?:c o|care of|p a|p adr|chez|aux bons soins|presso|bei|hos|bij|a cargo de|a c|u p|prin|per adr|per adresse|v ved|zu handen|z hd|attn|att) \p{L}/u;

/** Words that name a part of a building or a place without streets, at a line's beginning; folded. */
const AT_BEGINNING = new Set(
  'residence res batiment bat immeuble imm appartement appart appt apt apartment apartamento apto flat unit escalier esc etage hameau lieu villa domaine lotissement cite urbanizacion urb edificio edif bloque portal escalera lote quinta lugar bairro condominio casal cortijo finca gebaude haus wohnung whg stiege aufgang hinterhaus vorderhaus gartenhaus osiedle blok budynek bloc scara mahalle mah sitesi sidliste telep lakotelep tower block floor ground first second top bldg building suite room scala interno palazzo palazzina frazione fraz localita loc contrada cascina bygning opgang talo rappu kvarter zaselok sodyba km'.split(
    ' ',
  ),
);
/** The same at a line's end, as English, Turkish and Germanic languages name houses. */
const AT_END = new Set(
  'house cottage lodge court farm manor mansions villas tower towers heights hall barn apartments flats mah mahallesi sitesi apt apartmani blok'.split(
    ' ',
  ),
);

/** Whether a line says with whom somebody is reached: that one is not the addressee. */
export function isCareOf(text: string): boolean {
  return CARE_OF.test(foldWords(text));
}

/** Whether a line names a house, a part of one or a hamlet: then it belongs to the address and is nobody's name. */
export function isBuilding(text: string): boolean {
  const words = foldWords(text).trim().split(' ');
  return words.length > 1 && (AT_BEGINNING.has(words[0] ?? '') || AT_END.has(words.at(-1) ?? ''));
}
