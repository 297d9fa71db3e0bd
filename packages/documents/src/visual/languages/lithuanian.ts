import type { Language } from './language.ts';

export const LITHUANIAN: Language = {
  code: 'lt',
  labels: {
    surname: 'Pavardė, Pavardės',
    givenNames: 'Vardas, Vardai, Vardas (-ai)',
    fullName: 'Vardas ir pavardė, Vardas pavardė, Pavardė ir vardas',
    dateOfBirth: 'Gimimo data, Gimęs, Gimimo data ir vieta',
    placeOfBirth: 'Gimimo vieta',
    sex: 'Lytis',
    nationality: 'Pilietybė, Tautybė',
    documentNumber:
      'Paso Nr., Paso numeris, Kortelės Nr., Kortelės numeris, Dokumento Nr., Dokumento numeris, Numeris, Pažymėjimo Nr, Leidimo Nr, Pažymėjimo numeris, Leidimo numeris',
    personalNumber: 'Asmens kodas',
    dateOfIssue: 'Išdavimo data, Išduota, Išduotas',
    dateOfExpiry: 'Galioja iki, Galiojimo pabaiga, Galiojimo data',
    authority: 'Įstaiga, Išdavė, Išdavusi įstaiga, Pasą išdavė, Kortelę išdavė, Išdavusi institucija',
    address: 'Adresas, Gyvenamoji vieta, Gyvenamosios vietos adresas, Deklaruota gyvenamoji vieta',
    licenceCategories: 'Kategorijos',
    issuingState: 'Valstybės kodas, Išdavusi valstybė, Šalies kodas, Valstybė',
    documentCode: 'Rūšis, Tipas',
    other:
      'Asmens parašas, Parašas, Ūgis, Pasas, Asmens tapatybės kortelė, Leidimas gyventi, Leidimo rūšis, Vairuotojo pažymėjimas, Kategorija, Pastabos, Išdavimo vieta, Turėtojo parašas',
  },
  months:
    'Sausio|Sausis Vasario|Vasaris Kovo|Kovas Balandžio|Balandis Gegužės|Gegužė Birželio|Birželis Liepos|Liepa Rugpjūčio|Rugpjūtis|Rgp Rugsėjo|Rugsėjis|Rgs Spalio|Spalis Lapkričio|Lapkritis Gruodžio|Gruodis|Grd',
  sex: { M: 'VYRAS VYR V', F: 'MOTERIS MOT' },
};
