import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { quotesOf } from '../../src/typesetting/language/quotes.ts'
import {
  typographic,
  typographicText,
} from '../../src/typesetting/language/typography.ts'

/** A line as it is set, with `_` for a no-break space and `~` for a narrow one. */
const set = (text: string, language: string): string =>
  typographicText(text, language).replaceAll('\u00A0', '_').replaceAll('\u202F', '~')

/** A line as it is set, with plain spaces for no-break ones. */
const spaced = (text: string, language: string): string =>
  typographicText(text, language).replaceAll('\u00A0', ' ')

describe('quotes and apostrophes', () => {
  test.each([
    ['nl', "zo'n foto's van Jan", 'zo’n foto’s van Jan'],
    ['nl', "'t is goed", '’t is goed'],
    ['nl', "Kom je 's avonds?", 'Kom je ’s avonds?'],
    ['nl', "'S AVONDS", '’S AVONDS'],
    ['nl', "in '68 en in '72", 'in ’68 en in ’72'],
    ['nl', "'n keer; Jans' fiets", '’n keer; Jans’ fiets'],
    ['nl', "'Er is niets,' zei ze", '‘Er is niets,’ zei ze'],
    ['nl', "dat 'ie komt", 'dat ’ie komt'],
    ['nl', `"Hij zei 'ja' en 'nee'."`, '‘Hij zei “ja” en “nee”.’'],
    ['nl', `'Hij zei "ja".'`, '‘Hij zei “ja”.’'],
    ['nl', `"Ik vroeg: "Hoe ging het?" Niets."`, '‘Ik vroeg: “Hoe ging het?” Niets.’'],
    ['nl', `("Goed") - "zo"/"dan"`, '(‘Goed’)_– ‘zo’/‘dan’'],
    ['nl', `" los " en " nog "`, '‘ los ’ en ‘ nog ’'],
    ['nl', `niet-"echte" vragen`, 'niet-‘echte’ vragen'],
    ['nl', '‘typed’ “stays” and ’t', '‘typed’ “stays” and ’t'],
    ['en', `"It's 'fine'," she said`, '“It’s ‘fine’,” she said'],
    ['en', "rock 'n' roll, the '90s, 'tis", 'rock ’n’ roll, the ’90s, ’tis'],
    ['en-GB', `'It's "fine",' she said`, '‘It’s “fine”,’ she said'],
    ['de', `"Er sagt 'ja'", 's ist gut`, '„Er sagt ‚ja‘“, ’s ist gut'],
    ['de-CH', `"Er sagt 'ja'"`, '«Er sagt ‹ja›»'],
    ['fr', `"Il dit 'oui'"`, '«~Il dit “oui”~»'],
    ['fr', `l'"école"`, 'l’«~école~»'],
    ['es', `"¿Qué 'dices'?" ¡"Hola"!`, '«¿Qué “dices”?» ¡«Hola»!'],
    ['pl', `"Mówi 'tak'"`, '„Mówi «tak»”'],
    ['tr', `"Ali'nin 'evi'"`, '“Ali’nin ‘evi’”'],
    ['uk', `"об'єднання 'так'"`, '«об’єднання „так“»'],
    ['de-AT', `"Er sagt 'ja'"`, '„Er sagt ‚ja‘“'],
    ['fr-CH', `"Il dit 'oui'"`, '«~Il dit ‹oui›~»'],
    ['es-MX', `"Dijo 'sí'"`, '“Dijo ‘sí’”'],
    ['pt-BR', `"Disse 'sim'"`, '“Disse ‘sim’”'],
    ['pt-PT', `"Disse 'sim'"`, '«Disse “sim”»'],
    ['pt-AO', `"Disse 'sim'"`, '«Disse “sim”»'],
    ['hu', `"Azt mondta: 'igen'."`, '„Azt mondta: »igen«.”'],
    ['nb', `"Han sa 'ja'."`, '«Han sa ‘ja’.»'],
    ['vi', `"Anh nói 'vâng'."`, '“Anh nói ‘vâng’.”'],
    ['hi', `उसने कहा, "मैंने 'हाँ' कहा।"`, 'उसने कहा, “मैंने ‘हाँ’ कहा।”'],
    ['hi', `"वह 'राम' है" और "यह"`, '“वह ‘राम’ है” और “यह”'],
    ['ti', `ብ"እንታይ 'ድዩ'"፧`, 'ብ«እንታይ ‹ድዩ›»፧'],
    ['so', `"Su'aal 'furan'"`, '“Su’aal ‘furan’”'],
    ['tr', `"Ankara"'da, TBMM'nin 2024'te`, '“Ankara”’da, TBMM’nin 2024’te'],
    ['en', `"Vogue"'s and 'Elle''s`, '“Vogue”’s and “Elle”’s'],
    ['nl', `"Trouw"'s lezers, '"Ja," zei ze'`, '‘Trouw’’s lezers, ‘“Ja,” zei ze’'],
    ['ar', `"مرحبا 'بك'"`, '«مرحبا ‹بك›»'],
    ['ar', `شعور بـ"الأمان" و"الثقة".`, 'شعور بـ«الأمان» و«الثقة».'],
    ['ar', `"قال و"نعم" هنا"`, '«قال و‹نعم› هنا»'],
    ['ar', `"نعم"ثم قال "لا"`, '«نعم»ثم قال «لا»'],
    ['ur', `"وہ 'ہاں'"`, '”وہ ’ہاں‘“'],
    ['he', `אמר: "הוא אמר 'כן'".`, 'אמר: ”הוא אמר ’כן’”.'],
    ['he', `צה"ל, מנכ"לית, תנ"ך`, 'צה״ל, מנכ״לית, תנ״ך'],
    ['he', `ג'ירפה ברח' הרצל`, 'ג׳ירפה ברח׳ הרצל'],
    ['he', `קראתי ב"הארץ" על צה"ל`, 'קראתי ב”הארץ” על צה״ל'],
    ['he', `"הם אמרו ש"צה"ל חזק" שם"`, '”הם אמרו ש’צה״ל חזק’ שם”'],
    ['he', `אמר: "ב"ה".`, 'אמר: ”ב״ה”.'],
    ['he', `מ"מים אמרו "לא"`, 'מ״מים אמרו ”לא”'],
    ['he', `מ"מים בצה"ל`, 'מ״מים בצה״ל'],
    ['he', `בית-"הספר" דו"ח`, 'בית-”הספר” דו״ח'],
    ['fa', `"سلام 'دوست'"`, '«سلام ‹دوست›»'],
    ['xx', `"a 'b'"`, '“a ‘b’”'],
    ['zh-Hant', '個案最清楚自己"真正"需要什麼', '個案最清楚自己「真正」需要什麼'],
    ['zh-TW', `他說："她說'好'。"再說"不"！`, '他說：「她說『好』。」再說「不」！'],
    ['zh', `她说"他说'真的'吗"，"是"。`, '她说“他说‘真的’吗”，“是”。'],
    ['zh-Hans', `说OK"真的"吧，用'OK'吧`, '说OK“真的”吧，用“OK”吧'],
    ['zh', `"《书》"和"（一）"`, '“《书》”和“（一）”'],
    ['zh', `John'的，Jan's`, 'John’的，Jan’s'],
    ['zh-Hant', `你不會'大聲"說出"'什麼`, '你不會「大聲『說出』」什麼'],
    ['yue', '"真正"', '「真正」'],
    ['ja', '自分に必要なことを"いちばん"よく', '自分に必要なことを「いちばん」よく'],
    ['ja', `彼は"'はい'と言った"。`, '彼は「『はい』と言った」。'],
    ['ja', `「彼は"はい"と」`, '「彼は「はい」と」'],
    ['ko', `그는 "'네'라고" 했다`, '그는 “‘네’라고” 했다'],
    ['th', `รู้"ดีที่สุด"ว่า 'ดี'`, 'รู้“ดีที่สุด”ว่า “ดี”'],
    ['km', 'គាត់និយាយ"បាទ"ហើយ', 'គាត់និយាយ“បាទ”ហើយ'],
    ['my', 'သူက"ဟုတ်ကဲ့"လို့', 'သူက“ဟုတ်ကဲ့”လို့'],
  ])('%s: %s', (language, text, expected) => {
    expect(set(text, language)).toBe(expected)
    expect(typographic(text, language).unpaired).toBeUndefined()
  })

  const MEASURES = [
    [`5'10"`, '5′10″'],
    [`5' 10" lang, 6'2½"`, '5′ 10″ lang, 6′2½″'],
    [`52°5'12"N, 4° 53' 24.5" O, 12°30'N`, '52°5′12″N, 4° 53′ 24.5″ O, 12°30′N'],
    [`3'30" en 3'30'' en 90'+3`, '3′30″ en 3′30″ en 90′+3'],
    [`27"-scherm van 8"x10" of 8 1/2" x 11"`, '27″-scherm van 8″x10″ of 8 1/2″ x 11″'],
    [`6' (1,83 m), 10'000`, '6′ (1,83 m), 10’000'],
    [`٥'١٠"`, '٥′١٠″'],
  ] as const

  test.each([
    'nl',
    'en',
    'de',
    'fr',
    'es',
    'pl',
    'tr',
    'uk',
    'ar',
    'fa',
    'ti',
    'so',
    'he',
    'zh',
  ])('in %s leave measures alone, between quotes as well', (language) => {
    const [open, close] = quotesOf(language).outer
    for (const [text, expected] of MEASURES) {
      expect(spaced(text, language)).toBe(expected)
      expect(typographic(text, language).unpaired).toBeUndefined()
      expect(
        typographicText(`"abc ${text} abc"`, language)
          .replaceAll('\u202F', '')
          .replaceAll('\u00A0', ' '),
      ).toBe(`${open}abc ${expected} abc${close}`)
    }
  })

  test.each([
    ['nl', '"in 1968" en "groep 8", \'maat 42\'', '‘in 1968’ en ‘groep 8’, ‘maat 42’'],
    ['nl', '"een scherm van 27""', '‘een scherm van 27″’'],
    ['nl', '"om 10 of 11"', '‘om 10 of 11’'],
    ['nl', "'68' en '69'", '‘68’ en ‘69’'],
    [
      'nl',
      "rock 'n' roll in de '90s, 'Rock 'n' Roll'",
      'rock ’n’ roll in de ’90s, ‘Rock ’n’ Roll’',
    ],
    [
      'de',
      "Rock'n'Roll und Drum 'n' Bass der '80er",
      'Rock’n’Roll und Drum ’n’ Bass der ’80er',
    ],
    ['li', "'t leef 'ne keer", '’t leef ’ne keer'],
    ['fy', "'t giet oan, 'k haw", '’t giet oan, ’k haw'],
    ['it', "l'anno '68, po' di 'ndrangheta", 'l’anno ’68, po’ di ’ndrangheta'],
    ['uk', "об'єднання, п'ять і м’ята", 'об’єднання, п’ять і_м’ята'],
    ['uk', 'пʼять', 'пʼять'],
    ['tr', "'68'de 5'i", '’68’de 5’i'],
  ])('%s: %s', (language, text, expected) => {
    expect(set(text, language)).toBe(expected)
    expect(typographic(text, language).unpaired).toBeUndefined()
  })

  test.each([
    ['"half open', 0, 'never closed'],
    ['zeg "half open', 4, 'never closed'],
    ['half dicht" en', 10, 'never opened'],
    ["'half open", 0, 'never closed'],
    [`"zeg 'half" en`, 5, 'never closed'],
    ['"a" "b', 4, 'never closed'],
    ['a"b c', 1, 'never opened'],
  ])('%s has a quote without its fellow', (text, index, is) => {
    expect(typographic(text, 'nl').unpaired).toEqual({ index, is })
  })

  test.each([
    ['真正"需要', 'never closed'],
    ['真正"。', 'never opened'],
    ['真正" ', 'never opened'],
    ['รู้"', 'never opened'],
  ])('%s has one too, where words have no spaces', (text, is) => {
    const { unpaired, units } = typographic(text, 'th')
    expect(unpaired?.is).toBe(is)
    expect(units[unpaired?.index ?? 0]).toBe(is === 'never closed' ? '“' : '”')
  })

  test('a region has quotes of its own, or those of its language', () => {
    expect(quotesOf('de-CH').outer).toEqual(['«', '»'])
    expect(quotesOf('de-AT')).toBe(quotesOf('de'))
    expect(quotesOf('tlh')).toBe(quotesOf('en'))
  })
})

