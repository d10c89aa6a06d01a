import { expect, test } from 'vitest'

import { NL, watched } from './laid-out.ts'

/** A template whose front has a turned box in a box, and a photograph. */
const NESTED = `front:
  backgroundColor: accent-pale
  padding: 6mm
  children:
    - name: badge
      padding: 1mm
      children:
        - { text: name, style: title, rotate: 90, border: 0.5mm solid ink, width: 10mm, height: 30mm }
    - { picture: piece, optional: true, height: 20mm }
back:
  padding: 6mm
  children:
    - { text: body, flexGrow: 1 }
`

test('the boxes of a side are told as a tree, with what each looks like and its line in the template', async () => {
  const { service, show, change } = watched({
    'templates/plain/card.yaml': NESTED,
  })
  const boxes = async () => {
    const [front] = (await show()).sides
    return (await service.boxes(front?.digest ?? '')) ?? []
  }
  const all = await boxes()
  expect(all.map(({ name, depth, holds }) => [name, depth, holds])).toEqual([
    ['box', 0, 'boxes'],
    ['badge', 1, 'boxes'],
    ['name', 2, 'text'],
    ['piece', 1, 'picture'],
  ])
  const [root, badge, name, piece] = all
  expect(root).toMatchObject({
    x: 0,
    width: 60,
    height: 90,
    padding: [6, 6, 6, 6],
    background: { name: 'teal-pale', cmyk: [14, 3, 7, 1], srgb: '#DCEDEB' },
    elements: [],
  })
  expect(badge?.place).toEqual({ file: 'templates/plain/card.yaml', line: 5, column: 7 })
  expect(name).toMatchObject({
    turned: 90,
    width: 10,
    height: 30,
    own: { width: 30, height: 10 },
    border: [0.5, 0.5, 0.5, 0.5],
    padding: [0, 0, 0, 0],
    text: {
      style: 'title',
      family: 'Nunito',
      weight: 800,
      usual: 20,
      least: 12,
      color: { name: 'ink', cmyk: [0, 0, 0, 100] },
    },
  })
  expect(name?.elements[0]?.font).toContain('Nunito')
  expect(piece?.picture).toEqual({ file: 'content/small/scene.svg' })
  await change({ 'templates/plain/card.yaml': `# One line more.\n${NESTED}` })
  expect((await boxes())[1]?.place?.line).toBe(6)
  expect(await service.boxes('none')).toBeUndefined()
})

test('the baselines of a text are as far apart below an initial as without one', async () => {
  const words = `    body: ${'De haas rent over het veld. '.repeat(6)}\n`
  const { service, show, change } = watched({
    [NL]: ['    body: De haas rent weg voor de vos.\n', words],
  })
  const leading = async () => {
    const back = (await show()).sides[1]
    const boxes = (await service.boxes(back?.digest ?? '')) ?? []
    return boxes.at(-1)?.elements.at(-1)?.leading
  }
  const without = await leading()
  await change({
    'templates/plain/card.yaml': [
      '{ text: body, flexGrow',
      '{ text: body, initialLetter: 3, flexGrow',
    ],
  })
  expect(without).toBeGreaterThan(10)
  expect(await leading()).toBe(without)
})

test('a box tells of each place that decides on it: its style, the use of its part, another template, the deck', async () => {
  const { service, show } = watched({
    'content/small/deck.yaml': [
      ['template: plain', 'template: warm'],
      [
        'hare: { kind: card,',
        'hare: { kind: card, override: { boxes: { tag: { padding: 3mm } } },',
      ],
    ],
    'templates/warm/theme.yaml': 'extends: plain\nstyles:\n  title: { fontSize: 19pt }\n',
    'templates/warm/card.yaml': `boxes:
  badge: { padding: 2mm }
front:
  children:
    - { use: tag }
    - name: badge
      backgroundImage: linear-gradient(teal, transparent)
      border: 0.5mm solid rust
`,
    'templates/warm/parts/tag.yaml':
      'name: tag\nchildren: [{ text: name, style: title }]\n',
  })
  const [front] = (await show()).sides
  const [, tag, words, badge] = (await service.boxes(front?.digest ?? '')) ?? []
  const placesOf = (box: typeof tag) =>
    box?.others.map(({ of, place }) => `${of} ${place.file}:${place.line}`)
  expect(placesOf(tag)).toEqual([
    'use templates/warm/card.yaml:5',
    'change content/small/deck.yaml:7',
  ])
  expect(placesOf(words)).toEqual([
    'style templates/warm/theme.yaml:3',
    'style templates/plain/theme.yaml:12',
    'use templates/warm/card.yaml:5',
  ])
  expect(badge?.holds).toBe('ground')
  expect(badge?.gradient.map(({ name }) => name)).toEqual(['teal'])
  expect(badge?.lines.map(({ name }) => name)).toEqual(['rust'])
})
