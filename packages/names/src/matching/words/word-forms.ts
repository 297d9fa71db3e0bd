/** Words of organisations' names with their short and foreign forms; the first stands for all. Lower-case ASCII. */
const FORMS: readonly string[] = [
  'international intl int internationale internacional internazionale internationaler mezhdunarodnyy mezhdunarodnaya',
  'national natl nationale nacional nazionale natsionalnyy natsionalnaya',
  'company kompaniya',
  'industries industry industrie industria industrial industrielle ind promyshlennost',
  'trading trade torgovyy torgovaya',
  'services service servis svcs svc',
  'technology technologies tech technologie tekhnologii technik',
  'engineering eng engr engg',
  'management mgmt mgt',
  'manufacturing mfg',
  'development dev',
  'brothers bros',
  'group grp gruppe groupe grupo gruppo gruppa',
  'holding holdings hldg hldgs kholding',
  'association assn assoc',
  'department dept',
  'government govt',
  'university univ universitat universite universidad universitet',
  'institute inst institut instituto',
  'center centre centro zentrum tsentr ctr',
  'bank banque banco banca',
  'transport transportation transports transportes',
  'shipping',
  'energy energie energia energiya',
  'petroleum petrol',
  'chemical chemicals chem chemie',
  'electronic electronics elektronik elektronika',
  'communication communications',
  'investment investments invest',
  'enterprise enterprises',
  'production productions',
  'product products',
  'system systems',
  'solution solutions',
  'financial finance finanz',
  'insurance',
  'aviation avia',
  'airline airlines air',
  'pharmaceutical pharmaceuticals pharma',
  'federal federation federatsiya',
  'republic republik republique respublika',
  'company',
  'saint st sankt',
  'mount mt',
  'united',
  'general gen generalnyy',
  'commercial comm kommercheskiy',
  'construction constr stroy stroitelnaya',
  'and und et y i e',
];

const FIRST_FORMS = new Map<string, string>();
for (const forms of FORMS) {
  const [first = '', ...others] = forms.split(' ');
  for (const form of others) FIRST_FORMS.set(form, first);
}

/** The form that stands for a word of an organisation's name: `intl` is `international`. */
export function wordForm(word: string): string {
  return FIRST_FORMS.get(word) ?? word;
}
