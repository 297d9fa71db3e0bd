import { type ConsonantLetters, vocalise } from './consonant-script.ts';
import type { Script } from './script.ts';

const LETTERS: ConsonantLetters = {
  letters: {
    א: 'a',
    ב: 'b',
    ג: 'g',
    ד: 'd',
    ה: 'h',
    ז: 'z',
    ח: 'h',
    ט: 't',
    כ: 'k',
    ך: 'k',
    ל: 'l',
    מ: 'm',
    ם: 'm',
    נ: 'n',
    ן: 'n',
    ס: 's',
    ע: 'a',
    פ: 'p',
    ף: 'f',
    צ: 'ts',
    ץ: 'ts',
    ק: 'k',
    ר: 'r',
    ש: 'sh',
    ת: 't',
  },
  halfVowels: { ו: ['v', 'o'], י: ['y', 'i'] },
};

/** Names whose unwritten vowels cannot be guessed. */
const NAMES = new Map(
  (
    'דוד david|משה moshe|יצחק yitzhak|יעקב yaakov|אברהם avraham|שרה sara|רחל rachel|רבקה rivka|לאה lea|יוסף yosef' +
    '|בנימין binyamin|שלמה shlomo|שמעון shimon|ראובן reuven|אליהו eliyahu|נתניהו netanyahu|ישראל israel|חיים chaim' +
    '|מנחם menachem|בן ben|בת bat|כהן cohen|לוי levi|אריאל ariel|אהוד ehud|ברק barak|יאיר yair|לפיד lapid|נפתלי naftali' +
    '|בנט bennett|אביגדור avigdor|ליברמן liberman|מרים miriam|אסתר esther|חנה hanna|תמר tamar|דניאל daniel|מיכאל michael' +
    '|גבריאל gabriel|רפאל rafael|עמנואל emanuel|יונתן yonatan|נתן natan|אריה arye|זאב zeev|צבי tzvi|עמוס amos' +
    '|שמואל shmuel|פרץ peretz|מאיר meir|שרון sharon|רבין rabin|פרס peres|הרצוג herzog|אהרן aharon|נעמי naomi|איתן eitan' +
    '|רוזנברג rosenberg|שטרן stern|שטיין stein|גולדשטיין goldstein|רוזן rosen|גרינברג greenberg|וייס weiss|שוורץ schwartz' +
    '|קליין klein|קפלן kaplan|גולדברג goldberg|ברגר berger|שפירו shapiro|ביטון biton|אוחיון ohayon|דהן dahan|אזולאי azoulay' +
    '|אדרי edri|חדד hadad|עמר amar|מלכה malka|גבאי gabay|רונית ronit|שגיא sagi|שרית sarit|שי shai|שמחה simcha|עשהאל asael|יוסי yossi|אבי avi|משה moshe|יעל yael|מיכל michal|נועה noa' +
    '|נועם noam|גיל gil|גלית galit|טל tal|רון ron|רונן ronen|אייל eyal|עידו ido|אלעד elad|יובל yuval|עדי adi|ענת anat|אורית orit' +
    '|דנה dana|הילה hila|מאיה maya|שירה shira|ליאור lior|צביקה zvika|מזרחי mizrahi|פרידמן friedman|גולן golan|שפירא shapira' +
    '|ישעיהו yeshayahu|ירמיהו yirmiyahu|יחזקאל yehezkel|זכריה zecharia|עזרא ezra|נחמיה nehemia|ברוך baruch|אליעזר eliezer' +
    '|עומר omer|אורי uri|יהודה yehuda|יהושע yehoshua|אלון alon|גדעון gideon|אסף asaf|נחום nahum|ירושלים yerushalayim'
  )
    .split('|')
    .map((line) => {
      const [written = '', latin = ''] = line.split(' ');
      return [written, latin] as const;
    }),
);

/** Points below and above the letters. */
const POINTS = /[\u0591-\u05c7]/gu;

function romanise(word: string): readonly string[] {
  const bare = word.replace(POINTS, '');
  return [NAMES.get(bare) ?? vocalise(bare, LETTERS).replace(/([^aeiou])h$/, '$1a')];
}

/** Hebrew: common names are known, the vowels of others guessed. */
export const HEBREW: Script = { name: 'Hebrew', romanise, guessedVowels: true };
