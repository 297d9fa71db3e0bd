"""Invented lists that lines are made of: names, places, labels, months in the languages of Europe.

The names are common ones of each language; holders made of them are nobody. Everything else on a line is drawn by
chance (see line_text.py), so that the network learns letters and no vocabulary.
"""

# Language: letters beyond A-Z, and some of its names and places.
LANGUAGES = {
    'cs': ('áčďéěíňóřšťúůýž', 'Novák Dvořák Procházka Kučera Veselý Krejčí Němec Růžička Jiří Tomáš Zdeněk Kateřina Žofie Šárka Plzeň Ústí Hradec Králové'),
    'sk': ('áäčďéíĺľňóôŕšťúýž', 'Kováč Horváth Varga Tóth Balážová Ľubomír Božena Peter Zuzana Žilina Košice Bratislava Prešov'),
    'pl': ('ąćęłńóśźż', 'Kowalski Wiśniewska Wójcik Kamiński Zieliński Szymański Dąbrowski Łukasz Małgorzata Świętosława Gdańsk Łódź Poznań Kraków'),
    'hu': ('áéíóöőúüű', 'Nagy Kovács Szabó Kiss Németh Győző Erzsébet Zoltán Ágnes Sándor Budapest Győr Székesfehérvár Hódmezővásárhely'),
    'ro': ('ăâîşţ', 'Popescu Ionescu Ştefănescu Mureşan Ţurcanu Gheorghe Ioana Andreea Mihăiţă Bucureşti Iaşi Constanţa Timişoara Târgu'),
    'hr': ('čćđšž', 'Horvat Kovačević Marić Jurić Šimić Đurđica Ivan Željka Nikola Zagreb Split Rijeka Šibenik Požega'),
    'sl': ('čšž', 'Novak Krajnc Zupančič Golob Žagar Špela Matjaž Nejc Urška Ljubljana Maribor Kočevje Škofja Loka'),
    'lt': ('ąčęėįšųūž', 'Kazlauskas Petrauskienė Jankauskaitė Žukauskas Šimkus Rūta Živilė Mindaugas Jūratė Vilnius Kaunas Klaipėda Šiauliai'),
    'lv': ('āčēģīķļņšūž', 'Bērziņš Kalniņa Ozoliņš Jānis Līga Kārlis Ģirts Ķēniņš Rīga Liepāja Jēkabpils Ventspils Jūrmala'),
    'et': ('äõöüšž', 'Tamm Saar Sepp Mägi Kask Kukk Õunapuu Jüri Külli Tõnu Tallinn Tartu Pärnu Võru Jõhvi'),
    'fi': ('äöå', 'Korhonen Virtanen Mäkinen Nieminen Hämäläinen Järvinen Äijälä Päivi Jyrki Helsinki Jyväskylä Hyvinkää'),
    'sv': ('åäöé', 'Andersson Johansson Lindström Sjöberg Åkesson Öberg Björn Märta Håkan Stockholm Göteborg Malmö Västerås'),
    'no': ('æøåéò', 'Hansen Bjørnstad Sæther Ødegård Kåre Bjørg Håvard Ragnhild Oslo Tromsø Bodø Ålesund Sør-Trøndelag'),
    'da': ('æøå', 'Jensen Sørensen Kjær Østergaard Søren Bodil Åse Mette Aarhus Køge Ærøskøbing København'),
    'is': ('áðéíóúýþæö', 'Jónsson Guðmundsdóttir Þorsteinn Sigurðardóttir Björk Ásgeir Ævar Reykjavík Kópavogur Ísafjörður'),
    'fo': ('áðíóúýæø', 'Joensen Hansen Djurhuus Sólrún Páll Høgni Tórshavn Klaksvík Runavík Vágur'),
    'de': ('äöüß', 'Müller Schröder Weiß Großmann Jäger Köhler Schäfer Bäcker Jürgen Käthe Günther München Köln Düsseldorf Straße'),
    'nl': ('ëïéèöü', 'De Jong Van den Berg Jansen Bakker Visser Daniël Zoë Renée Mariëlle Groningen Den Haag Utrecht'),
    'fr': ('àâçéèêëîïôùûüÿœæ', 'Lefèvre Bœuf François Étienne Gaëlle Noël Hélène Jérôme Dubois Müllier Orléans Besançon Nîmes Saint-Étienne'),
    'it': ('àèéìòù', 'Rossi Nicolò Niccolò D’Angelo Dall’Òrto Esposito Giosuè Mirò Forlì Cefalù Roma Milano Cantù'),
    'es': ('áéíñóúü', 'Muñoz Núñez Ibáñez Ángeles García Fernández Begoña José María Peña Coruña León Málaga Cádiz Güell'),
    'pt': ('áâãàçéêíóôõú', 'Gonçalves Conceição João Simões Magalhães Luísa Antónia Guimarães Lisboa Évora Braga São Brás'),
    'ca': ('àçèéíïòóúü·', 'Puig Güell Núria Lluís Gal·la Montserrat Òscar Lleida Girona Castellví Sant Cebrià'),
    'tr': ('çğıiöşüİ', 'Yılmaz Çelik Şahin Öztürk Aydın Doğan Gülşen İbrahim Ayşe Işıl İstanbul Muğla Çanakkale Şırnak'),
    'az': ('çəğıiöşüİ', 'Əliyev Məmmədov Hüseynov Qasımov Gülnarə Şəhriyar Vüqar Bakı Gəncə Şəki Sumqayıt'),
    'mt': ('ċġħżà', 'Borg Camilleri Ħarun Żammit Ċensu Ġorġ Vella Marija Valletta Żebbuġ Għajnsielem Ħamrun Ċirkewwa'),
    'ga': ('áéíóú', 'Ó Súilleabháin Ní Bhriain Séamus Siobhán Pádraig Áine Máire Dún Laoghaire Gaillimh'),
    'cy': ('âêîôûŵŷ', 'Llŷr Siân Tŵr Dŵr Glyndŵr Huw Ffion Gwyneth Llanfair Pwllheli Caernarfon'),
    'sq': ('çë', 'Hoxha Shehu Dervishi Gjergj Bukurezë Çela Arbër Tiranë Durrës Shkodër Vlorë'),
    'en': ('', 'Smith O’Connor MacDonald Baker Elizabeth William Sarah Oliver Jones London Leeds Cardiff Newcastle upon Tyne'),
    'se': ('áčđŋšŧž', 'Áilu Máret Biret Ánne Niillas Gáivuotna Guovdageaidnu Sámpi Deatnu Ruoŧŧa Eŋgel'),
}

