/** Lines that readers of PDF find hard to copy, by language, in scripts of which the project has fonts; `<…>` is what a drawing says. */
export const COPIED_LINES = {
  ar: [
    'الأسئلة المفتوحة لا تبدأ بـ«هل»؟',
    'السلام عليكم، لا بأس الآن إلى الآن.',
    'ادفع <عملة> ثم <قلب كبير>، نعم',
    'اتصل على 020-1234567 اليوم، من ١٢ إلى ١٥.',
    'كَتَبَ الوَلَدُ فِي بَيتِهِ لَا مَثَلًا',
    'السعر ٢٥٫٥٠ أو أقلّ (أو أكثر)؛ نعم!',
    'اللغة العربية لأنّ الإنسان للآخرين ولإخوته',
    'أ. ب. ج: [يا صديقي] ‹كيف›؟',
  ],
  fa: [
    'می‌خواهم کتاب‌های خانه‌ام را بخوانم',
    'آیا سؤال‌های شما تمام شده‌اند؟ (بله)',
    'لازم است سلام کنید، لااقل الان: ۰۲۱.',
    'گفت: «پرسش [مهم] چیست؟»',
    'مثلاً خلاصه‌ی گفت‌وگو با اهالی، نمی‌شود.',
  ],
  hi: [
    'विद्यार्थियों की स्थिति कठिन है',
    'कर्तव्य, धर्म, श्रद्धा, ज्ञान, क्षमा',
    'मूल्य २५.५० या 10% (हिन्दी) र्कि र्ज़ी',
  ],
  ti: ['ሰላም ከመይ ኣለኻ፧ ሕቶታት፥ ካርድታት።', 'ክፍሊት 25,50 € [ጽሑፍ]'],
  uk: ['Відкриті запитання не починаються з «чи»', 'об’єднання, п’ять – ґанок'],
  nl: [
    'betaal 3 <munt>, of (<heel hart>)',
    'Vijf officiële fietsen, fijn (één)',
    'efficiënt: affluent – 25 % e\u0301\u0323',
  ],
} as const

/** PDFium parts and turns Latin words with signs in a right-to-left line, whoever made the file; poppler does not. */
export const LATIN_IN_ARABIC: readonly string[] = [
  'زُر https://www.example.org/ar?x=1 (أو example.nl) الآن',
  'البريد info@example.org مفتوح 24/7، +31 6 1234 5678',
  'قال Jan de Vries: «مرحبًا» (v2.0)، بطاقات A6',
]
