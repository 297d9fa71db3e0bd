import type { Subject } from '@bonafide/screening';
import { type Random, seededRandom } from '@bonafide/testkit';

/** How names are made in one script: parts of given names and of family names, put together at random. */
interface NameParts {
  /** What stands between the words. */
  readonly gap: string;
  readonly familyFirst: boolean;
  /** Parts of which a given name has one each, first to last. */
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const latin = { gap: ' ', familyFirst: false } as const;
const eastern = { gap: '', familyFirst: true } as const;

/** Word parts by language; `|` parts the columns of which one each is taken. */
const SCRIPTS: readonly NameParts[] = [
  {
    ...latin,
    given: ['An Bri Cla El Flo Hei Ju Ka Lu Mar Nor Ot Re Sig Wal', 'a bert do en ga in ke la lda ne ra rich ta ton'],
    family: [
      'Acker Berg Brenn Eich Feld Gold Hart Kirch Linden Moos Neu Ober Stein Wald Winter',
      'bach bauer brecht dorf er haus hoff horst kamp mann meier see stein thal wald',
    ],
  },
  {
    ...latin,
    given: [
      'Ale Be Car Do Es Fe Gui Joa Lu Ma Ra Sa Te Va Xi',
      'bel cia dor la lia lio mena nardo nca quim ra res ro sa ta',
    ],
    family: [
      'Alva Bar Cabre Deu Esco Ferra Gali Her Iba Lore Mon Nava Ola Pala Quin',
      'cha da do gui lla mez na ndo nte nzo ra reda res rra to',
    ],
  },
  {
    ...latin,
    given: [
      'Ade Chi Ebe Fola Ife Kayo Ngo Obi Olu Sade Temi Uche Yemi Zai',
      'bayo de dinma jo kunle lade mike nna ola sola tayo wale',
    ],
    family: [
      'Ade Aki Baba Chuk Eze Fala Iwu Nna Obi Oku Ola Ona Uzo',
      'bisi dele fola gbe kwu lade ma mide ndu nya sanya wole',
    ],
  },
  {
    ...latin,
    given: [
      'Аг Бо Вале Глеб Да Евдо Зи Ин Ки Лари Ми Ни Ра Све Та',
      'на рис рий ша рия ким наида га рилл са рон на иса тлана исия',
    ],
    family: [
      'Берёз Вороб Гряз Дуб Ёлк Жур Зай Козл Лебед Мос Нос Орл Пет Ряб Сорок',
      'авин аев енко ин ицкий ов ович овский ук ушкин ыгин юк янов',
    ],
  },
  {
    ...latin,
    given: ['Αγγελ Βασιλ Γεωργ Δημητρ Ελεν Ζηνοβ Ηλ Θεοδωρ Ιωανν Κυριακ Λεων Μαρ', 'α ης ία ίας ικός ος ούλα ώ'],
    family: [
      'Αθαν Βλαχ Γιανν Δρακ Καλογ Λαμπρ Μαυρ Νικολ Παππ Ραφτ Στεφαν Τσιμ Χατζ',
      'άκης άκος ας ίδης ίου όπουλος ούλης ώτης',
    ],
  },
  {
    ...latin,
    given: ['احمد بلال جمال حسين خالد داود رامي سامي طارق عادل فارس كريم ماهر نبيل هيثم ياسر ليلى مريم نور هدى'],
    family: [
      'ال ',
      'بيطار تميمي جبوري حداد خطيب دباغ رفاعي زعبي سعدي شامي صباغ طائي عطار فاخوري قباني كردي لحام مصري نجار هاشمي',
    ],
  },
  {
    ...latin,
    given: ['אבי בועז גיל דוד הילה ורד זאב חנה טל יעל כרמל ליאור מאיה נועם עדי פנינה צבי רון שירה תמר'],
    family: [
      'אבר אלו בן ברק גול דגן הר וינ זיו כהנ לוי מזר נחמ סלע עמר פלד צור רוזנ שפיר',
      ' אל אי בוים הם ון יאן ים מן סקי שטיין',
    ],
  },
  {
    ...eastern,
    given: [
      '伟 芳 娜 秀 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 兰 霞 平 刚 桂 瑞 晓 雨 嘉 思 梓 浩',
      '华 玲 英 云 峰 辉 燕 波 萍 宁 琴 斌 梅 琳 龙 凤 泉 轩 涵 彤 睿 琪 妍 博',
    ],
    family: [
      '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕',
    ],
  },
  {
    ...eastern,
    given: [
      '민 서 지 현 수 예 하 은 준 도 유 태 재 영 성 진 혜 미 승 가',
      '준 연 우 윤 아 호 빈 희 영 원 경 석 훈 정 나 림 환 주 숙 린',
    ],
    family: ['김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍 전 고 문 손 양 배'],
  },
  {
    ...latin,
    familyFirst: true,
    given: ['あい かお けん さと たか なお はる ひろ まさ みち ゆう よし りょう', 'か き こ し じ と の ひと み や り'],
    family: [
      'アオ イシ ウエ オカ カワ キタ クロ サカ タカ ナカ ニシ ノグ ハラ フジ マツ ミヤ ヤマ',
      'イ ウチ オ カ ガワ キ グチ ザキ ザワ シタ ダ ノ ハシ バ ムラ モト ヤマ',
    ],
  },
  {
    ...latin,
    given: ['अनि आर दीप गी हरि जय कवि लता मनो नीर ओम प्रि राज सुनी उमा विन', 'ता ती क ल ण न श या म नी त'],
    family: ['अग्र चौध देश गुप्त जोश कप मेह नाय पटे राठ शर्म ठाकु वर्म यादव', 'वाल री मुख ा ी ूर ता क ल ौर र'],
  },
  {
    ...latin,
    given: ['กมล จิรา ชลิต ดารา ธนา นภา ปรีชา พิมพ์ มานะ รัตน์ ลดา วิชัย ศิริ สมชาย อรุณ'],
    family: ['กิตติ จันทร์ ชัย ทอง ธรรม บุญ ประเสริฐ พงษ์ รัตน ลีลา วงศ์ ศรี สุข แสง', 'กุล ชัย ดี พันธ์ มณี รักษ์ วงศ์ ศิริ สกุล สุวรรณ'],
  },
];

/** People with made-up names in twelve scripts and manners, each with a birth date. */
export function inventedPeople(count: number, seed: number): readonly Subject[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const parts = SCRIPTS[at % SCRIPTS.length] ?? SCRIPTS[0];
    return { kind: 'person', names: [parts ? nameOf(parts, random) : ''], birth: birthOf(random) };
  });
}

function nameOf({ gap, familyFirst, given, family }: NameParts, random: Random): string {
  const words = [joined(given, random), joined(family, random)];
  return (familyFirst ? words.reverse() : words).join(gap);
}

function joined(columns: readonly string[], random: Random): string {
  return columns
    .map((column) => {
      const parts = column.split(' ');
      return parts[random.integer(0, parts.length - 1)] ?? '';
    })
    .join('');
}

function birthOf(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${random.integer(1940, 2005)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
}