describe('dashes and dots', () => {
  test.each([
    ['wacht... en.... door', 'wacht… en… door'],
    ['wit.. en zwart', 'wit.. en zwart'],
    ['rood -- of blauw - of geel', 'rood_– of blauw_– of geel'],
    ['rood---blauw', 'rood—blauw'],
    ['-----', '-----'],
    ['10-12 en 2018-19', '10–12 en 2018–19'],
    ['0-4 jaar', '0–4 jaar'],
    ['10 000-20 000, 10.000-20.000', '10_000–20_000, 10.000–20.000'],
    ['10 - 12', '10_– 12'],
    ['-5 tot -2 en (-3) = -3', '−5 tot −2 en (−3) = −3'],
    ['10 -12, a-1, -a, --5', '10 -12, a-1, -a, –5'],
    ['06-12345678 of 020-6241111', '06-12345678 of 020-6241111'],
    ['0900-8844, 06-1234, 555-1234', '0900-8844, 06-1234, 555-1234'],
    ['1-5-2024, 2024-05-01, 2024-05', '1-5-2024, 2024-05-01, 2024-05'],
    ['A4-5 en covid-19', 'A4-5 en covid-19'],
    ['١٠-١٢ ۱۰-۱۲ ১-২', '١٠–١٢ ۱۰–۱۲ ১–২'],
    ['۰۲۱-۱۲۳۴ ٢٠٢٤-٠٥', '۰۲۱-۱۲۳۴ ٢٠٢٤-٠٥'],
    ['sociaal-emotioneel', 'sociaal-emotioneel'],
    ['01/12-10/12', '01/12–10/12'],
    ['Tel. 030-123 45-67', 'Tel. 030-123 45-67'],
    ['+31 20-624 11-11 of (020) 624-11-11', '+31 20-624 11-11 of (020) 624-11-11'],
    ['030/123 45-67, +49 (0)30 45-67', '030/123 45-67, +49 (0)30 45-67'],
    ['01 23 45-67', '01 23 45-67'],
    ['Bel 112 of 20-30 anderen', 'Bel 112 of 20–30 anderen'],
    ['2019-2021, 5-10, blz. 45-67', '2019–2021, 5–10, blz._45–67'],
    ['in 2024 5-10 keer', 'in 2024 5–10 keer'],
    ['(5-10) 2019-2021 (5-6)', '(5–10) 2019–2021 (5–6)'],
    ['5-10 / 45-67 en 1-2 3-4', '5–10_/ 45–67 en 1–2 3–4'],
  ])('%s', (text, expected) => {
    expect(set(text, 'nl')).toBe(expected)
  })
})

