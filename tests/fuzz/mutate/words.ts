import type { Random } from '../random.ts'

/** Everything that Markdown, the terms and the world's scripts have, in small. */
const PIECES = [
  '# Heading',
  '## Two',
  '####### Seven',
  '- item',
  '* item',
  '+ item',
  '1. one',
  '14. August',
  '3) three',
  'a) first',
  'iv. fourth',
  '> quoted',
  '> — somebody',
  '>> twice',
  '- > quoted in a list',
  '  - inside',
  '        deep',
  '---',
  '***',
  '| a | b |',
  '```',
  '    code',
  '`code`',
  '~~gone~~',
  '- [ ] to do',
  '![alt](scene.svg)',
  '[link](https://example.org/a_b)',
  '[link]( )',
  '[text][ref]',
  '[ref]: https://example.org',
  '<b>bold</b>',
  '<!-- -->',
  '<script>alert(1)</script>',
  '&amp; &#0; &nbsp;',
  '**bold**',
  '*slanted*',
  '***both***',
  '**open',
  '_under_',
  '2*3*4',
  '\\*',
  '\\',
  'https://example.org/a/very/long/address?with=query#part',
  'someone@example.org',
  '[^table]',
  '[^none]',
  '[^table]: inline',
  '{client}',
  '{Client.pl}',
  '{client.or}',
  '{client.others.pl}',
  '{client.g: m=his f=her *=their}',
  '{nobody}',
  '{client.',
  '\\{',
  '{{',
  "'quoted'",
  '"quoted"',
  '"open',
  "'s avonds",
  '5\'10"',
  '- - -',
  '--',
  '---',
  '...',
  '10-12',
  '€ 5',
  '5 %',
  '+31 20 123 45 67',
  'שלום עולם',
  'مرحبا بالعالم',
  'سلام ۱۲۳',
  'ሰላም',
  'Україна',
  'İstanbul',
  'ΑΒΓ',
  '中文字',
  'ไทย',
  'हिन्दी',
  '한국어',
  '🦔',
  '👩‍👩‍👧‍👦',
  '🇳🇱',
  'e\u0301\u0301\u0301',
  'a\u00adb',
  'a\u200bb',
  'a\u200db',
  'a\u2060b',
  '\u00a0',
  '\u3000',
  '\u202e\u2066',
  '\u0007',
  '\uFEFF',
  '\uFFFD',
  '\ud800',
  '\u2028',
  '\u0085',
  'x'.repeat(80),
  'Donaudampfschifffahrtsgesellschaft',
  '$\\frac{1}{2}$',
  '•',
  '–',
  '☐',
] as const

const JOINS = ['\n', '\n\n', ' ', ''] as const

/** Longer than any limit for one text. */
const MOST_CHARACTERS = 40_000

/** Other words in the place of some words, most often words that still print. */
export function variedWords(words: string, random: Random): string {
  const at = random.whole(0, words.length)
  const piece = random.pick(PIECES)
  return random.weighted<() => string>([
    [
      6,
      () =>
        `${words.slice(0, at)}${random.pick(JOINS)}${piece}${random.pick(JOINS)}${words.slice(at)}`,
    ],
    [3, () => `${piece}\n${words}`],
    [2, () => `${words}\n\n${randomWords(random, 6)}`],
    [2, () => randomWords(random, 12)],
    [2, () => words.slice(0, at) + words.slice(at + random.count(20))],
    [2, () => repeated(randomWords(random, 3), random)],
    [1, () => repeated(words, random)],
  ])()
}

const randomWords = (random: Random, most: number): string =>
  Array.from({ length: random.count(most) }, () => random.pick(PIECES)).join(
    random.pick(JOINS),
  )

/** The same again and again, most often on lines of its own: what costs more than its length finds itself here. */
const repeated = (text: string, random: Random): string =>
  `${text}${random.chance(0.6) ? '\n' : random.pick(JOINS)}`
    .repeat(random.count(2000))
    .slice(0, MOST_CHARACTERS)
