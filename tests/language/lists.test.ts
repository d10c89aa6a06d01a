import { describe, expect, test } from 'vitest'

import { fine, write } from './written.ts'

/** The lines of a list, with a sign behind each letter. */
const listOf = (letters: string, sign = '.'): readonly string[] =>
  letters.split(' ').map((letter) => `${letter}${sign} x`)

const read = (lines: readonly string[]): unknown => write(`${lines.join('\n')}\n`)

describe('lists as people paste them', () => {
  test.each([
    ['•one\n•two', '• one|• two'],
    ['·one\n·two', '· one|· two'],
    ['- \u200Bone\n-\u200B two', '• \u200Bone|• two'],
    ['\uFEFF• one\n\u200B• two', '• one|• two'],
    ['\u200E- one\n\u200F- two', '• one|• two'],
    ['-\u00A0one\n-\u2009two\n-\u3000three', '• one|• two|• three'],
    ['» one\n» two', '» one|» two'],
    ['➔ one\n➔ two', '➔ one|➔ two'],
    ['✅ one\n✅ two', '✅ one|✅ two'],
    ['✔\uFE0F one\n✔\uFE0F two', '✔\uFE0F one|✔\uFE0F two'],
    ['1)\u00A0one\n2)\u00A0two', '1) one|2) two'],
    ['- one\u2028- two', '• one|• two'],
    ['Bring:\u2028• a pen\u2028• paper', 'Bring:|• a pen|• paper'],
  ])('%j', (text, lines) => {
    expect(fine(text)).toEqual(lines.split('|'))
  })

  test.each([
    ['One emoji 👉 here\n👉 and a second one', 'One emoji 👉 here 👉 and a second one'],
    ['\u200Fword', '\u200Fword'],
  ])('%j is none', (text, line) => {
    expect(fine(text)).toEqual([line])
  })
})

test.each([
  ['one\u2028two', ['one⏎two']],
  ['one \u2028 two\u2028', ['one⏎two']],
  ['one\u2029two', ['one', 'two']],
  ['\uFFFCone', ['one']],
])('the line ends of Unicode in %j end lines', (text, lines) => {
  expect(fine(text)).toEqual(lines)
})

