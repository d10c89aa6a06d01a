import { noto, notoCjk } from './debian-fonts.ts'
import { fontFile } from './faces.ts'

/** Lines in one language and font. */
export interface Sample {
  readonly language: string
  readonly font: Uint8Array | undefined
  /** The package of Debian that has the font. */
  readonly from?: string
  readonly lines: readonly string[]
}

const sample = (language: string, path: string, ...lines: string[]): Sample => ({
  language,
  font: fontFile(path),
  lines,
})

const notoSample = (language: string, script: string, ...lines: string[]): Sample => ({
  language,
  font: noto(script),
  from: 'fonts-noto-core',
  lines,
})

const cjkSample = (language: string, place: number, ...lines: string[]): Sample => ({
  language,
  font: notoCjk(place),
  from: 'fonts-noto-cjk',
  lines,
})

/** Six lines at most: what scripts do to order, shapes and marks. */
export const SAMPLES: readonly Sample[] = [
  sample(
    'ar',
    'vazirmatn/Vazirmatn-Regular.ttf',
    'كَتَبَ الوَلَدُ الدَّرْسَ فِي الْمَدْرَسَةِ',
    'السلام عليكم، لا بأس الآن (إلى الآن).',
    'قال Jan de Vries: «مرحبًا [يا صديقي]»',
    'السعر ٢٥٫٥٠ € أو 25,50 $ بنسبة 10%',
    'لأنّ الإنسان للآخرين ولإخوته، لله، مُهِمٌّ',
  ),
  sample(
    'fa',
    'vazirmatn/Vazirmatn-Regular.ttf',
    'می‌خواهم کتاب‌های خانه‌ام را بخوانم',
    'نشانی خانه (آقای رضا) [مهم]',
    'قیمت ۱۲٫۵ یورو، ۱۰٪ تخفیف؛ مثلاً',
    'ژاله گاهی چای پررنگ می‌نوشد',
  ),
  notoSample(
    'he',
    'Hebrew',
    'שָׁלוֹם לְכֻלָּם בֹּקֶר טוֹב',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים',
    'הדוא״ל חז״ל ד׳ אמות',
    'אי־אפשר לבית־הספר',
  ),
  sample(
    'ti',
    'noto-sans-ethiopic/NotoSansEthiopic-Regular.ttf',
    'ሰላም ከመይ ኣለኻ፧ ሕቶታት፥ ካርድታት።',
    'ዘተ፡ ምይይጥ፣ ምርድዳእ ፩፪፫',
  ),
  notoSample(
    'th',
    'Thai',
    'ทำไมน้ำจึงเป็นที่ต้องการ',
    'ผู้ที่อยู่ใกล้ที่สุดรู้ดีที่สุด',
    'ญี่ปุ่น ฐานะ ปฏิทิน เพื่อน ๆ',
  ),
  notoSample(
    'km',
    'Khmer',
    'ខ្ញុំស្រឡាញ់ភាសាខ្មែរ',
    'ក្រុមប្រឹក្សាស្រុកស្វាយរៀង',
    'ស្ត្រី និងបុរស ប្រៀប គ្រឿង',
    'ព្រះរាជាណាចក្រកម្ពុជា។',
  ),
  notoSample(
    'my',
    'Myanmar',
    'မြန်မာစကားပြောတတ်ပါသလား။',
    'သင်္ဘော ဥက္ကဋ္ဌ ဗုဒ္ဓ ကြောင်လေး',
    'ဝန်ကြီးချုပ် ယောက်ျား ပြည်ထောင်စု',
  ),
  notoSample(
    'hi',
    'Devanagari',
    'विद्यार्थियों की स्थिति कठिन है',
    'कर्तव्य धर्म श्रद्धा ज्ञान क्षमा',
    'हिन्दी में लिखित र्कि र्ज़ी शक्ति',
    'राष्ट्रीय द्वितीय ट्रेन ड्राइवर',
  ),
  cjkSample(
    'zh',
    2,
    '开放式问题不以“是否”开头。',
    '网址https://www.example.org（或）',
    '《红楼梦》什么？为什么……',
  ),
  cjkSample(
    'ja',
    0,
    'オープンな質問は「はい」で終わらない。',
    'がぎぐげごパピプペポ㈱',
    '東京都渋谷区・直す・骨',
  ),
  cjkSample(
    'ko',
    1,
    '열린 질문은 “예”로 끝나지 않습니다.',
    '넓은 값을 닭, 읽다 없다',
    '카드 A6 (105 × 148 mm)',
  ),
  sample(
    'nl',
    'nunito-sans/NunitoSans-Regular.ttf',
    'Vijf officiële fietsen, fijn: affluent',
    'Één “AVATAR” – To Vi; 25 % café x̣́',
  ),
  sample(
    'tr',
    'nunito-sans/NunitoSans-Regular.ttf',
    'İstanbul’da fiş, ılık ışık, şaşkın ğ',
  ),
  sample('uk', 'nunito-sans/NunitoSans-Regular.ttf', 'Їжак і ґанок: об’єднання, п’ять'),
]
