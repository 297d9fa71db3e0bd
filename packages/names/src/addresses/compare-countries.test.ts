import { describe, expect, it } from 'vitest';
import { compareAddresses } from './compare.ts';
import { ADDRESS_THRESHOLD } from './score-address.ts';

describe('one address, written as people of the country do', () => {
  it.each([
    ['Friedrichstraße 123, 10117 Berlin, Germany', 'Friedrichstr. 123, 10117 Berlin'],
    ['Müllerstr. 4a, 80469 München', 'Muellerstrasse 4 a, 80469 Muenchen, Deutschland'],
    ['Hauptstraße 5, 69117 Heidelberg', 'Heidelberg, Hauptstr. 5'],
    ['12 rue de la Paix, 75002 Paris, France', '12, R. de la Paix 75002 PARIS'],
    ['45 bis avenue Victor Hugo, 69006 Lyon', '45bis Av. Victor Hugo 69006 Lyon'],
    ['Calle Mayor, 25, 3º B, 28013 Madrid', 'C/ Mayor 25, 3 B, 28013 Madrid, España'],
    ['Avenida de la Constitución 14, 41001 Sevilla', 'Avda. de la Constitucion 14, Sevilla 41001'],
    ['Via Giuseppe Garibaldi 7, 20121 Milano MI', 'via G. Garibaldi, 7 - 20121 Milano'],
    ['Piazza San Marco 1, 30124 Venezia', 'P.za San Marco 1, 30124 Venice, Italy'],
    ['Rua Augusta 1500, Consolação, São Paulo - SP, 01304-001', 'R. Augusta, 1500 - Sao Paulo, SP, 01304001'],
    ['Avenida da Liberdade 110, 1250-146 Lisboa', 'Av. Liberdade 110 1250-146 Lisbon Portugal'],
    ['ul. Marszałkowska 12/34, 00-590 Warszawa', 'Marszalkowska 12 m. 34, 00-590 Warsaw, Poland'],
    ['Gedimino pr. 9-12, LT-01103 Vilnius', 'Gedimino prospektas 9, butas 12, Vilnius 01103'],
    ['Brīvības iela 55, Rīga, LV-1010', 'Brivibas iela 55, LV1010 Riga'],
    ['Narva mnt 7, 10117 Tallinn', 'Narva maantee 7, Tallinn 10117, Eesti'],
    ['Mannerheimintie 12 A 5, 00100 Helsinki', 'Mannerheimintie 12A as 5, 00100 HELSINKI'],
    ['Drottninggatan 71, 111 36 Stockholm', 'Drottningg. 71, 11136 Stockholm, Sverige'],
    ['Vesterbrogade 10, 2. tv, 1620 København V', 'Vesterbrogade 10, 1620 Kobenhavn'],
    ['Karl Johans gate 22, 0026 Oslo', 'Karl Johans gt. 22, Oslo 0026 Norge'],
    ['Keizersgracht 324-B, 1016 EZ Amsterdam', 'Keizersgracht 324B, 1016EZ Amsterdam, Netherlands'],
    ['Rue de la Loi 200, 1049 Bruxelles', 'Rue de la Loi 200, 1049 Brussel'],
    ['Václavské náměstí 846/1, 110 00 Praha 1', 'Vaclavske nam. 846/1, 11000 Praha'],
    ['Andrássy út 22, 1061 Budapest', '1061 Budapest, Andrassy ut 22.'],
    ['Calea Victoriei nr. 63, București 010065', 'Calea Victoriei 63, Bucuresti, Romania'],
    ['Λεωφόρος Κηφισίας 44, Μαρούσι 151 25', 'Kifisias 44, Marousi 15125'],
    ['ул. Тверская, д. 7, кв. 15, Москва, 125009', '125009, Москва, Тверская улица, дом 7, квартира 15'],
    ['вул. Хрещатик 22, Київ, 01001', 'Хрещатик, 22, м. Київ 01001'],
    ['İstiklal Caddesi No: 45 Daire 3, Beyoğlu, İstanbul', 'Istiklal Cad. 45/3 Beyoglu Istanbul'],
    ['221B Baker Street, London NW1 6XE', '221 B Baker St, LONDON, NW16XE, UK'],
    ['Flat 2, 15 High Street, Oxford OX1 4AB', '15 High St Flat 2, Oxford'],
    [
      "Apartment 4, 22 O'Connell Street Lower, Dublin 1, D01 X2Y3",
      'Apt 4, 22 OConnell St. Lower, Dublin, D01X2Y3, Ireland',
    ],
    ['1600 Pennsylvania Avenue NW, Washington, DC 20500', '1600 Pennsylvania Ave Northwest Washington DC 20500-0003'],
    ['350 Fifth Avenue, New York, NY 10118', '350 5th Ave, New York 10118, USA'],
    ['123 Main Street Apt 4B, Springfield, IL 62701', '123 Main St #4B, Springfield, Illinois'],
    ['111 Wellington Street, Ottawa, ON K1A 0A9', '111 Wellington St Ottawa Ontario K1A0A9 Canada'],
    ['4/12 George Street, Sydney NSW 2000', 'Unit 4, 12 George St, Sydney, New South Wales 2000'],
    ['Carrera 7 # 71-21, Bogotá', 'Cra. 7 No. 71-21, Bogota, Colombia'],
    ['Av. Corrientes 1234, Piso 5, C1043AAZ Buenos Aires', 'Avenida Corrientes 1234 5º, Buenos Aires'],
    [
      'Av. Paseo de la Reforma 222, Col. Juárez, 06600 Ciudad de México',
      'Paseo de la Reforma 222, Juarez, 06600 Mexico',
    ],
    ['〒100-0005 東京都千代田区丸の内1丁目2番3号', '東京都千代田区丸の内1-2-3 100-0005'],
    ['北京市海淀区中关村大街27号', '中国北京市海淀区中关村大街27号'],
    ['서울특별시 강남구 테헤란로 152', '강남구 테헤란로 152, 서울특별시'],
    ['12 MG Road, Bengaluru 560001, Karnataka', 'No. 12, M.G. Road, Bangalore - 560 001'],
    ['10 Downing Street, London SW1A 2AA', '10 Downing Stret, Londn SW1A 2AA'],
    ['Musterweg 101, 10115 Berlin', 'Musterweg 1O1, 1O115 Berlin'],
    ['شارع الملك فهد ١٢, الرياض', 'شارع الملك فهد 12، الرياض'],
    ['Rruga e Durrësit 45, Tiranë 1001', 'Rr. Durresit 45, Tirane'],
    ['Ilica 10, 10000 Zagreb', 'Ilica ulica 10, HR-10000 Zagreb, Croatia'],
    ['Trg republike 3, 1000 Ljubljana', 'Trg Republike 3, Ljubljana, Slovenija'],
    ['Jalan Sudirman No. 25, Jakarta 10210', 'Jl. Sudirman 25, Jakarta, Indonesia'],
    ['PO Box 1234, Nairobi 00100', 'P.O. Box 1234, 00100 Nairobi, Kenya'],
    ['Knez Mihailova 5, 11000 Beograd', 'Кнез Михаилова 5, 11000 Београд'],
  ])('%s and %s', (a, b) => {
    const { score, agrees } = compareAddresses(a, b);
    expect(score).toBeGreaterThanOrEqual(ADDRESS_THRESHOLD);
    expect(agrees).not.toBe(false);
    expect(compareAddresses(b, a).score).toBeCloseTo(score, 10);
  });
});

