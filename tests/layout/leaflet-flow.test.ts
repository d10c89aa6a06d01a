import { expect, test } from 'vitest'

import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import type { LaidOut } from './lay-out.ts'
import { lineWith, linesOn, shapesOn, wordsOn } from './read-frame.ts'
import { INSIDE, LEAFLET, leaflet, lines, panels } from './trial-leaflet.ts'

const counts = (laidOut: LaidOut): readonly number[] =>
  panels(laidOut).map(({ length }) => length)

/** A leaflet whose words have two panels. */
const inTwo = (body: string, other: Parameters<typeof leaflet>[1] = {}) =>
  leaflet(body, { kind: INSIDE, ...other })

test('words run through the panels in reading order, within each panel’s padding', async () => {
  const laidOut = await leaflet(`${lines(20, 'a')}\n\n${lines(20, 'b')}`)
  expect(laidOut.problems).toEqual([])
  expect(panels(laidOut).flat()).toEqual(
    ['a', 'b'].flatMap((word) =>
      Array.from({ length: 20 }, (_, index) => `${word}${index + 1}`),
    ),
  )
  expect(counts(laidOut)).toEqual([16, 16, 8])
  const inside = linesOn(laidOut.side('sheet inside'))
  expect(new Set(inside.map(({ left }) => left))).toEqual(new Set([10, 110]))
  expect(wordsOn(laidOut.side('sheet outside'))[0]).toBe('Titel')
})

test('no panel begins or ends with a single line of a paragraph', async () => {
  expect(counts(await inTwo(`${lines(15)}\n\n${lines(4)}`))).toEqual([15, 4, 0])
  expect(counts(await inTwo(`${lines(14)}\n\n${lines(4)}`))).toEqual([16, 2, 0])
  expect(counts(await inTwo(`${lines(13)}\n\n${lines(4)}`))).toEqual([15, 2, 0])
  expect(counts(await inTwo(`${lines(14)}\n\n${lines(3)}`))).toEqual([14, 3, 0])
  expect(counts(await inTwo(lines(17)))).toEqual([15, 2, 0])
})

test('a heading stays with two lines of what follows', async () => {
  // 13 lines, 3.5 mm, the heading: 73.5 mm, which leaves room for one line.
  const far = await inTwo(`${lines(13)}\n\n# kop\n\n${lines(6, 'b')}`)
  expect(panels(far)[1]![0]).toBe('kop')
  const near = await inTwo(`${lines(12)}\n\n# kop\n\n${lines(6, 'b')}`)
  expect(panels(near)[0]!.slice(-3)).toEqual(['kop', 'b1', 'b2'])
})

test('so do two headings, and a paragraph with the list after it', async () => {
  const two = await inTwo(`${lines(12)}\n\n# kop\n\n## kop\n\n${lines(6, 'b')}`)
  expect(panels(two)[1]!.slice(0, 2)).toEqual(['kop', 'kop'])
  const list = await inTwo(`${lines(15)}\n\nlijst:\n\n- een\n- twee`)
  expect(panels(list)[1]![0]).toBe('lijst:')
  const long = await inTwo(`${lines(10)}\n\n# kop\n\n${lines(8, 'b')}\n\n- een\n- twee`)
  expect(panels(long)[0]!.slice(-3)).toEqual(['b2', 'b3', 'b4'])
})

test('a heading minds the footnote of what follows', async () => {
  // The heading and two lines would go in, but not with the note that they call.
  const laidOut = await inTwo(`${lines(12)}\n\n# kop\n\nnoot[^a]\\\n${lines(5, 'b')}`, {
    notes: 'notes: { a: onder }',
  })
  expect(panels(laidOut)[1]!.slice(0, 2)).toEqual(['kop', 'noot1'])
  const later = await inTwo(`${lines(12)}\n\n# kop\n\n${lines(5, 'b')}\\\nnoot[^a]`, {
    notes: 'notes: { a: onder }',
  })
  expect(panels(later)[0]!.slice(-3)).toEqual(['kop', 'b1', 'b2'])
})

test('a quotation stays whole, with its attribution and its ground', async () => {
  const laidOut = await inTwo(
    `${lines(11)}\n\n> ${lines(3, 'q').replaceAll('\n', '\n> ')}\n>\n> — wie\n\nna`,
  )
  expect(panels(laidOut)[1]).toEqual(['q1', 'q2', 'q3', 'wie', 'na'])
  const ground = shapesOn(laidOut.side('sheet inside')).filter(
    ({ fill }) => fill === '80/20/40/10',
  )
  expect(ground).toHaveLength(1)
  expect(ground[0]!.top).toBeCloseTo(10, 2)
})

test('a quotation longer than a panel is broken between its paragraphs, each part on its ground', async () => {
  const quoted = `${lines(10, 'q')}\n\n${lines(10, 'r')}`.replaceAll(/^/gm, '> ')
  const laidOut = await leaflet(quoted)
  expect(laidOut.problems).toEqual([])
  expect(counts(laidOut)).toEqual([10, 10, 0])
  const grounds = shapesOn(laidOut.side('sheet inside')).filter(
    ({ fill }) => fill === '80/20/40/10',
  )
  expect(grounds.map(({ left }) => left)).toEqual([10, 110])
  for (const { top, bottom } of grounds) {
    expect(top).toBeCloseTo(10, 2)
    expect(bottom - top).toBeCloseTo(50 + (20 / 72) * 25.4, 1)
  }
})

