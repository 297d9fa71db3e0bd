import type { Language } from './language.ts';

export const TURKISH: Language = {
  code: 'tr',
  labels: {
    surname: 'Soyadı, Soyad',
    givenNames: 'Adı, Ad, Ön adı, Adları, İsim',
    fullName: 'Adı soyadı, Ad soyad, Adı ve soyadı',
    dateOfBirth: 'Doğum tarihi, Doğum tarihi ve yeri',
    placeOfBirth: 'Doğum yeri, Doğduğu yer',
    sex: 'Cinsiyeti, Cinsiyet',
    nationality: 'Uyruğu, Uyruk, Vatandaşlığı',
    documentNumber:
      'Pasaport No, Belge No, Seri No, Kart No, Belge numarası, Pasaport numarası, Sürücü belgesi No, Kimlik kartı No, Seri numarası',
    personalNumber: 'TC Kimlik No, T.C. Kimlik No, Kimlik No, Kimlik numarası, Kişisel No, TR Kimlik No',
    dateOfIssue: 'Düzenlenme tarihi, Veriliş tarihi, Veriliş, Düzenleme tarihi, Verildiği tarih',
    dateOfExpiry: 'Son geçerlilik tarihi, Geçerlilik tarihi, Son geçerlilik, Geçerlilik süresi, Geçerlilik',
    authority:
      'Veren makam, Düzenleyen makam, Veriliş yeri, Makam, Düzenlendiği yer, Verildiği yer, Verildiği makam, Düzenleyen',
    address: 'Adres, İkametgah, Adresi, İkamet adresi, Yerleşim yeri, Yerleşim yeri adresi, İkametgâh adresi',
    licenceCategories: 'Sınıfı, Sınıf, Belge sınıfı',
    issuingState: 'Ülke kodu, Veren ülke, Düzenleyen devlet',
    documentCode: 'Türü, Tür, Tipi',
    other:
      'İmzası, İmza, Boyu, Göz rengi, Anne adı, Baba adı, Pasaport, Kimlik kartı, Sürücü belgesi, İkamet izni, Hamilin imzası, Kan grubu, Açıklamalar',
  },
  months: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
  sex: { M: 'ERKEK E', F: 'KADIN K' },
};