LABELS = (
    'Surname|Given names|Date of birth|Place of birth|Nationality|Sex|Date of issue|Date of expiry|Authority|Document No.|'
    'Personal No.|Address|Holder’s signature|Height|Colour of eyes|Passport No.|Type|Code of State|Valid until|Card number|'
    'Issued by|Residence permit|IDENTITY CARD|DRIVING LICENCE|PASSPORT|EUROPEAN UNION|Type of permit|Remarks|Invoice No.|'
    'Amount due|Account number|Customer number|Statement date|Billing period|Total|Name|First name|Previous name|'
    'Nachname|Vornamen|Geburtstag|Geburtsort|Staatsangehörigkeit|Geschlecht|Gültig bis|Ausstellende Behörde|'
    'Größe|Augenfarbe|Anschrift|Unterschrift der Inhaberin/des Inhabers|Personalausweis|Führerschein|Rechnung|Kundennummer|'
    'Nom|Prénoms|Date de naissance|Lieu de naissance|Nationalité|Sexe|Date de délivrance|Date d’expiration|Autorité|Taille|'
    'Titre de séjour|Permis de conduire|Carte nationale d’identité|République française|Facture|Montant à payer|'
    'Apellidos|Nombre|Fecha de nacimiento|Lugar de nacimiento|Nacionalidad|Sexo|Válido hasta|Expedición|Domicilio|'
    'Apelidos|Nomes próprios|Data de nascimento|Naturalidade|Nacionalidade|Altura|Data de emissão|Validade|Título de residência|'
    'Cognome|Nome|Data di nascita|Luogo di nascita|Cittadinanza|Statura|Scadenza|Comune di|Patente di guida|Codice fiscale|'
    'Naam|Voornamen|Geboortedatum|Geboorteplaats|Nationaliteit|Geslacht|Geldig tot|Datum van afgifte|Lengte|Rijbewijs|'
    'Nazwisko|Imiona|Data urodzenia|Miejsce urodzenia|Obywatelstwo|Płeć|Data wydania|Termin ważności|Organ wydający|Dowód osobisty|'
    'Příjmení|Jméno|Datum narození|Místo narození|Státní občanství|Pohlaví|Datum vydání|Platnost do|Občanský průkaz|Rodné číslo|'
    'Priezvisko|Meno|Dátum narodenia|Miesto narodenia|Štátne občianstvo|Pohlavie|Dátum vydania|Platnosť do|Vydal|'
    'Családi név|Utónév|Születési idő|Születési hely|Állampolgárság|Neme|Érvényes|Kiállítás kelte|Személyazonosító igazolvány|'
    'Nume|Prenume|Data naşterii|Locul naşterii|Cetăţenie|Sex|Valabilitate|Emisă de|Domiciliu|Carte de identitate|Permis de conducere|'
    'Prezime|Ime|Datum rođenja|Mjesto rođenja|Državljanstvo|Spol|Vrijedi do|Izdala|Osobna iskaznica|Prebivalište|'
    'Priimek|Datum rojstva|Kraj rojstva|Velja do|Datum izdaje|Osebna izkaznica|Vozniško dovoljenje|'
    'Pavardė|Vardas|Gimimo data|Gimimo vieta|Pilietybė|Lytis|Asmens kodas|Galioja iki|Išdavimo data|Tapatybės kortelė|'
    'Uzvārds|Vārds|Dzimšanas datums|Dzimšanas vieta|Pilsonība|Dzimums|Derīga līdz|Izdošanas datums|Personas kods|'
    'Perekonnanimi|Eesnimi|Sünniaeg|Sünnikoht|Kodakondsus|Sugu|Isikukood|Kehtiv kuni|Väljaandja|Isikutunnistus|'
    'Sukunimi|Etunimet|Syntymäaika|Syntymäpaikka|Kansalaisuus|Sukupuoli|Voimassa|Myöntäjä|Henkilökortti|Ajokortti|'
    'Efternamn|Förnamn|Födelsedatum|Födelseort|Medborgarskap|Kön|Giltigt t.o.m.|Utfärdat|Längd|Identitetskort|Körkort|'
    'Etternavn|Fornavn|Fødselsdato|Fødested|Statsborgerskap|Kjønn|Utløpsdato|Utstedt av|Førerkort|Høyde|'
    'Efternavn|Fornavne|Fødselsdag|Gyldigt til|Udstedt den|Myndighed|Kørekort|Personnr.|'
    'Kenninafn|Eiginnafn|Fæðingardagur|Kennitala|Ríkisfang|Kyn|Gildir til|Útgefið|Ökuskírteini|Vegabréf|'
    'Soyadı|Adı|Doğum tarihi|Doğum yeri|Uyruğu|Cinsiyeti|Son geçerlilik|Seri No|T.C. Kimlik No|Sürücü belgesi|Anne adı|Baba adı|'
    'Soyad|Ad|Doğulduğu yer|Vətəndaşlığı|Cinsi|Verilmə tarixi|Etibarlıdır|Şəxsiyyət vəsiqəsi|'
    'Mbiemri|Emri|Datëlindja|Vendlindja|Shtetësia|Gjinia|Letërnjoftim|Data e lëshimit|'
    'Kunjom|Isem|Data tat-twelid|Post tat-twelid|Ċittadinanza|Sess|Karta tal-identità|Għandha valur sa|'
    'Sloinne|Céadainm|Dáta breithe|Áit bhreithe|Náisiúntacht|Gnéas|Ceadúnas tiomána|Cyfenw|Enwau|Dyddiad geni|Trwydded yrru|'
    'Cognoms|Data de naixement|Nacionalitat|Vàlid fins|Signatura|MBIEMRI|SPECIMEN|FÜHRERSCHEIN|PERMIS DE CONDUIRE|'
    'DRIVING LICENCE|PRAWO JAZDY|ŘIDIČSKÝ PRŮKAZ|VAIRUOTOJO PAŽYMĖJIMAS|JUHILUBA|CARTA DE CONDUÇÃO|VEZETŐI ENGEDÉLY|'
    'REPUBLIK ÖSTERREICH|BUNDESREPUBLIK DEUTSCHLAND|RZECZPOSPOLITA POLSKA|ČESKÁ REPUBLIKA|LIETUVOS RESPUBLIKA|MAGYARORSZÁG|'
    'ROMÂNIA|REPUBLIKA HRVATSKA|EESTI VABARIIK|LATVIJAS REPUBLIKA|REPUBBLICA ITALIANA|REINO DE ESPAÑA|TÜRKİYE CUMHURİYETİ'
).split('|')

