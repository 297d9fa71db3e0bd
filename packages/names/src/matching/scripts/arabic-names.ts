/** Names whose unwritten vowels cannot be guessed, Arabic and Persian spellings alike. */
const NAMES =
  'محمد muhammad|معمر muammar|عمر umar|عثمان uthman|حسين husayn|حسنی husni|حسني husni|عبد abd|الله allah|يوسف yusuf' +
  '|یوسف yusuf|يونس yunus|عيسى isa|عیسی isa|ابراهيم ibrahim|إبراهيم ibrahim|ابراهیم ibrahim|اسماعيل ismail|إسماعيل ismail' +
  '|اسماعیل ismail|اسامة usama|أسامة usama|اسامه usama|مصطفى mustafa|مصطفی mustafa|مرتضى murtada|مرتضی morteza' +
  '|محسن muhsin|منير munir|منیر munir|مبارك mubarak|مرسي mursi|مقتدى muqtada|مجتبی mojtaba|مجتبى mujtaba|احسان ihsan' +
  '|اسلام islam|إسلام islam|سعد saad|سعود saud|سلطان sultan|سليمان sulayman|سلیمان sulayman|شعيب shuayb|زيد zayd|زيدان zidan' +
  '|زين zayn|جمعة juma|جهاد jihad|رضا rida|عائشة aisha|زينب zaynab|زینب zaynab|فؤاد fuad|فيصل faysal|فیصل faysal' +
  '|فهد fahd|عزت izzat|عصام isam|عماد imad|عدي uday|قصي qusay|بن bin|ابن ibn|بنت bint|ابو abu|أبو abu|ام umm|أم umm' +
  '|خامنئي khamenei|خامنه‌ای khamenei|خمینی khomeini|خميني khomeini|حسنين hasanayn|دوست dost|گل gul|شیر sher|خان khan' +
  '|ملا mulla|حاجی haji|حاجي haji|سید sayyid|سيد sayyid|شیخ shaykh|شيخ shaykh|دکتر dr|دكتور dr|رئيس president|الرئيس president' +
  '|حزب hizb|طالب talib|لبنى lubna|هدى huda|نهى nuha|منى muna|ليلى layla|سلمى salma|بشرى bushra|يحيى yahya|یحیی yahya' +
  '|ذو dhu|نوري nuri|غني ghani|حمد hamad|نصر nasr|بدر badr|بكر bakr|عمرو amr|شمس shams|نجم najm|فضل fadl|قطب qutb' +
  '|تقي taqi|تقی taqi|نقي naqi|علاء ala|ضياء diya|بهاء baha|صفاء safa|نداء nida|دعاء dua|اياد iyad|إياد iyad|زياد ziyad' +
  '|رياض riyad|هشام hisham|وسام wisam|حسام husam|بلال bilal|هلال hilal|كمال kamal|عقيل aqil|سهيل suhayl|حذيفة hudhayfa' +
  '|عبيد ubayd|عبيدة ubayda|زبير zubayr|جنيد junayd|حميدة hamida|رؤوف rauf|مسلم muslim|مؤمن mumin|منعم munim|مطلب muttalib' +
  '|مخلص mukhlis|مؤيد muayyad|مهند muhannad|مثنى muthanna|معاذ muadh|معاوية muawiya|معتصم mutasim|مدحت midhat|طه taha' +
  '|فوزي fawzi|فوزية fawzia|شيماء shaymaa|هيفاء hayfa|رانيا rania|دينا dina|وائل wael|نوال nawal|لؤي luay|عايدة aida' +
  '|وفاء wafa|ولاء walaa|حياة hayat|يارا yara|ايمن ayman|أيمن ayman|بهية bahia|جواد jawad|نواف nawaf|عواد awad|عوض awad' +
  '|داود dawud|داوود dawud|خولة khawla|روان rawan|علوي alawi|موسى musa|موسی musa|حیدر heydar|حيدر haydar|کوروش kourosh' +
  '|شركة sharika|شرکت sherkat' +
  '|تجارة tijara|للتجارة tijara|التجارة tijara|التجارية tijara|بازرگانی bazargani';

/** Lower-case ASCII by written name. */
export const ARABIC_NAMES: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').map((line) => {
    const [written = '', latin = ''] = line.split(' ');
    return [written, latin];
  }),
);