describe('spaces that hold', () => {
  test.each([
    ['nl', '50 % van 5 km in 2 uur', '50_% van 5_km in 2_uur'],
    ['nl', 'pompoen (± 1,2 kg), ca. 20 min', 'pompoen (±_1,2_kg), ca._20_min'],
    ['nl', '5 minuten, 3 mensen', '5 minuten, 3 mensen'],
    ['nl', 'voor € 25 (p. 12, nr. 4)', 'voor €_25 (p._12, nr._4)'],
    ['nl', 'top. 5', 'top. 5'],
    ['fr', 'Quoi ? Non ! Oui ; donc : voilà', 'Quoi~? Non~! Oui~; donc_: voilà'],
    ['fr', 'Quoi? Non! Oui; (bon)!', 'Quoi~? Non~! Oui~; (bon)~!'],
    ['fr', 'Quoi?! à 12:30', 'Quoi~?! à 12:30'],
    ['fr', '« Bonjour », «salut»', '«~Bonjour~», «~salut~»'],
    ['fr', '" Bonjour ! "', '«~Bonjour~!~»'],
    ['nl', 'Wat ? Nee !', 'Wat ? Nee !'],
    ['pl', 'Idę z tobą i w domu', 'Idę z_tobą i_w_domu'],
    ['uk', 'Я і ти в місті', 'Я і_ти в_місті'],
    ['uk', 'З ким? У нас, а не в них', 'З_ким? У_нас, а_не в_них'],
    ['ru', 'Я и ты в доме', 'Я и_ты в_доме'],
    ['nl', 'a i o', 'a i o'],
    ['fr', 'Bonjour: voilà «la: suite»:', 'Bonjour_: voilà «~la_: suite~»_:'],
    ['fr', 'à 12:30, 10 000 € et 25 %', 'à 12:30, 10_000_€ et 25_%'],
    ['fr', 'a:(b) et:', 'a:(b) et_:'],
    ['fr-CA', 'Quoi? Non ! Donc : « oui »', 'Quoi? Non~! Donc_: «~oui~»'],
    ['de', 'z. B. um 9 Uhr, S. 12, 20 °C', 'z._B. um 9_Uhr, S._12, 20_°C'],
    ['pl', '1 200 zł, s. 12', '1_200_zł, s._12'],
    ['uk', '500 грн, № 5, с. 12', '500_грн, №_5, с._12'],
    ['es', 'El n.º 5, la pág. 12 y 5 km', 'El n.º_5, la pág._12 y 5_km'],
    ['pt-BR', 'R$ 25, n.º 3', 'R$_25, n.º_3'],
    ['nl', 'in 2018 2019 en 1 2345', 'in 2018 2019 en 1 2345'],
    ['hi', 'यह है । वह है ॥', 'यह है_। वह है_॥'],
    ['ti', 'እወ ። ከመይ ፧', 'እወ_። ከመይ_፧'],
  ])('%s: %s', (language, text, expected) => {
    expect(set(text, language)).toBe(expected)
  })
})