MONTHS = (
    'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC|JANV FÉVR MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC|'
    'JÄN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ|ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC|'
    'STY LUT MAR KWI MAJ CZE LIP SIE WRZ PAŹ LIS GRU|LED ÚNO BŘE DUB KVĚ ČVN ČVC SRP ZÁŘ ŘÍJ LIS PRO|'
    'JAN FEB MÁR ÁPR MÁJ JÚN JÚL AUG SZE OKT NOV DEC|SAU VAS KOV BAL GEG BIR LIE RGP RGS SPA LAP GRD|'
    'SIJ VEL OŽU TRA SVI LIP SRP KOL RUJ LIS STU PRO|OCA ŞUB MAR NİS MAY HAZ TEM AĞU EYL EKİ KAS ARA|'
    'January February March April May June July August September October November December|'
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre|'
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember|'
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre|'
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'
).split('|')

STREETS = (
    'Street Road Avenue Lane Hauptstraße Bahnhofstr. Gasse Platz Rue de la Boulevard Allée Via Piazza Calle Avda. Rua '
    'Travessa ul. Aleja náměstí ulice utca körút Strada Bd. ulica cesta gatvė g. pr. iela tänav tee katu tie gatan vägen '
    'veien gade vej straat laan Sokak Mah. Cad. Apt. Flat Floor No. bl. sc. et.'
).split()

