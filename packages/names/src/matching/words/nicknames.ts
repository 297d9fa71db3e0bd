/** A given name with its short and pet forms, by language; lower-case ASCII. */
const NAMES: readonly string[] = [
  // English
  'william bill billy will willy willie liam',
  'robert bob bobby rob robbie bert',
  'richard dick rick ricky rich richie',
  'edward ed eddie ted teddy ned',
  'john jack johnny',
  'james jim jimmy jamie',
  'michael mike mick mickey mikey',
  'benjamin ben benny bibi',
  'elizabeth liz lizzy beth betty eliza lisa',
  'margaret maggie meg peggy greta',
  'katherine kate katie kathy cathy kathryn catherine',
  'thomas tom tommy',
  'joseph joe joey',
  'charles charlie chuck',
  'anthony tony',
  'christopher chris',
  'daniel dan danny',
  'samuel sam sammy',
  'nicholas nick nicky',
  'andrew andy drew',
  'matthew matt',
  'patrick pat paddy',
  'stephen steven steve',
  'gregory greg',
  'timothy tim',
  'kenneth ken kenny',
  'ronald ron ronnie',
  'donald don donny',
  'lawrence laurence larry',
  'gerald jerry gerry',
  'frederick fred freddy freddie',
  'theodore ted teddy theo',
  'alexander alex sandy sasha alec',
  'jennifer jenny jen',
  'jessica jess jessie',
  'susan sue susie',
  'patricia pat patty tricia trish',
  'deborah debbie deb',
  'rebecca becky',
  'victoria vicky',
  'abigail abby',
  'philip phil',
  'peter pete',
  'leonard leo len lenny',
  'raymond ray',
  'walter walt wally',
  'henry harry hank',
  'francis frank',
  // Russian, Ukrainian
  'vladimir volodymyr vova volodya vladik',
  'aleksandr alexander oleksandr sasha shura aleksander',
  'dmitri dmitry dmytro dima mitya',
  'mikhail mykhailo misha',
  'nikolai nikolay mykola kolya',
  'sergei serhiy seryozha serezha',
  'evgeny evgeniy yevgeny yevhen zhenya',
  'ekaterina yekaterina kateryna katya',
  'tatiana tatyana tetiana tanya',
  'anastasia anastasiya nastya',
  'natalia nataliya natasha',
  'maria mariya masha',
  'ivan vanya',
  'pavel pavlo pasha',
  'konstantin kostya',
  'aleksei alexei oleksiy alyosha lyosha',
  'andrei andrey andriy',
  // German, Dutch, Nordic
  'johannes johann hans hannes',
  'friedrich fritz',
  'josef sepp',
  'wilhelm willi',
  'heinrich heinz heiner',
  // Spanish, Portuguese, Italian
  'francisco paco pancho kiko',
  'jose pepe',
  'ignacio nacho',
  'jesus chuy',
  'giuseppe beppe pino',
  'luigi gigi',
  'enrique quique',
  'guadalupe lupe',
  // French
  'jacqueline jackie',
  // Polish, Czech
  'jan janek',
  'stanislaw staszek',
  'aleksandra ola',
  'katarzyna kasia',
  'malgorzata gosia',
  'jiri jirka',
  // Hungarian, Romanian
  'laszlo laci',
  'ferenc feri',
];

const GROUPS_OF = new Map<string, readonly number[]>();
for (const [index, names] of NAMES.entries()) {
  for (const name of names.split(' ')) GROUPS_OF.set(name, [...(GROUPS_OF.get(name) ?? []), index]);
}

/** Whether two given names are forms of one: Bill and William, Sasha and Alexander. */
export function sameNickname(a: string, b: string): boolean {
  const groups = GROUPS_OF.get(a);
  return groups !== undefined && (GROUPS_OF.get(b)?.some((index) => groups.includes(index)) ?? false);
}

/** The given names that a form belongs to, as keys for an index. */
export function nicknameGroups(name: string): readonly number[] {
  return GROUPS_OF.get(name) ?? [];
}