describe('two addresses, however alike', () => {
  it.each([
    ['Friedrichstraße 123, 10117 Berlin', 'Friedrichstraße 132, 10117 Berlin'],
    ['Friedrichstraße 123, 10117 Berlin', 'Wilhelmstraße 123, 10117 Berlin'],
    ['Hauptstraße 5, 69117 Heidelberg', 'Hauptstraße 5, 80331 München'],
    ['Hauptstraße 5, Heidelberg', 'Hauptstraße 5, München'],
    ['Gartenweg 5, 12345 Musterstadt', 'Gartenstraße 5, 12345 Musterstadt'],
    ['12 rue de la Paix, 75002 Paris', '21 rue de la Paix, 75002 Paris'],
    ['12 rue de la Paix, 75002 Paris', '12 rue de la République, 75002 Paris'],
    ['12 rue de la Paix, Paris', '12 rue de la Paix, Lyon'],
    ['Calle Mayor 25, 3º B, 28013 Madrid', 'Calle Mayor 25, 4º A, 28013 Madrid'],
    ['Calle Mayor 25, 28013 Madrid', 'Calle Mayor 25, 31001 Pamplona'],
    ['Via Roma 7, 20121 Milano', 'Via Roma 7, 10121 Torino'],
    ['Via Roma 7, 20121 Milano', 'Viale Roma 7, 20121 Milano'],
    ['Rua Augusta 1500, São Paulo', 'Rua Augusta 1510, São Paulo'],
    ['ul. Marszałkowska 12/34, 00-590 Warszawa', 'ul. Marszałkowska 12/35, 00-590 Warszawa'],
    ['ul. Marszałkowska 12/34, 00-590 Warszawa', 'ul. Puławska 12/34, 00-590 Warszawa'],
    ['Gedimino pr. 9-12, Vilnius', 'Gedimino pr. 9-13, Vilnius'],
    ['Mannerheimintie 12 A 5, 00100 Helsinki', 'Mannerheimintie 12 B 5, 00100 Helsinki'],
    ['Drottninggatan 71, 111 36 Stockholm', 'Kungsgatan 71, 111 36 Stockholm'],
    ['Keizersgracht 324, 1016 EZ Amsterdam', 'Prinsengracht 324, 1016 HX Amsterdam'],
    ['ул. Тверская, д. 7, кв. 15, Москва', 'ул. Тверская, д. 7, кв. 16, Москва'],
    ['ул. Тверская, д. 7, Москва', 'ул. Лесная, д. 7, Москва'],
    ['221B Baker Street, London NW1 6XE', '221 Baker Street, London NW1 7AB'],
    ['Flat 2, 15 High Street, Oxford OX1 4AB', 'Flat 3, 15 High Street, Oxford OX1 4AB'],
    ['15 High Street, Oxford OX1 4AB', '15 High Street, Cambridge CB2 1TN'],
    ['15 High Street, Oxford', '15 High Street, Cambridge'],
    ['350 5th Avenue, New York', '350 6th Avenue, New York'],
    ['350 5th Avenue, New York', '350 5th Street, New York'],
    ['123 N Main Street, Springfield', '123 S Main Street, Springfield'],
    ['123 Main Street, Springfield, IL', '123 Main Street, Springfield, MA'],
    ['Carrera 7 # 71-21, Bogotá', 'Carrera 8 # 71-21, Bogotá'],
    ['東京都千代田区丸の内1丁目2番3号', '東京都千代田区丸の内1丁目2番4号'],
    ['東京都千代田区丸の内1丁目2番3号', '東京都港区六本木1丁目2番3号'],
    ['北京市海淀区中关村大街27号', '北京市海淀区中关村大街28号'],
    ['北京市海淀区中关村大街27号', '上海市黄浦区南京路27号'],
    ['서울특별시 강남구 테헤란로 152', '서울특별시 강남구 테헤란로 153'],
    ['서울특별시 강남구 테헤란로 152', '부산광역시 해운대구 센텀로 152'],
    ['4/12 George Street, Sydney NSW 2000', '5/12 George Street, Sydney NSW 2000'],
    ['10 Oak Street, Dayton', '10 Elm Street, Dayton'],
    ['10 Oak Lane, Long Eaton Upon Trent', '10 Elm Lane, Long Eaton Upon Trent'],
    ['PO Box 1234, Nairobi 00100', 'PO Box 1243, Nairobi 00100'],
    ['10 Park Road, London N8 8TE', '10 Park Road, London W4 3HH'],
    ['Narva mnt 7, 10117 Tallinn', 'Narva mnt 7, 20306 Narva'],
    ['Ilica 10, 10000 Zagreb', 'Ilica 100, 10000 Zagreb'],
    ['Paris Street 12, London', 'London Street 12, Paris'],
  ])('%s and %s', (a, b) => {
    const { score, agrees } = compareAddresses(a, b);
    expect(score).toBeLessThan(ADDRESS_THRESHOLD);
    expect(agrees).not.toBe(true);
  });
});
