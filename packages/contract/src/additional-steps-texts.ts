/**
 * Our own words for the default step in every language of the hosted flow on the wire. Partners replace them locale by locale.
 */
export const UTILITY_BILL_TEXTS: Readonly<Record<string, { readonly name: string; readonly description: string }>> = {
  lt: {
    name: 'Adreso patvirtinimas',
    description:
      'Pateikite sąskaitą, išrašą ar laišką, kuriame matyti Jūsų vardas ir pavardė, adresas ir dokumento data. Dokumentas turi būti ne senesnis nei trijų mėnesių, spausdintas lotyniškais rašmenimis ir visas įskaitomas.',
  },
  en: {
    name: 'Proof of address',
    description:
      'Send a bill, statement or letter that shows your full name, your address and its date. It must be no older than three months, printed in Latin letters, and readable from edge to edge.',
  },
  ru: {
    name: 'Подтверждение адреса',
    description:
      'Отправьте счёт, выписку или письмо, где видны ваши имя и фамилия, адрес и дата документа. Документ должен быть не старше трёх месяцев, напечатан латинскими буквами и читаться целиком.',
  },
  pl: {
    name: 'Potwierdzenie adresu',
    description:
      'Prześlij rachunek, wyciąg lub pismo, na którym widać imię i nazwisko, adres oraz datę. Dokument nie może być starszy niż trzy miesiące, musi być wydrukowany alfabetem łacińskim i czytelny w całości.',
  },
  lv: {
    name: 'Adreses apliecinājums',
    description:
      'Nosūtiet rēķinu, konta izrakstu vai vēstuli, kurā redzams jūsu vārds un uzvārds, adrese un dokumenta datums. Tam jābūt ne vecākam par trim mēnešiem, drukātam latīņu burtiem un pilnībā salasāmam.',
  },
  et: {
    name: 'Aadressi tõend',
    description:
      'Saatke arve, väljavõte või kiri, millel on näha teie ees- ja perekonnanimi, aadress ja kuupäev. Dokument ei tohi olla vanem kui kolm kuud, see peab olema trükitud ladina tähtedega ja täies ulatuses loetav.',
  },
  ro: {
    name: 'Dovada adresei',
    description:
      'Trimiteți o factură, un extras sau o scrisoare pe care se văd numele complet, adresa și data documentului. Acesta trebuie să nu fie mai vechi de trei luni, să fie tipărit cu litere latine și să se poată citi în întregime.',
  },
  it: {
    name: "Prova dell'indirizzo",
    description:
      'Invia una bolletta, un estratto conto o una lettera in cui si leggano nome e cognome, indirizzo e data. Il documento non deve avere più di tre mesi, deve essere stampato in caratteri latini e leggibile per intero.',
  },
  de: {
    name: 'Adressnachweis',
    description:
      'Senden Sie eine Rechnung, einen Auszug oder einen Brief, der Ihren vollständigen Namen, Ihre Adresse und sein Datum zeigt. Er darf nicht älter als drei Monate sein, muss in lateinischer Schrift gedruckt und von Rand zu Rand lesbar sein.',
  },
  fr: {
    name: 'Justificatif de domicile',
    description:
      'Envoyez une facture, un relevé ou un courrier sur lequel figurent vos nom et prénom, votre adresse et sa date. Il doit dater de moins de trois mois, être imprimé en caractères latins et être entièrement lisible.',
  },
  sv: {
    name: 'Adressbevis',
    description:
      'Skicka en räkning, ett kontoutdrag eller ett brev som visar ditt fullständiga namn, din adress och datumet. Det får inte vara äldre än tre månader, ska vara tryckt med latinska bokstäver och gå att läsa i sin helhet.',
  },
  es: {
    name: 'Justificante de domicilio',
    description:
      'Envía una factura, un extracto o una carta en la que se vean tu nombre completo, tu dirección y la fecha. No debe tener más de tres meses, debe estar impresa en letras latinas y leerse por completo.',
  },
  hu: {
    name: 'Lakcímigazolás',
    description:
      'Küldjön számlát, kivonatot vagy levelet, amelyen látható a teljes neve, a címe és a kelte. Három hónapnál ne legyen régebbi, latin betűkkel legyen nyomtatva, és az egésze legyen olvasható.',
  },
  ja: {
    name: '住所の証明',
    description:
      '氏名、住所、発行日が記載された請求書、明細書、または通知書を送ってください。発行から3か月以内で、ラテン文字で印刷され、全体が読み取れるものに限ります。',
  },
  bg: {
    name: 'Доказателство за адрес',
    description:
      'Изпратете сметка, извлечение или писмо, на което се виждат трите ви имена, адресът и датата. Документът трябва да е не по-стар от три месеца, отпечатан на латиница и четлив изцяло.',
  },
  cs: {
    name: 'Doklad o adrese',
    description:
      'Pošlete účet, výpis nebo dopis, na kterém je vidět vaše celé jméno, adresa a datum. Nesmí být starší než tři měsíce, musí být vytištěn latinkou a celý čitelný.',
  },
  nl: {
    name: 'Adresbewijs',
    description:
      'Stuur een rekening, afschrift of brief waarop uw volledige naam, uw adres en de datum te zien zijn. Het stuk mag niet ouder zijn dan drie maanden, moet in Latijnse letters gedrukt zijn en van rand tot rand leesbaar.',
  },
  pt: {
    name: 'Comprovativo de morada',
    description:
      'Envie uma fatura, um extrato ou uma carta em que se vejam o seu nome completo, a sua morada e a data. Não pode ter mais de três meses, deve estar impresso em letras latinas e ser legível na totalidade.',
  },
  uk: {
    name: 'Підтвердження адреси',
    description:
      'Надішліть рахунок, виписку або лист, де видно ваше ім’я та прізвище, адресу й дату документа. Він має бути не старший за три місяці, надрукований латинськими літерами й читатися повністю.',
  },
  vi: {
    name: 'Giấy tờ chứng minh địa chỉ',
    description:
      'Hãy gửi hóa đơn, sao kê hoặc thư có họ tên đầy đủ, địa chỉ của bạn và ngày phát hành. Giấy tờ không được cũ quá ba tháng, phải được in bằng chữ Latinh và đọc được toàn bộ.',
  },
  sk: {
    name: 'Doklad o adrese',
    description:
      'Pošlite účet, výpis alebo list, na ktorom je vidieť vaše celé meno, adresu a dátum. Nesmie byť starší ako tri mesiace, musí byť vytlačený latinkou a celý čitateľný.',
  },
  th: {
    name: 'หลักฐานที่อยู่',
    description:
      'ส่งใบแจ้งหนี้ รายการเดินบัญชี หรือจดหมายที่แสดงชื่อและนามสกุล ที่อยู่ และวันที่ของเอกสาร เอกสารต้องมีอายุไม่เกินสามเดือน พิมพ์ด้วยอักษรละติน และอ่านได้ครบทุกส่วน',
  },
  hi: {
    name: 'पते का प्रमाण',
    description:
      'ऐसा बिल, विवरण या पत्र भेजें जिसमें आपका पूरा नाम, आपका पता और उसकी तारीख दिखे। वह तीन महीने से पुराना न हो, लैटिन अक्षरों में छपा हो और पूरा पढ़ा जा सके।',
  },
  id: {
    name: 'Bukti alamat',
    description:
      'Kirim tagihan, rekening koran, atau surat yang memuat nama lengkap, alamat, dan tanggalnya. Dokumen tidak boleh lebih dari tiga bulan, harus dicetak dengan huruf Latin, dan terbaca seluruhnya.',
  },
  ko: {
    name: '주소 증명',
    description:
      '성명, 주소, 발행일이 보이는 청구서, 명세서 또는 우편물을 보내 주세요. 발행된 지 3개월 이내이고 라틴 문자로 인쇄되어 있으며 전체를 읽을 수 있어야 합니다.',
  },
};

/** The same where the hosted flow speaks a language that has no word on the wire: told there alone. */
export const UTILITY_BILL_TEXTS_OF_FLOW: typeof UTILITY_BILL_TEXTS = {
  ar: {
    name: 'إثبات العنوان',
    description:
      'أرسل فاتورة أو كشف حساب أو رسالة يظهر فيها اسمك الكامل وعنوانك وتاريخها. يجب ألا يكون قد مضى عليها أكثر من ثلاثة أشهر، وأن تكون مطبوعة بحروف لاتينية ومقروءة بالكامل.',
  },
};
