import { expect, test } from 'vitest'

import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { ROOT, layOutIn } from './lay-out.ts'

const asText = (sides: readonly Frame[]): string => sides.map(frameText).join('\n')

/** Words under 9 points in more than two inks blur where plates shift. */
const smallInManyInks = (frame: Frame): readonly string[] =>
  itemsOfKind(frame, 'glyphs').flatMap(({ item: { size, color, glyphs } }) =>
    size < 9 && color.cmyk.filter((ink) => ink > 0).length > 2
      ? `${frame.name}: ${glyphs.map(({ text }) => text).join('')}`
      : [],
  )

test.each(['a6', 'square', 'half-letter', 'a6-landscape'])(
  'the cards of the Samenleerwijzer on %s',
  async (format) => {
    const { problems, sides } = await layOutIn(ROOT, 'samenleerwijzer', {
      formats: [format],
      languages: ['nl'],
    })
    expect(problems).toEqual([])
    expect(sides.flatMap(smallInManyInks)).toEqual([])
    const cards = sides.filter(({ name }) => !name.startsWith('leaflet'))
    await expect(asText(cards)).toMatchFileSnapshot(`golden/${format}.txt`)
  },
)

test('the leaflet of the Samenleerwijzer, both ways of folding it', async () => {
  const { sides } = await layOutIn(ROOT, 'samenleerwijzer', {
    formats: ['a6'],
    languages: ['nl'],
  })
  const leaflets = sides.filter(({ name }) => name.startsWith('leaflet'))
  await expect(asText(leaflets.slice(0, 2))).toMatchFileSnapshot('golden/a4-half.txt')
  await expect(asText(leaflets.slice(2))).toMatchFileSnapshot('golden/a4-roll.txt')
})
