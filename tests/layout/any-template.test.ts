import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { layOut } from './lay-out.ts'

const distance = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((mm) => `${mm}mm`),
  fc.integer({ min: 0, max: 120 }).map((share) => `${share}%`),
)
const justify = fc.constantFrom(
  'flex-start',
  'center',
  'flex-end',
  'space-between',
  'space-around',
  'space-evenly',
)
const align = fc.constantFrom('auto', 'flex-start', 'center', 'flex-end', 'stretch')

/** Any rules of a box that say where it goes. */
const placement = fc.record(
  {
    position: fc.constantFrom('relative', 'absolute'),
    top: distance,
    left: distance,
    right: distance,
    width: distance,
    height: distance,
    minHeight: distance,
    maxWidth: distance,
    aspectRatio: fc.constantFrom(0.01, 0.5, 1, 100),
    flexDirection: fc.constantFrom('row', 'column', 'row-reverse', 'column-reverse'),
    flexGrow: fc.integer({ min: 0, max: 3 }),
    flexShrink: fc.integer({ min: 0, max: 3 }),
    flexBasis: distance,
    justifyContent: justify,
    alignItems: align,
    alignSelf: align,
    gap: distance,
    padding: distance,
    margin: distance,
    backgroundColor: fc.constantFrom('teal', 'accent-pale'),
    borderRadius: distance,
  },
  { requiredKeys: [] },
)

const leaf = fc.tuple(
  placement,
  fc.constantFrom(
    {},
    { text: 'body' },
    { picture: 'piece' },
    { picture: 'piece', objectFit: 'cover' },
  ),
)
const { box } = fc.letrec<{ box: object }>((tie) => ({
  box: fc.oneof(
    { depthSize: 'small' },
    leaf.map(([place, content]) => ({ ...place, ...content })),
    fc
      .tuple(placement, fc.array(tie('box'), { maxLength: 4 }))
      .map(([place, children]) => ({ ...place, children })),
  ),
}))

const SCENE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 5"><path d="M0 0H9V5Z"/></svg>'

const pieceOf = (id: string): string =>
  `  ${id}: { kind: ${id}, accent: teal, picture: scene.svg }`

const CENTRED_IN_NOTHING = {
  position: 'absolute',
  minHeight: '1%',
  justifyContent: 'space-around',
  children: [
    { position: 'absolute', children: [{ picture: 'piece', objectFit: 'cover' }] },
  ],
}

test('any boxes at all give sides with numbers in them, or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 12 }), async (boxes) => {
      const ids = boxes.map((_, index) => `card-${index}`)
      const { problems, sides } = await layOut({
        deck: `source: nl\ntemplate: trial\nformat: trial\npieces:\n${ids.map(pieceOf).join('\n')}\n`,
        words: {
          nl: `deck: { body: "een twee drie[^n]" }\npieces:\n${ids.map((id) => `  ${id}: {}`).join('\n')}\nnotes: { n: noot }`,
        },
        kinds: Object.fromEntries(
          ids.map((id, index) => [
            id,
            JSON.stringify({ front: { children: [boxes[index]] }, back: {} }),
          ]),
        ),
        pictures: { 'scene.svg': SCENE },
      })
      const known = [
        'overset',
        'safe-area',
        'words-cut',
        'words-hidden',
        'words-overlap',
        'contrast',
        'no-effect',
        'nothing-shown',
        'missing-words',
        'note-unused',
        'unused-words',
      ]
      expect(problems.filter(({ code }) => !known.includes(code))).toEqual([])
      expect(sides).toHaveLength(2 * boxes.length)
      // JSON has no NaN and no Infinity: they would be null.
      expect(JSON.stringify(sides)).not.toContain('null')
    }),
    { numRuns: 10, examples: [[[CENTRED_IN_NOTHING]]] },
  )
})
