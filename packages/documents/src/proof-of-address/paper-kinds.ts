/** Papers that show where somebody lives, named after the kinds that the contract lists. */
export const PAPER_KINDS = [
  'bank_statement',
  'electricity_bill',
  'water_bill',
  'credit_card_statement',
  'gas_bill',
  'telephone_bill',
  'bank_reference_letter',
  'internet_bill',
  'mortgage_statement',
  'payslip',
  'insurance_policy',
  'tax_letter',
  'education_letter',
  'lease_agreement',
  'employment_letter',
  'change_of_address',
  'car_registration',
  'authority_letter',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * Folded words (lower case, without marks) that only papers of the kind print, in some thirty languages, parted by `|`. Kinds that
 * stand first win ties: a bank's statement mentions insurance more often than the other way round.
 */
export const KIND_WORDS: Readonly<Record<PaperKind, string>> = {
  credit_card_statement:
    'credit card statement|credit card bill|kreditkartenabrechnung|releve de carte|extracto de tarjeta|estado de cuenta de tarjeta|estratto conto carta|creditcardoverzicht|kredito korteles israsas|wyciag z karty|fatura do cartao|kredi karti ekstresi',
  bank_statement:
    'bank statement|account statement|statement of account|current account|kontoauszug|releve de compte|releve bancaire|extracto bancario|extracto de cuenta|extracto|estratto conto|rekeningoverzicht|rekeningafschrift|saskaitos israsas|banko israsas|konta izraksts|konta parskats|kontovaljavote|tiliote|kontoutdrag|kontoutskrift|kontoudskrift|kontoudtog|reikningsyfirlit|wyciag z rachunku|wyciag bankowy|vypis z uctu|bankszamlakivonat|szamlakivonat|extras de cont|izvod racuna|izvadak po racunu|hesap ekstresi|hesap ozeti|extrato bancario|extrato de conta|αντιγραφο κινησης λογαριασμου|выписка по счету|извлечение по сметка|bancni izpisek|izpisek prometa|izpisek racuna|izvod po racunu|pangakonto|hesap dokumu|wyciag z konta',
  electricity_bill:
    'electricity bill|electricity|electric bill|kwh|stromrechnung|strom|facture d electricite|electricite|factura de electricidad|factura de luz|electricidad|bolletta luce|energia elettrica|elektriciteit|elektros energij|elektra|elektriba|elektrienergia|elekter|sahko|elrakning|elregning|energia elektryczna|faktura za prad|elektrina|villamosenergia|aramszamla|energie electrica|elektricna energija|elektrik faturasi|eletricidade|ηλεκτρικ|электроэнерг|електроенерг|racun za elektriko|elektricne energije|racun za struju|elektriarve|elektrik tuketim|elfaktura|elavtal|stromabrechnung|conta de luz|factura de energie|vyuctovani elektriny|elektriny|elektroenergij|villanyszamla',
  gas_bill:
    'gas bill|natural gas|gasrechnung|erdgas|facture de gaz|gaz naturel|factura de gas|gas natural|bolletta gas|fornitura gas|aardgas|dujos|gamtini|dabasgaze|maagaas|gaz ziemny|faktura za gaz|zemni plyn|foldgaz|gaze naturale|prirodni gas|dogalgaz|gas natural|φυσικο αεριο|природный газ|природний газ|gazszamla|zemeljski plin|racun za plin|prirodnog plina|gaasiarve|gasrakning|gasregning|gasrekening|kaasulasku|maakaasu|vyuctovani plynu|zemniho plynu|rekins par gazi|dogal gaz|dogalgaz faturasi|factura de gaze|gasabrechnung',
  water_bill:
    'water bill|water services|water supply|sewerage|wasserrechnung|abwasser|facture d eau|eau potable|factura de agua|suministro de agua|bolletta acqua|servizio idrico|waterrekening|drinkwater|vandentiekis|vandens tiekimas|udens|veearve|vesi ja viemari|vesilasku|vattenrakning|vann og avlop|vandregning|faktura za wode|woda i scieki|vodne|vizdij|vizszamla|factura apa|apa canal|voda i kanalizacija|su faturasi|fatura da agua|υδρευση|водоснабж|водопостач|racun za vodo|racun za vodu|vesimaksu|wasserabrechnung|wateraansluiting|waterfactuur|conta de agua|vyuctovani vody|vodne a stocne|rekins par udeni|rachunek za wode|saskaita uz vandeni|su tuketim|vizdijszamla',
  internet_bill:
    'internet bill|broadband|breedband|internet service|fibre|internetrechnung|breitband|facture internet|abonnement internet|fibra|factura de internet|adsl|internetas|sviesolaidis|interneta|internetiarve|laajakaista|bredband|bredbånd|swiatlowod|internet swiatlowodowy|szelessav|internet faturasi|διαδικτυο|интернет|інтернет|internetszolgaltatas|internetni dostop|internetske storitve|internetske usluge|internetdienst|internetanschluss|internetyhtey|internetteenus|racun za internet|rachunek za internet',
  telephone_bill:
    'telephone bill|phone bill|mobile bill|mobile services|mobilfunkrechnung|mobilfunk|telefonrechnung|facture mobile|telephonie|factura de telefono|telefonia movil|telefonia|bolletta telefono|telefoonrekening|mobiele|telefono saskaita|mobiliojo rysio|telefona|mobilais|telefoniarve|mobiiliteenus|puhelinlasku|matkapuhelin|telefonrakning|mobilabonnemang|mobilregning|usluga telefoniczna|abonament telefoniczny|telefonni|telefonszamla|mobilszolgaltatas|servicii telefonie|telefon faturasi|fatura telefone|τηλεφων|мобильн|мобільн|телефонн|telephone|telephone services|rysio paslaug|telefono rysi|telefonske storitve|telefonske usluge|telefonskih storitev|telefonos szolgaltatas|telefonabrechnung|telefon hizmet|telefontjenest|telefontjanst|puhelinpalvelu|puhelinliittyma|telefoniteenus|telefona pakalpojum|rachunek telefoniczny|rachunek za telefon|uslugi telefoniczne|vyuctovani telefon|telekommunikation|cep telefonu',
  mortgage_statement:
    'mortgage|hypothek|baufinanzierung|pret immobilier|credit immobilier|prestamo hipotecario|hipoteca|mutuo|hypotheek|busto paskol|hipotekar|hipoteek|asuntolaina|bolan|boliglan|kredyt hipoteczny|hypoteka|jelzalog|credit ipotecar|ipoteka',
  payslip:
    'payslip|pay slip|pay stub|earnings statement|gehaltsabrechnung|lohnabrechnung|entgeltabrechnung|bulletin de paie|bulletin de salaire|nomina|recibo de salario|busta paga|cedolino|loonstrook|salarisspecificatie|darbo uzmokest|atlyginimo lapelis|algas lapina|palgaleht|palkkalaskelma|lonespecifikation|lonsslipp|lonnsslipp|lonseddel|pasek wynagrodzenia|pasek plac|vyplatni paska|berjegyzek|fluturas de salariu|maas bordrosu|recibo de vencimento',
  insurance_policy:
    'insurance policy|insurance certificate|policy schedule|versicherungsschein|versicherungspolice|contrat d assurance|attestation d assurance|poliza de seguro|polizza|assicurazione|verzekeringspolis|draudimo polis|draudimo liudijimas|apdrosinasanas polise|kindlustuspoliis|vakuutuskirja|forsakringsbrev|forsikringsbevis|forsikringspolice|polisa ubezpieczen|pojistna smlouva|biztositasi kotveny|polita de asigurare|polica osiguranja|sigorta policesi|apolice de seguro',
  tax_letter:
    'council tax|property tax|tax assessment|tax bill|tax notice|municipality|steuerbescheid|grundsteuer|finanzamt|avis d impot|avis d imposition|taxe d habitation|taxe fonciere|agencia tributaria|impuesto sobre bienes|agenzia delle entrate|imposta|belastingaanslag|aanslagbiljet|gemeentebelasting|mokesciu inspekcija|nekilnojamojo turto mokes|valsts ienemumu dienests|nekustama ipasuma nodokl|maksu ja tolliamet|verohallinto|verotuspaatos|skatteverket|skatteetaten|skattemelding|skattestyrelsen|urzad skarbowy|podatek od nieruchomosci|decyzja podatkowa|financni urad|dan z nemovit|adohatosag|adohivatal|administratia financiara|impozit|poreska uprava|vergi dairesi|autoridade tributaria|εφορια|δ ο υ|налогов',
  lease_agreement:
    'lease agreement|tenancy agreement|rental agreement|rental contract|mietvertrag|contrat de location|contrat de bail|quittance de loyer|contrato de arrendamiento|contrato de alquiler|contratto di locazione|huurovereenkomst|huurcontract|nuomos sutartis|ires ligums|uurileping|vuokrasopimus|hyreskontrakt|hyresavtal|leiekontrakt|lejekontrakt|umowa najmu|najemni smlouva|najomna zmluva|berleti szerzodes|contract de inchiriere|ugovor o zakupu|kira sozlesmesi|contrato de arrendamento|договор аренды',
  bank_reference_letter:
    'bank reference|reference letter|bankreferenz|bankbestatigung|attestation bancaire|releve d identite bancaire|referencia bancaria|certificado de titularidad|referenza bancaria|bankverklaring|banko pazyma|bankas izzina|zaswiadczenie z banku|potvrzeni banky|referinta bancara',
  education_letter:
    'university|student|enrolment|enrollment|universitat|immatrikulation|universite|certificat de scolarite|universidad|certificado de matricula|universita|iscrizione|universiteit|universitetas|studento|universitate|ulikool|yliopisto|opiskelu|universitet|uniwersytet|zaswiadczenie o studiach|univerzita|egyetem|universitatea|universite ogrenci|universidade|πανεπιστημιο|университет',
  employment_letter:
    'letter of employment|employment verification|confirmation of employment|arbeitsbestatigung|beschaftigungsnachweis|attestation d emploi|attestation de travail|certificado laboral|certificato di lavoro|werkgeversverklaring|darbovietes pazyma|darbavietas izzina|tookoha toend|tyotodistus|anstallningsintyg|zaswiadczenie o zatrudnieniu|potvrzeni o zamestnani|munkaltatoi igazolas|adeverinta de angajat|declaracao de trabalho',
  change_of_address:
    'change of address|adressanderung|ummeldung|changement d adresse|cambio de domicilio|cambio di indirizzo|adreswijziging|gyvenamosios vietos deklar|adreses maina|elukohateade|muuttoilmoitus|flyttanmalan|flyttemelding|zmiana adresu|zmena adresy|lakcimvaltoz|schimbare de adresa|mudanca de morada',
  car_registration:
    'vehicle registration|car registration|registration certificate|zulassungsbescheinigung|fahrzeugschein|certificat d immatriculation|carte grise|permiso de circulacion|carta di circolazione|kentekenbewijs|transporto priemones registracijos|transportlidzekla registracijas|soiduki registreerimistunnistus|rekisterointitodistus|registreringsbevis|vognkort|registreringsattest|dowod rejestracyjny|osvedceni o registraci|forgalmi engedely|certificat de inmatriculare|saobracajna dozvola|ruhsat',
  authority_letter:
    'certificate of residence|residence certificate|proof of residence|confirmation of address|meldebescheinigung|meldebestatigung|burgeramt|certificat de residence|attestation de domicile|certificado de empadronamiento|ayuntamiento|certificato di residenza|comune di|gemeente|uittreksel|gyvenamosios vietos pazyma|savivaldybe|deklareto dzivesvietu|pasvaldiba|rahvastikuregist|maistraatti|kotipaikkatodistus|folkbokforing|personbevis|bostedsattest|bopaelsattest|folkeregister|zaswiadczenie o zameldowaniu|urzad miasta|potvrzeni o trvalem pobytu|lakcimigazolas|adeverinta de domiciliu|primaria|uverenje o prebivalistu|ikametgah|atestado de residencia|junta de freguesia|ministry|ministerium|ministere|ministerio|ministero',
};