describe('lists by letters', () => {
  test.each([
    ['Latin', 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'],
    ['Turkish', 'a b c ç d e f g ğ h ı i j'],
    ['Turkish capitals', 'A B C Ç D E F G Ğ H I İ J'],
    ['Turkish, as the law has it', 'a b c ç d e f g ğ h ı j k'],
    ['Spanish', 'a b c d e f g h i j k l m n ñ o p'],
    ['Vietnamese', 'a b c d đ e g h i k l m n o p q r s t u v x y'],
    ['Croatian', 'a b c č ć d dž đ e f'],
    ['Greek', 'Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω'],
    ['Greek with the sixth', 'α β γ δ ε στ ζ η'],
    ['Ukrainian', 'А Б В Г Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ю Я'],
    ['Ukrainian, as the standard has it', 'а б в г д е ж и к л м н п р с т'],
    ['Ukrainian with ґ', 'а б в г ґ д'],
    ['Russian', 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я'],
    ['Bulgarian', 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я'],
    ['Serbian', 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш'],
    ['Macedonian', 'а б в г д ѓ е ж з ѕ и ј к'],
    ['Belarusian', 'а б в г д е ё ж з і й к'],
    ['Kazakh', 'а ә б в г ғ д'],
    ['Arabic', 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'],
    ['Arabic with a bare ه', 'ا ب ج د ه و ز'],
    [
      'Arabic as in the dictionary',
      'أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي',
    ],
    ['Persian', 'الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'],
    ['Persian abjad', 'الف ب ج د ه\u200D و'],
    ['Urdu', 'الف ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش'],
    ['Hebrew', 'א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת'],
    ['Hebrew as numbers', 'א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ'],
    ['Amharic', 'ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ በ ተ ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ'],
    ['Tigrinya', 'ሀ ለ ሐ መ ረ ሰ ሸ ቀ ቐ በ ተ ቸ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ የ ደ ጀ ገ ጠ ጨ ጸ'],
    ['Hindi', 'क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न'],
    ['Hindi vowels', 'अ आ इ ई उ ऊ ए ऐ ओ औ'],
    ['Hindi as English', 'अ ब स द'],
    ['Marathi as English', 'अ ब क ड'],
    ['Bengali', 'ক খ গ ঘ ঙ চ ছ'],
    ['Thai', 'ก ข ค ง จ ฉ ช ซ'],
    ['Georgian', 'ა ბ გ დ ე'],
    ['Armenian', 'ա բ գ դ ե'],
    ['Korean', '가 나 다 라 마'],
    ['Japanese', 'ア イ ウ エ オ'],
    ['Chinese numbers', '一 二 三 四 五 六 七 八 九 十 十一'],
    ['Roman numbers', 'i ii iii iv v vi vii viii ix x xi'],
    ['Roman numbers that begin later', 'IX X XI XII'],
    ['Roman numbers of Cyrillic letters', 'І ІІ ІІІ ІV'],
    ['letters that begin later', 'c d e'],
    ['Hebrew that begins later', 'ב ג ד'],
    ['Persian that begins later', 'پ ت ث'],
    ['Cyrillic that begins later', 'г д е'],
  ])('%s', (_name, letters) => {
    for (const sign of ['.', ')']) {
      const lines = listOf(letters, sign)
      expect(read(lines)).toEqual({ lines, kinds: ['list'], problems: [] })
    }
  })

  test('go on over several lines, follow words, and lie within one another', () => {
    expect(
      fine(
        'بپرسید:\nالف. چه شد\n     و چرا؟\nب. چه اثری\nداشت؟\n   А. один\n   Б. два\nپ. چرا؟\n',
        'fa',
      ),
    ).toEqual([
      'بپرسید:',
      'الف. چه شد و چرا؟',
      'ب. چه اثری داشت؟',
      '  А. один',
      '  Б. два',
      'پ. چرا؟',
    ])
  })

  test('go on below three spaces, or as far as the words above', () => {
    for (const indent of ['   ', '     '])
      expect(fine(`الف. x\n\n${indent}y\nب. z\n`)).toEqual(['الف. x', '  y', 'ب. z'])
  })

  test('begin anew where the first letter comes again', () => {
    const lines = [...listOf('أ ب'), ...listOf('أ ب ج')]
    expect(read(lines)).toEqual({ lines, kinds: ['list'], problems: [] })
  })

  test.each([
    ['a single item', 'А. Шевченко прийшов.'],
    ['a second letter that does not follow', 'أ. x ج. y'],
    ['a third that does not follow', 'А. x'],
    ['letters of two scripts', 'A. x Б. y'],
    ['a capital and a small letter', 'А. x б. y'],
    ['a word', 'الف ب. x'],
  ])('%s make none', (_name, text) => {
    const lines = text.split(/ (?=\S+[.)] )/)
    expect(read(lines)).toMatchObject({ lines: [text], kinds: ['paragraph'] })
  })

  test('are no part of a list by numbers below or above them', () => {
    const lines = ['A. x', 'B. y', '1. z', '2. z', 'A. x', 'B. y', '7. z', '8. z']
    expect(read(lines)).toMatchObject({ lines })
  })

  test('may be indented as far as one likes', () => {
    expect(fine('Een\n      A. x\n      B. y\n')).toEqual(['Een', 'A. x', 'B. y'])
    expect(fine('Een:\n    - x\n        - y\n')).toEqual(['Een:', '• x', '  • y'])
  })

  test('go on where a letter is left out, once they are lists', () => {
    expect(fine('а. x\nб. y\nд. z\n')).toEqual(['а. x', 'б. y', 'д. z'])
    expect(fine('a) x\nc) y\n')).toEqual(['a) x', 'c) y'])
  })
})

describe('lists by the digits of other scripts', () => {
  test.each([
    ['ar', '١ ٢ ٣'],
    ['ar-MA', '١ ٢ ٣'],
    ['fa', '۱ ۲ ۳'],
    ['hi', '१ २ ३'],
    ['bn', '৯ ১০ ১১'],
    ['th', '๑ ๒'],
  ])('%s: %s', (language, digits) => {
    for (const sign of ['.', ')']) {
      const lines = listOf(digits, sign)
      expect(write(`${lines.join('\n')}\n`, language)).toEqual({
        lines,
        kinds: ['list'],
        problems: [],
      })
    }
  })

  test('are lists where those of Latin digits are, and nowhere else', () => {
    expect(fine('سنة\n٢٠٢٤. كانت\n', 'ar')).toEqual(['سنة ٢٠٢٤. كانت'])
    expect(fine('اسأل:\n١. ماذا\n   حدث؟\n', 'ar')).toEqual(['اسأل:', '١. ماذا حدث؟'])
    expect(fine('١أ. x\n٢ب. y\n', 'ar')).toEqual(['١أ. x ٢ب. y'])
  })
})

/** What becomes of lines that are a list, and are told of nothing. */
const listAs = (lines: readonly string[]): unknown => ({
  lines,
  kinds: ['list'],
  problems: [],
})

describe('numbers', () => {
  test.each([
    ['3. a', '2. b', '1. c'],
    ['1. a', '3. b', '7. c'],
    ['01. a', '02. b'],
    ['9) a', '10) b'],
    ['(1) a', '(2) b'],
    ['1.1. a', '1.2. b', '2.1. c'],
    ['1.- a', '2.- b'],
    ['1- a', '2- b'],
    ['1º a', '2º b'],
    ['(a) a', '(b) b'],
    ['١- a', '٢- b'],
    ['۱ـ a', '۲ـ b'],
    ['१. a', '२. b'],
    ['① a', '② b'],
    ['٧. a', '٥. b'],
    ['14. August', '15. August'],
  ])('%s, %s stay as they are written', (...lines) => {
    expect(read(lines)).toEqual(listAs(lines))
  })

  test.each(['一、甲\n二、乙', '（一）甲\n（二）乙', '１．甲\n２．乙'])(
    '%j need no space',
    (text) => {
      expect(write(`${text}\n`)).toMatchObject({ kinds: ['list'], problems: [] })
    },
  )

  test.each([
    '14. August 2026 ist der Tag.\n\n1. Mai ist frei.',
    '14. August 2026 ist der Tag.',
    '2026. gada 14. augusts',
    '١٤. أغسطس',
    '1. Een\n\nTwee',
  ])('%j are dates where they stand alone', (text) => {
    const { kinds, lines, problems } = write(`${text}\n`)
    expect({ lines, problems }).toEqual({ lines: text.split('\n\n'), problems: [] })
    expect(new Set(kinds)).toEqual(new Set(['paragraph']))
  })

  test('of a list end before a date in the next paragraph', () => {
    expect(write('1. a\n2. b\n\n14. August\n').kinds).toEqual(['list', 'paragraph'])
  })

  test('within a sentence are no list', () => {
    for (const date of ['14. August', '1. Mai', 'A. Jansen'])
      for (const [mark, indent] of [
        ['', ''],
        ['- ', '  '],
      ])
        expect(fine(`${mark}Am\n${indent}${date}.\n`)).toEqual([
          `${mark && '• '}Am ${date}.`,
        ])
  })

  test('begin a line of their own behind a colon', () => {
    expect(fine('Frist:\n14. August\n')).toEqual(['Frist:', '14. August'])
    expect(fine('Frage:\n7. x\n8. y\n')).toEqual(['Frage:', '7. x', '8. y'])
  })

  test('that are the same twice are told of', () => {
    expect(write('1. a\n1. b\n')).toMatchObject({
      lines: ['1. a', '1. b'],
      problems: [expect.stringContaining('Two list items in a row are both “1.”.')],
    })
  })

  test('without words are left out, and told of', () => {
    expect(write('1. a\n2.\n3. b\n')).toMatchObject({
      lines: ['1. a', '3. b'],
      problems: [expect.stringContaining('2 [2.]')],
    })
  })
})

describe('bullets', () => {
  test.each(['•', '▪', '■', '●', '○', '◦', '‣', '–', '—', '·', '✓', '☐', '→'])(
    '%s are printed as they are written',
    (sign) => {
      const lines = [`${sign} a`, `${sign} b`]
      expect(read(lines)).toEqual(listAs(lines))
      expect(read([`${sign}\ta`, `${sign}\u00A0\u00A0b`])).toEqual(listAs(lines))
      expect(fine(`Eerst:\n${sign} a\n${sign} b\n`)).toHaveLength(3)
    },
  )

  test.each([
    ['o', '◦'],
    ['§', '▪'],
    ['\uF0B7', '•'],
    ['\uF0A7', '▪'],
    ['\uF0D8', '►'],
    ['\uF0FC', '✓'],
    ['➢', '►'],
    ['*', '•'],
    ['+', '•'],
  ])('%j stand for another sign', (sign, printed) => {
    expect(read([`${sign}\ta`, `${sign}\tb`])).toEqual(
      listAs([`${printed} a`, `${printed} b`]),
    )
  })

  test('of Word lie within one another without indentation', () => {
    expect(fine('1. een\n• sub\n• sub\n2. twee\n• sub\n')).toEqual([
      '1. een',
      '  • sub',
      '  • sub',
      '2. twee',
      '• sub',
    ])
  })

  test('are boxes to tick', () => {
    expect(fine('- [ ] a\n- [x] b\n• [X] c\n')).toEqual(['☐ a', '☑ b', '☑ c'])
  })

  test.each([
    '* alleen op afspraak',
    '+ 3 punten',
    '— Ja, zei ze.',
    'o jee',
    '§ 5 Abs. 2',
    '•••',
    '-5 graden',
    '>18 jaar',
    '\\• een',
    '\\– een',
    '1\\. Mai',
  ])('%s is none', (line) => {
    expect(write(`${line}\n`)).toEqual({
      lines: [line.replace('\\', '').replace('§ ', '§\u00A0').replace(/^-5/, '−5')],
      kinds: ['paragraph'],
      problems: [],
    })
  })

  test('hold a sign for more than', () => {
    expect(fine('- >18 jaar\n- mensen\n  >18 jaar\n')).toEqual([
      '• >18 jaar',
      '• mensen >18 jaar',
    ])
  })

  test('stars that are footnotes keep a line of their own', () => {
    expect(fine('Kom langs*.\n* op afspraak\n')).toEqual(['Kom langs*.', '* op afspraak'])
  })
})

describe('lists in quotations', () => {
  test.each(['A. x|B. y', '1. x|2. y', '• x|• y', 'iv. x|v. y', '- x|- y'])(
    '%s',
    (list) => {
      const lines = list.split('|')
      expect(fine(`> Zo:\n> ${lines.join('\n> ')}\n>\n> — Jan\n`)).toEqual([
        '> Zo:',
        ...lines.map((line) => `> ${line.replace('-', '•')}`),
        '> by Jan',
      ])
    },
  )
})

describe('lines that look like items and make no list', () => {
  test('are told of', () => {
    expect(write('A. Jansen\nC. de Vries\n').problems).toEqual([
      'warning markup 2 [C. de Vries] / “C. de Vries” looks like a list item, but is printed on one line with the words above it. / Put a space after the sign of each item and keep the signs in order, such as a) and b); or put an empty line between lines that are to stay apart.',
    ])
  })

  test.each([
    '-een|-twee',
    '1.een|2.twee',
    'A.een|B.twee',
    '١.ماذا|٢.لماذا',
    '1 - een|2 - twee',
    '**1.** een|**2.** twee',
    'A. een|B.twee',
    '1.1 een|1.2 twee',
    'Stap 1. een|Stap 2. twee',
    '§ 9 een|§ 10 twee',
    '1 een|2 twee',
  ])('%s are told of', (text) => {
    const lines = text.split('|')
    expect(write(`${lines.join('\n')}\n`).problems).toEqual([
      expect.stringContaining(`warning markup 2 [${lines[1]}] / `),
    ])
  })

  test.each([
    '3.5 kg|2.5 l',
    'Op 1 mei 2024|Op 12 mei 2024',
    'Een zin over 1 kind en|over 2 ouders',
    'Stap 1.\\|Stap 2.',
    '-5 graden|-3 graden',
    'e.g. een|i.e. twee',
    '*een*|*twee*',
  ])('%s look like none', (text) => {
    expect(write(`${text.replace('|', '\n')}\n`).problems).toEqual([])
  })
})
