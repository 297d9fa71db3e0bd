/** Forms of address, ranks, offices and degrees, which a name may carry or not; lower-case ASCII. */
export const TITLES: ReadonlySet<string> = new Set(
  [
    'mr mrs ms miss mx dr prof professor doctor sir dame lord lady madam madame mme mlle monsieur mister messrs hon',
    'herr frau fraulein hr fr dipl mag ing senor senora srta sr sra dona dom signor signora sig dott dottore mgr',
    'freiherr freifrau ingenieur docteur monsieur licenciado drs hjh bapak khun thiru gospodja madamme dottssa',
    'dphil llm llb mep obe mbe cbe phd md mba msc bsc esq jr junior senior ii iii iv',
    'sheikh shaikh shaykh sheik shekh cheikh haj hajj haji hajji hadji hajja mullah mulla molla maulvi maulavi mawlawi',
    'mowlawi moulavi maulana mawlana mowlana qari hafiz ustad ustaz ayatollah hojatoleslam hujjat sayyid sayyed seyed',
    'seyyed sayed syed saiyid agha',
    'general gen colonel col lieutenant lt maj captain capt sergeant sgt admiral adm brigadier brig commander cmdr marshal',
    'president prasident praesident prezident presidente presidentas presidents predsednik predsjednik presedintele presiden',
    'prezidents prezidentas preses elnok presidentti prezydent prezidenti presidenti tong thong thuong',
    'minister ministre ministro senator governor chancellor kanzler bundeskanzler premier secretary ambassador rev reverend',
    'archbishop cardinal rabbi queen princess',
    'tov gospodin gospozha pani pane bayan efendi hanim shri smt sri datuk datin dato ustadz',
  ]
    .join(' ')
    .split(' '),
);

/** Titles of which there is one holder at a time, so that the surname with it names a person. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president prasident praesident prezident presidente presidentas presidents predsednik predsjednik presedintele presiden ' +
    'prezidents prezidentas elnok presidentti prezydent prezidenti presidenti chancellor kanzler bundeskanzler premier ' +
    'ayatollah queen'
  ).split(' '),
);
