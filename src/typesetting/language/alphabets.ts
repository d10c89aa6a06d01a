/**
 * The letters by which lists go, in their order. `[Ґ]` is left out in lists of some languages or by some writers;
 * of `أ|ا` either may stand. Arabic has two orders, that of *abjad* and that of the dictionary (with the letters of
 * Persian and Urdu); Hindi counts by consonants, by vowels, or as English does.
 */
const ALPHABETS = [
  'A B C [Č] [Ć] [Ç] D [Dž] [Đ] E [F] G [Ğ] H [I] [İ] [J] K L [Lj] M N [Nj] [Ñ] O [Ö] P [Q] R S [Š] [Ş] T U [Ü] V [W] [X] Y Z [Ž]',
  'Α Β Γ Δ Ε [ΣΤ|Στ] Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω',
  'А [Ә] Б В Г [Ґ] [Ғ] Д [Ђ] [Ѓ] Е [Ё] [Є] Ж [З] [Ѕ] [И] [І] [Ї] [Й] [Ј] К [Қ] Л [Љ] М Н [Њ] [О] П Р С Т [Ћ] [Ќ] У [Ў] Ф Х Ц [Ч] [Џ] Ш [Щ] [Ъ] [Ы] [Ь] [Э] Ю Я',
  'أ|ا|الف ب ج د هـ|ه|ه\u200D|ہ و ز ح ط ي|ى|ی ك|ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ',
  'أ|ا|آ|الف ب [پ] ت [ٹ] ث ج [چ] ح خ د [ڈ] ذ ر [ڑ] ز [ژ] س ش ص ض ط ظ ع غ ف ق ك|ک [گ] ل م ن [هـ|ه] و [ه|ہ] ي|ی',
  'א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת',
  'א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ',
  'ሀ ለ ሐ መ [ሠ] ረ ሰ ሸ ቀ [ቐ] በ [ቨ] ተ ቸ [ኀ] ነ ኘ አ ከ [ኸ] ወ ዐ ዘ ዠ የ ደ ጀ ገ ጠ ጨ [ጰ] ጸ [ፀ] ፈ ፐ',
  'क ख ग घ [ङ] च छ ज झ [ञ] ट ठ ड ढ [ण] त थ द ध न प फ ब भ म य र ल व श ष स ह',
  'अ आ इ ई उ ऊ [ऋ] ए ऐ ओ औ',
  'अ ब स|क द|ड',
  'ক খ গ ঘ [ঙ] চ ছ জ ঝ [ঞ] ট ঠ ড ঢ [ণ] ত থ দ ধ ন প ফ ব ভ ম',
  'ก ข [ฃ] ค [ฅ] [ฆ] ง จ ฉ ช ซ [ฌ] ญ [ฎ] [ฏ] ฐ [ฑ] [ฒ] [ณ] ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ',
  'ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ',
  'Ա Բ Գ Դ Ե Զ Է Ը Թ Ժ Ի Լ Խ Ծ Կ Հ Ձ Ղ Ճ Մ Յ Ն Շ Ո Չ Պ Ջ Ռ Ս Վ Տ Ր Ց Ու Փ Ք Օ Ֆ',
  '가 나 다 라 마 바 사 아 자 차 카 타 파 하',
  'ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ',
  'イ ロ ハ ニ ホ ヘ ト チ リ ヌ',
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
  '甲 乙 丙 丁 戊 己 庚 辛 壬 癸',
  '፩ ፪ ፫ ፬ ፭ ፮ ፯ ፰ ፱ ፲ ፲፩ ፲፪ ፲፫ ፲፬ ፲፭ ፲፮ ፲፯ ፲፰ ፲፱ ፳',
]

/** As far as lists in Roman numbers go. */
const MOST_ROMAN = 39

/** Roman numbers, also with letters of Cyrillic that look the same, and as characters of their own. */
const romanNumbers = (): string =>
  Array.from({ length: MOST_ROMAN }, (_, index) => {
    const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
    const number = index + 1
    const latin = 'X'.repeat(Math.floor(number / 10)) + (units[number % 10] ?? '')
    const cyrillic = latin.replaceAll('I', 'І').replaceAll('X', 'Х')
    const single = number > 12 ? '' : `|${String.fromCharCode(0x215f + number)}`
    return `${latin}|${cyrillic}${single}`
  }).join(' ')

/** A letter of an alphabet: its spellings, and whether a list may do without it. */
interface Letter {
  readonly spellings: readonly string[]
  readonly optional: boolean
}

type Alphabet = readonly Letter[]

/** A position in an alphabet. */
interface AlphabetPosition {
  readonly alphabet: Alphabet
  readonly index: number
}

/** The positions of a letter in all alphabets; empty if no list uses it. */
export const positionsOf = (letter: string): readonly AlphabetPosition[] =>
  allPositions().get(letter) ?? []

/** Whether a list may begin with a letter and end nowhere before it. */
export const isFirstLetter = (letter: string): boolean =>
  positionsOf(letter).some(({ index }) => index === 0)

/** Whether one letter follows another in an alphabet. */
export const isNextLetter = (letter: string, next: string): boolean =>
  positionsOf(letter).some(({ alphabet, index }) => {
    const rest = alphabet.slice(index + 1)
    const until = rest.findIndex(({ optional }) => !optional)
    return rest
      .slice(0, until === -1 ? undefined : until + 1)
      .some(({ spellings }) => spellings.includes(next))
  })

/** Whether two letters are of the same alphabet. */
export const shareAlphabet = (one: string, other: string): boolean =>
  positionsOf(one).some(({ alphabet }) =>
    positionsOf(other).some((position) => position.alphabet === alphabet),
  )

let cachedPositions: ReadonlyMap<string, readonly AlphabetPosition[]> | undefined

/** Read when the first line looks like an item: most decks have no such list. */
const allPositions = (): ReadonlyMap<string, readonly AlphabetPosition[]> =>
  (cachedPositions ??= readPositions())

function readPositions(): ReadonlyMap<string, readonly AlphabetPosition[]> {
  const found = new Map<string, AlphabetPosition[]>()
  const capitals = [...ALPHABETS, romanNumbers()].map(readAlphabet)
  for (const alphabet of [...capitals, ...capitals.flatMap(smallOf)])
    for (const [index, { spellings }] of alphabet.entries())
      for (const spelling of spellings) {
        const positions = found.get(spelling)
        if (positions) positions.push({ alphabet, index })
        else found.set(spelling, [{ alphabet, index }])
      }
  return found
}

const readAlphabet = (letters: string): Alphabet =>
  letters.split(' ').map((letter) => ({
    spellings: letter.replaceAll(/[[\]]/g, '').split('|'),
    optional: letter.startsWith('['),
  }))

/** Small letters, where a script has them. The capital of ı is I, that of i is İ. */
function smallOf(alphabet: Alphabet): readonly Alphabet[] {
  const [first] = alphabet[0]?.spellings ?? []
  if (first === undefined || first === first.toLowerCase()) return []
  return [
    alphabet.map(({ spellings, optional }) => ({
      spellings: spellings.flatMap(smallLetters),
      optional,
    })),
  ]
}

const smallLetters = (letter: string): readonly string[] =>
  letter === 'I' ? ['i', 'ı'] : letter === 'İ' ? ['i'] : [letter.toLowerCase()]
