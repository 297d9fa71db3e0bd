import type { Language } from './language.ts';

export const HUNGARIAN: Language = {
  code: 'hu',
  labels: {
    surname: 'Családi név, Családnév, Vezetéknév, Családi neve',
    givenNames: 'Utónév, Utónevek, Keresztnév, Utóneve, Utóneve(i), Utónév(ek), Utónevei',
    fullName: 'Családi és utónév, Név, Családi név és utónév, Családi és utóneve, Teljes név',
    dateOfBirth: 'Születési idő, Születési dátum, Születési ideje, Született, Születési hely és idő',
    placeOfBirth: 'Születési hely, Születési helye',
    sex: 'Nem, Neme',
    nationality: 'Állampolgárság, Állampolgársága',
    documentNumber:
      'Okmányazonosító, Útlevél száma, Okmány száma, Okmányszám, Útlevélszám, Kártyaszám, Okmányazonosító száma, Száma, Igazolvány száma, Okmány azonosítója, Igazolványszám',
    personalNumber: 'Személyi azonosító, Személyi szám, Személyazonosító jel, Személyi azonosítója',
    dateOfIssue: 'Kiállítás dátuma, Kiállítás kelte, Kiállítva, Kiállítás ideje, Kiadás dátuma, Kiállítás napja',
    dateOfExpiry:
      'Lejárati dátum, Érvényes, Érvényesség, Érvényességi idő, Érvényes eddig, Érvényesség vége, Lejárat dátuma, Lejárat',
    authority: 'Kiállító hatóság, Hatóság, Kiállító, Kiállító szerv, Kiállítás helye, Kiállította',
    address: 'Lakcím, Lakóhely, Lakcíme, Cím, Lakóhelye, Állandó lakcím, Állandó lakóhely, Bejelentett lakóhely',
    licenceCategories: 'Kategóriák',
    issuingState: 'Kiállító állam, Országkód, Állam kódja, Kiállító állam kódja',
    documentCode: 'Típus',
    other:
      'Aláírás, Tulajdonos aláírása, Anyja neve, Születési név, Útlevél, Személyazonosító igazolvány, Tartózkodási engedély, Vezetői engedély, Magasság, Megjegyzés, Megjegyzések, Születési neve, Birtokos aláírása',
  },
  months:
    'Január Február|Febr Március|Márc Április|Ápr Május Június Július Augusztus Szeptember|Szept Október November December',
  sex: { M: 'FÉRFI', F: 'NŐ' },
};