BILL_WORDS = (
    'Invoice Rechnung Facture Fattura Factura Fatura Faktura Számla Sąskaita Rēķins Arve Lasku Total Gesamt Betrag Saldo '
    'kWh m3 MWh VAT MwSt. TVA IVA DPH PVM ÁFA IBAN BIC EUR USD PLN CZK HUF SEK € £ $ Zählerstand Strom électricité '
    'consommation période abonnement Kontoauszug statement balance opening closing payment due water gas broadband mobile'
).split()

FOREIGN_WORDS = {
    'cyrillic': (
        'УКРАЇНА ПАСПОРТ Прізвище Ім’я Громадянство Стать Фамилия Имя Отчество Пол Дата рождения Место РОССИЙСКАЯ ФЕДЕРАЦИЯ '
        'РЕПУБЛИКА БЪЛГАРИЯ Презиме Валидност ЛИЧНА КАРТА СРБИЈА Држављанство Пол Место рођења БЕЛАРУСЬ Прозвішча ҚАЗАҚСТАН '
        'Иванов ПЕТРЕНКО Шевченко ОЛЕКСАНДР Димитрова ЙОРДАНОВ Ђорђевић ЖИВКОВИЋ Київ СОФИЯ БЕОГРАД Скопје ЛЬВІВ МИНСК '
        'СЕВЕРНА МАКЕДОНИЈА МЕСТО ТЕРМІН ДІЇ ОРГАН ВИДАВ СТАТЬ НОМЕР ЗАПИС Дійсний до ПАШПАРТ ТОШКЕНТ МОНГОЛ УЛС'
    ),
    'greek': (
        'ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ ΕΠΩΝΥΜΟ ΟΝΟΜΑ ΗΜΕΡΟΜΗΝΙΑ ΓΕΝΝΗΣΗΣ ΤΟΠΟΣ ΚΥΠΡΙΑΚΗ ΙΘΑΓΕΝΕΙΑ ΦΥΛΟ ΔΙΑΒΑΤΗΡΙΟ Επώνυμο Όνομα '
        'Παπαδόπουλος ΓΕΩΡΓΙΟΣ Ελένη ΑΘΗΝΑ ΘΕΣΣΑΛΟΝΙΚΗ ΛΕΥΚΩΣΙΑ Υπογραφή Αρχή ΔΕΛΤΙΟ ΤΑΥΤΟΤΗΤΑΣ ΑΔΕΙΑ ΟΔΗΓΗΣΗΣ Ημερομηνία έκδοσης'
    ),
}
FOREIGN_RANGES = {
    'cyrillic': (0x410, 0x44F), 'greek': (0x391, 0x3C9), 'arabic': (0x627, 0x64A), 'hebrew': (0x5D0, 0x5EA),
    'georgian': (0x10D0, 0x10F0), 'armenian': (0x531, 0x586), 'thai': (0xE01, 0xE2E), 'devanagari': (0x905, 0x939),
    'han': (0x4E00, 0x7FFF),
}
# Foreign letters that print like Latin ones: a word of nothing else is not foreign to the eye.
LOOK_ALIKE = set('АВЕКМНОРСТУХаеорсухіІјЈѕЅ' 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ')
