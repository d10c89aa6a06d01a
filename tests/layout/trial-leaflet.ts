import { layOut, theme } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { linesOn } from './read-frame.ts'

/** Two ways to fold a sheet into panels of 100 mm, the second with a flap of 90 mm. */
export const FOLDS = `
half:
  width: 200mm
  height: 100mm
  bleed: 3mm
  outside: { back: 100mm, cover: 100mm }
  inside: { left: 100mm, right: 100mm }
  read: [cover, left, right, back]
roll:
  width: 290mm
  height: 100mm
  bleed: 3mm
  outside: { flap: 90mm, back: 100mm, cover: 100mm }
  inside: { left: 100mm, middle: 100mm, right: 90mm }
  read: [cover, flap, left, middle, right, back]
`

/** A title on the cover, and words through the other panels. */
export const LEAFLET = `
panels:
  cover: { backgroundColor: teal, children: [{ text: title, margin: 10mm }] }
  other:
    backgroundColor: paper
    children: [{ name: words, flow: true, flexGrow: 1, padding: 10mm }]
flow: [{ slot: body }]
`

/** The same, where words run through the two panels inside only. */
export const INSIDE = LEAFLET.replace(
  '  other:',
  '  back: { backgroundColor: paper }\n  other:',
)

const BLOCKS =
  '{ heading1: { spaceBefore: 1em }, quotation: { padding: 1em, backgroundColor: teal }, note: { fontSize: 1em } }'

/** A leaflet whose words run through panels that hold 16 lines of 5 mm. */
export async function leaflet(
  body: string,
  {
    fold = 'half',
    kind = LEAFLET,
    blocks = BLOCKS,
    notes = '',
    title = 'Titel',
    min = '10pt',
    language = 'nl',
  } = {},
): Promise<LaidOut> {
  const indented = body.trim().replaceAll(/^/gm, '      ')
  return layOut(
    {
      deck: `
source: nl
template: trial
format: trial
pieces: { sheet: { kind: leaflet, accent: teal, folds: [${fold}] } }`,
      words: {
        [language]: `pieces:\n  sheet:\n    title: ${title}\n    body: |\n${indented}\n${notes}`,
      },
      theme: theme(blocks).replace('minFontSize: 6pt', `minFontSize: ${min}`),
      kinds: { leaflet: kind },
      folds: FOLDS,
    },
    { languages: [language] },
  )
}

/** A paragraph of so many lines. */
export const lines = (count: number, word = 'regel'): string =>
  Array.from({ length: count }, (_, index) => `${word}${index + 1}`).join('\\\n')

/** The words on each panel, in reading order. */
export const panels = (
  { side }: LaidOut,
  names = ['left', 'right', 'back'],
): readonly string[][] => {
  const all = [...linesOn(side('sheet inside')), ...linesOn(side('sheet outside'))]
  return names.map((name) =>
    all.filter(({ boxes }) => boxes[0] === name).map(({ words }) => words),
  )
}