test('each footnote stands once, at the foot of the panel on which it is called', async () => {
  const laidOut = await inTwo(
    `een[^a]\\\n${lines(13)}\\\n${lines(8, 'b')}\\\ntwee[^b]\n\ndrie[^a]`,
    { notes: 'notes: { a: Noot a, b: Noot b }' },
  )
  expect(laidOut.problems).toEqual([])
  const [left, right] = panels(laidOut)
  expect(left!.at(-1)).toBe('1Noot a')
  expect(left!.filter((words) => words.includes('Noot'))).toHaveLength(1)
  expect(right!.slice(-2)).toEqual(['2Noot b', '1Noot a'])
  const foot = lineWith(laidOut.side('sheet inside'), '2Noot b')
  expect(foot.baseline).toBeGreaterThan(80)
  // Words and notes do not touch: an em lies between them.
  const inLeft = linesOn(laidOut.side('sheet inside')).filter(({ left: x }) => x < 100)
  expect(inLeft.at(-1)!.baseline - inLeft.at(-2)!.baseline).toBeGreaterThan(8)
})

test('a step may begin on a new panel, on the folds that it names or on all', async () => {
  const flow = '{ slot: title }, { slot: body, newPanel: [half] }'
  const kind = LEAFLET.replace('{ slot: body }', flow)
  expect(panels(await leaflet('tekst', { kind }))).toEqual([['Titel'], ['tekst'], []])
  const all = await leaflet('tekst', { kind: kind.replace('[half]', 'true') })
  expect(panels(all)).toEqual([['Titel'], ['tekst'], []])
  const roll = await leaflet('tekst', { kind, fold: 'roll' })
  expect(panels(roll, ['flap', 'left'])).toEqual([['Titel', 'tekst'], []])
})

test('text gets smaller rather than share a panel that wants a fresh one', async () => {
  const kind = LEAFLET.replace(
    'flow: [{ slot: body }]',
    'flow: [{ slot: body }, { slot: title, newPanel: half }]',
  )
  const laidOut = await leaflet(lines(40), { kind, min: '6pt' })
  expect(laidOut.problems).toEqual([])
  expect(panels(laidOut)[2]).toEqual(['Titel'])
  expect(linesOn(laidOut.side('sheet inside'))[0]!.size).toBeLessThan(10)
})

test('what does not fit is told once, for all panels and folds together', async () => {
  const { problems } = await leaflet(lines(50))
  const folds = await Promise.all(
    ['half', 'roll'].map((fold) => leaflet(lines(90), { fold })),
  )
  const told = mergeCauses(folds.flatMap((one) => one.problems))
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/ fit half: .* worst of 2 places, on half and roll\.$/),
  ])
  // 48 lines go in, less one that would leave a single line over.
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    [
      'overset',
      'The text that runs through sheet (nl) does not fit half: it is 10.0 mm (2 lines) too long, even at its smallest size of 10 pt.',
    ],
  ])
})

test('a quotation that is higher than a panel is told as well, though another panel has room', async () => {
  const { problems } = await leaflet(`> ${lines(18).replaceAll('\n', '\n> ')}`)
  expect(problems.map(({ code }) => code)).toEqual(['overset'])
})

test('so is a word that is too wide, in the words and in a note', async () => {
  const word = 'x'.repeat(70)
  const notes = `notes: { a: ${word} }`
  const { problems } = await leaflet(`tekst[^a]`, { notes })
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('is wider than its line'),
  ])
})

test('characters that no font has are found on the cover, in the words and in notes', async () => {
  const { problems } = await leaflet('tekst 🂡[^a]', {
    title: 'Titel 🂢',
    notes: 'notes: { a: noot 🂣 }',
  })
  expect(
    problems.map(({ message }) => /“.+?” \(\S+\)/.exec(message)?.[0]).toSorted(),
  ).toEqual(['“🂡” (U+1F0A1)', '“🂢” (U+1F0A2)', '“🂣” (U+1F0A3)'])
})

test('where words would leave a panel empty they are spread evenly over all', async () => {
  const spread = await leaflet(lines(26))
  expect(spread.problems).toEqual([])
  expect(counts(spread)).toEqual([9, 9, 8])
  // The same rules hold as ever: a heading stays with what follows, a quotation is whole, notes are at the foot.
  const ruled = await leaflet(
    `noot[^a]\\\n${lines(9)}\n\n# kop\n\n${lines(6, 'b')}\n\n> ${lines(3, 'q').replaceAll('\n', '\n> ')}`,
    { notes: 'notes: { a: onder }' },
  )
  expect(counts(ruled).every((count) => count > 3)).toBe(true)
  const broken = panels(ruled).map((panel) => panel.join(' '))
  expect(broken[0]).toMatch(/1onder$/)
  expect(broken[1]).toContain('kop b1 b2')
  expect(broken[2]).toContain('q1 q2 q3')
  expect(lineWith(ruled.side('sheet inside'), '1onder').baseline).toBeGreaterThan(80)
  const roll = await leaflet(lines(40), { fold: 'roll' })
  const filled = panels(roll, ['flap', 'left', 'middle', 'right', 'back'])
  expect(filled.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8])
})

test('words that fill less than half of their panels grow, until they do or have their largest size', async () => {
  const kind = LEAFLET.replace('flow: true,', 'flow: true, maxFontSize: 20pt,')
  const sizes = await Promise.all(
    [1, 15, 26].map(async (count) => {
      const laidOut = await leaflet(lines(count), { kind })
      const inside = linesOn(laidOut.side('sheet inside'))
      return inside.find(({ words }) => words === 'regel1')?.size
    }),
  )
  expect(sizes).toEqual([20, 16, 10])
})

test('a few words stay together, and so do those that cannot reach every panel', async () => {
  expect(counts(await leaflet(lines(9)))).toEqual([9, 0, 0])
  const quoted = `> ${lines(15).replaceAll('\n', '\n> ')}`
  expect(counts(await leaflet(`${lines(2, 'a')}\n\n${quoted}`))).toEqual([2, 15, 0])
})
