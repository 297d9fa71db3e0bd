/**
 * Family names of two to five letters in the spellings of Revised Romanisation, McCune-Reischauer, North Korean and
 * personal use (Korea), Pinyin, Wade-Giles, Cantonese and Hokkien (China). An edit distance cannot compare names so short.
 */
const CLASSES: readonly string[] = [
  'lee li ri yi rhee rhie',
  'kim gim',
  'park pak bak',
  'choi choe',
  'jung jeong chung jong',
  'kang gang',
  'cho jo',
  'yoon yun',
  'lim im rim',
  'shin sin',
  'ahn an',
  'yu yoo ryu you',
  'jang chang zhang cheung',
  'wang wong',
  'huang wong hwang',
  'chen chan tan',
  'wu ng',
  'liu lau',
  'xu hsu',
  'cai tsai choi',
  'xie hsieh tse',
  'zhao chao chiu',
  'zhou chou chow',
  'zhu chu',
  'cao tsao',
  'xi hsi',
  'zheng cheng tseng',
  'jiang chiang',
  'guo kuo kwok',
  'deng teng',
  'song soong',
  'hong hung',
  'ko go',
  'kwon gwon',
  'noh roh no ro',
  'moon mun',
  'woo u oo',
  'seo suh so',
  'oh o',
  'hun hoon',
  'un eun',
  'chul chol cheol',
  'young yong yeong',
  'hyun hyon hyeon',
  'son sun seon',
  'sung song seong',
  'suk sok seok',
  'kyung kyong gyeong',
  'myung myong myeong',
  'su soo',
  'hui hee hi',
  'jun joon',
  'ju joo',
  'mi mee',
  'ji jee chi',
  'jin chin',
  'jae chae je',
  'seung sung',
  'sik shik',
  'beom bum pom',
  'geun keun kun',
  'ki gi kee',
  'dong tong',
  'deok duk tok dok',
  'hyeok hyuk hyok',
  'gyu kyu kyoo',
  'byeong byung pyong byong',
  'seop sub sup sop',
  'jong chong',
  'ryong yong',
  'yeon yun youn yon yeun',
  'wook uk ook',
  'gwang kwang',
  'gwan kwan',
  'bong pong',
  'ryeong ryong',
  'heon hun hon',
  'yeop yup yop',
  'yeol yul yol',
  'lu lyu lv lui',
  'ran lan nan',
  'ra la na nah',
  'ga ka',
  'gu ku koo goo',
  'guk kuk kook gook',
  'geum keum kum',
  'gil kil',
  'sook suk',
  'soon sun',
  'joong jung',
  'bae pae',
  'baek paik paek back',
  'won weon',
  'rye ye',
];

const CLASSES_OF = new Map<string, readonly number[]>();
for (const [index, names] of CLASSES.entries()) {
  for (const name of names.split(' ')) CLASSES_OF.set(name, [...(CLASSES_OF.get(name) ?? []), index]);
}

/** Whether two short names are spellings of one East Asian name. */
export function sameShortName(a: string, b: string): boolean {
  const classes = CLASSES_OF.get(a);
  return classes !== undefined && (CLASSES_OF.get(b)?.some((index) => classes.includes(index)) ?? false);
}

/** Whether both are known and neither is a spelling of the other: Hoon and Hyun. */
export function areOtherShortNames(a: string, b: string): boolean {
  return CLASSES_OF.has(a) && CLASSES_OF.has(b) && !sameShortName(a, b);
}

/** The classes a short name belongs to, as keys for an index. */
export function shortNameClasses(name: string): readonly number[] {
  return CLASSES_OF.get(name) ?? [];
}
