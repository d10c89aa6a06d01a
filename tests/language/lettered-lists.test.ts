import { describe, expect, test } from 'vitest'

import { fine, write } from './written.ts'

/** The lines of a list, with a sign behind each letter. */
const listOf = (letters: string, sign = '.'): readonly string[] =>
  letters.split(' ').map((letter) => `${letter}${sign} x`)

const read = (lines: readonly string[]): unknown => write(`${lines.join('\n')}\n`)

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
    ['no first letter', 'ב. x ג. y'],
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

  test('stay as they stand where Markdown makes no list of them', () => {
    expect(fine('Een\n      A. x\n      B. y\n')).toEqual(['Een A. x B. y'])
    expect(fine('Een\n\n      А. x\n      Б. y\n\nА. x\nБ. y\n')).toEqual([
      'Een',
      'А. x Б. y',
      'А. x',
      'Б. y',
    ])
  })

  test('end where the next letter is not the one that follows', () => {
    expect(fine('а. x\nб. y\nд. z\n')).toEqual(['а. x', 'б. y д. z'])
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
    expect(fine('١.ماذا\n٢.لماذا\n', 'ar')).toEqual(['١.ماذا ٢.لماذا'])
    expect(fine('١أ. x\n٢ب. y\n', 'ar')).toEqual(['١أ. x ٢ب. y'])
  })
})
