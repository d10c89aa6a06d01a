import { expect, test } from 'vitest'

import { madeFont } from '../fonts/made-font.ts'
import { card, layOut, theme } from './lay-out.ts'

/** What is told of these words, set in a style and with rules for marked words. */
async function toldOf(
  words: string,
  { style = '', blocks = '{}', language = 'nl' } = {},
): Promise<readonly string[]> {
  const trial = {
    words: {
      nl: 'pieces: { one: { body: woord } }\n',
      [language]: `pieces:\n  one:\n    body: |\n      ${words}\n`,
    },
    theme: theme(blocks, `  title: { extends: body, ${style} }`),
    kinds: { card: card('children: [{ text: body, style: title }]') },
  }
  const { problems } = await layOut(trial, { languages: [language] })
  return problems
    .filter(({ code }) => code === 'unknown-font')
    .map(({ severity, message }) => `${severity}: ${message}`)
}

test.each([
  [
    'in a family without italic',
    ['*een* en *twee*', { style: 'fontFamily: Nunito, fontWeight: 800' }],
    '“Nunito” has no italic, so *emphasis* is printed upright, as in “een”.',
  ],
  [
    'in a weight that the family lacks',
    ['een en twee', { style: 'fontWeight: 900' }],
    '“een en twee” is to be set in weight 900, and “Nunito Sans” has none: 700 is printed.',
  ],
  [
    'in letters that join, as bold as their family goes',
    [
      '*كلمة* و *كلمتان*',
      { language: 'ar', style: 'fontFamily: Nunito, fontWeight: 700' },
    ],
    '“Vazirmatn” has no italic and no heavier weight, and its letters join, so that they cannot be spaced: *emphasis* is printed like the words around it.',
  ],
] as const)('words %s are told of once', async (_name, [words, options], message) => {
  expect(await toldOf(words, options)).toEqual([`warning: ${message}`])
})

test.each([
  ['*een* **twee** ***drie***', {}],
  ['**كلمة** *Latin*', { language: 'ar' }],
  ['*كلمة* ***كلمة***', { language: 'ar' }],
  ['*ቃል*', { language: 'ti', style: 'fontWeight: 700' }],
  ['*كلمة*', { language: 'ar', blocks: '{ emphasis: { fontWeight: 700 } }' }],
  [
    '*كلمة*',
    { language: 'ar', blocks: '{ emphasis: { fontStyle: italic, color: teal } }' },
  ],
  ['كلمة ✓', { language: 'ar', style: 'fontFamily: Nunito, fontWeight: 800' }],
])('%s is fine', async (words, options) => {
  expect(await toldOf(words, options)).toEqual([])
})

test('a font that was dropped in for a script is told of by the file that it lacks', async () => {
  const letters = 'מילה'
  const { problems } = await layOut(
    {
      words: {
        nl: 'pieces: { one: { body: woord } }\n',
        he: `pieces: { one: { body: ${letters} ☙ } }\n`,
      },
      theme: theme(
        '{}',
        '  title: { extends: body, fontFamily: Nunito, fontWeight: 800 }',
      ),
      kinds: { card: card('children: [{ text: body, style: title }]') },
      fonts: {
        'OwnHebrew.ttf': madeFont({ family: 'Own Hebrew', characters: letters }),
        // Fonts of signs have one weight.
        'OwnSigns.ttf': madeFont({ family: 'Own Signs', characters: '☙' }),
      },
    },
    { languages: ['he'] },
  )
  const found = problems.filter(({ code }) => code === 'unknown-font')
  expect(found.map(({ message, hint }) => [message, hint])).toEqual([
    [
      '“מילה ☙” is to be set in weight 800, and “Own Hebrew” has none: 400 is printed.',
      'Put OwnHebrew-ExtraBold.ttf into assets/fonts, or write “fontWeight: 400” in the template.',
    ],
  ])
})