describe('addresses', () => {
  test.each([
    'www.han.nl/10-12--x',
    'https://example.com/a...b?c=10-12',
    'han.nl/2018-19/plan',
    'jan--10-12@example.com',
    '10-12--x.example.org',
  ])('%s stays as it is', (address) => {
    expect(set(address, 'nl')).toBe(address)
    expect(set(`"${address}", 10-12.`, 'nl')).toBe(`‘${address}’, 10–12.`)
  })

  test('a sentence with a full stop in it is none', () => {
    expect(set('Zie p.10-12', 'nl')).toBe('Zie p.10–12')
    expect(set('10-12@', 'nl')).toBe('10–12@')
  })
})

/** What typography may change, left out. */
const letters = (text: string): string =>
  text.replaceAll(/["'′″‘’“”„‚«»‹›׳״\s\u00A0\u202F…–—−.-]/g, '')

const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'pl', 'tr', 'uk', 'ar', 'fa', 'sv', 'he']
const signs = `"'.-–«»“”‘’ ;:!?()1290%€aàSstnzהאب`

describe('any text', () => {
  const anyLanguage = fc.constantFrom(...LANGUAGES)
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...Array.from(signs)), maxLength: 40 }),
  )

  test('keeps its letters, and has one answer for each unit', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { units } = typographic(text, language)
        expect(units.length).toBe(text.length)
        expect(letters(units.join(''))).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })

  test('has no straight quote left outside addresses', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        fc.pre(!/[@/]|www/i.test(text))
        expect(typographicText(text, language)).not.toMatch(/["']/)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['"', 'fr'],
    ["'", 'nl'],
    [`"'`, 'nl'],
    [' "a', 'nl'],
    ['.', 'nl'],
    ['-', 'nl'],
    ['1-', 'nl'],
    ['« ', 'fr'],
    ['?', 'fr'],
    ['a@b.', 'nl'],
    ['www.', 'nl'],
    ['i ', 'pl'],
    ['א"', 'he'],
    ['ה"אא ', 'he'],
    ['000 ', 'fr'],
    ['a. ', 'de'],
  ])('of nothing but %j comes to an end, long as it may be', (sign, language) => {
    const text = sign.repeat(100_000 / sign.length)
    expect(typographic(text, language).units.length).toBe(text.length)
  })
})
