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
]

/** A letter of an alphabet: its spellings, and whether a list may do without it. */
interface Letter {
  readonly spellings: readonly string[]
  readonly optional: boolean
}

type Alphabet = readonly Letter[]

/** How far a list has come in an alphabet. */
interface Place {
  readonly alphabet: Alphabet
  readonly index: number
}

/** Which letters may come next in a list: places in all alphabets that it may go by. */
export type Places = readonly Place[]

/** The places of the letter that begins a list; none where no list begins with it. */
export const firstPlaces = (letter: string): Places => firsts().get(letter) ?? []

/** The places of the letter that follows; none where it is not the next one. */
export const nextPlaces = (places: Places, letter: string): Places =>
  places.flatMap(({ alphabet, index }) => {
    for (let next = index + 1; next < alphabet.length; next += 1) {
      if (alphabet[next]?.spellings.includes(letter)) return [{ alphabet, index: next }]
      if (alphabet[next]?.optional !== true) break
    }
    return []
  })

let known: ReadonlyMap<string, Places> | undefined

/** Read when the first line looks like an item: most decks have no such list. */
const firsts = (): ReadonlyMap<string, Places> => (known ??= readFirsts())

function readFirsts(): ReadonlyMap<string, Places> {
  const found = new Map<string, Places>()
  const capitals = ALPHABETS.map(readAlphabet)
  for (const alphabet of [...capitals, ...capitals.flatMap(smallOf)])
    for (const letter of alphabet[0]?.spellings ?? [])
      found.set(letter, [...(found.get(letter) ?? []), { alphabet, index: 0 }])
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
