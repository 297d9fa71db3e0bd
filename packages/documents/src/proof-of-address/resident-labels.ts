import type { TextLine } from '@bonafide/domain';
import { foldWords } from '@bonafide/names';

/** Folded labels of who lives somewhere and of where, in some thirty languages; each is all of a label. */
const NAME = new Set(
  'name|full name|customer name|customer|account holder|account name|tenant|resident|imie i nazwisko|nazwisko i imie|nazwa klienta|odbiorca|posiadacz rachunku|name vorname|vorname name|vor und nachname|kontoinhaber|kundenname|kunde|nom|nom et prenom|nom prenom|nom et prenoms|titulaire|titulaire du compte|titulaire du contrat|nom du client|nombre|nombre y apellidos|apellidos y nombre|titular|titular de la cuenta|titular del contrato|cognome e nome|nome e cognome|nominativo|intestatario|intestataria|nome|nome completo|naam|naam klant|rekeninghouder|namn|navn|nafn|nimi|asiakas|jmeno a prijmeni|jmeno|zakaznik|majitel uctu|meno a priezvisko|meno|nev|neve|ugyfel neve|szamlatulajdonos|ad soyad|adi soyadi|musteri adi|musteri adi soyadi|abone|numele si prenumele|nume si prenume|nume|titular cont|ime i prezime|ime in priimek|korisnik|vardas pavarde|vardas ir pavarde|pavarde vardas|vards uzvards|vards un uzvards|klients|klientas|ees ja perekonnanimi|klient|emri mbiemri|emri dhe mbiemri'.split(
    '|',
  ),
);
const ADDRESS = new Set(
  'address|home address|supply address|service address|billing address|mailing address|postal address|property address|residential address|registered address|current address|adres|adres zamieszkania|adres zameldowania|adres pobytu stalego|adres korespondencyjny|adres do korespondencji|adres dostawy|adres punktu poboru|anschrift|wohnanschrift|meldeanschrift|adresse|lieferadresse|rechnungsadresse|lieferstelle|verbrauchsstelle|wohnhaft in|hauptwohnung|hauptwohnsitz|domicile|demeurant|adresse postale|adresse de facturation|adresse de livraison|lieu de consommation|domicilio|direccion|direccion de suministro|direccion postal|direccion fiscal|residencia|indirizzo|indirizzo di residenza|indirizzo di fornitura|residente in|residenza|woonadres|postadres|leveringsadres|verbruiksadres|adress|postadress|folkbokforingsadress|osoite|kotiosoite|bopael|bosted|bostedsadresse|leveringsadresse|forbrugsadresse|trvaly pobyt|adresa|adresa trvaleho pobytu|adresa bydliste|adresa odberneho mista|bydliste|bydlisko|lakcim|cim|felhasznalasi hely|ertesitesi cim|adresi|ikametgah adresi|tesisat adresi|yerlesim yeri adresi|domiciliul|domiciliu|adresa de domiciliu|adresa de corespondenta|loc de consum|prebivaliste|prebivalisce|stalno prebivalisce|naslov|gyvenamoji vieta|deklaruota gyvenamoji vieta|adresas|adrese|dzivesvieta|deklareta dzivesvieta|elukoht|aadress|heimilisfang|heimili|logheimili|morada|morada fiscal|endereco|adresa e banimit|adresa stanovanja|adresa prebivalista'.split(
    '|',
  ),
);
const LABELLED = /^(?<label>[^:]{2,40}):\s*(?<value>.*)$/u;

/** What is printed beside a label on its own line; the empty text where the value stands elsewhere. */
export interface LabelledText {
  readonly means: 'name' | 'address';
  readonly value: string;
  readonly line: TextLine;
}

/** A line as a label of a resident's name or address, with or without its value; null: it is none. */
export function residentLabel(line: TextLine): LabelledText | null {
  const { label = line.text, value = '' } = LABELLED.exec(line.text)?.groups ?? {};
  const folded = foldWords(label).trim();
  const means = NAME.has(folded) ? 'name' : ADDRESS.has(folded) ? 'address' : null;
  return means && { means, value: value.trim(), line };
}

/** Lines beside and under a label that stands alone, the nearest first. */
export function besideLabel({ box }: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const near = lines.flatMap((line) => {
    const { box: other } = line;
    const sameRow = Math.abs(other.y + other.height / 2 - box.y - box.height / 2) < box.height * 0.6;
    if (sameRow && other.x >= box.x + box.width) return [{ line, distance: (other.x - box.x - box.width) / 100 }];
    const gap = other.y - (box.y + box.height);
    const isUnder = gap > -box.height * 0.3 && gap < other.height * 1.8 && Math.abs(other.x - box.x) < other.height * 2;
    return isUnder ? [{ line, distance: gap }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance).map(({ line }) => line);
}
