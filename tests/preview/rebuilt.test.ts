import { expect, test } from 'vitest'

import { openLayoutService } from '../../src/preview/workers/layout-service.ts'
import { changeFiles, project, ROOT } from '../cli/run.ts'
import type { Changes } from '../cli/run.ts'

const QUERY = { deck: 'small', language: 'nl', format: 'little', terms: {} }
const NL = 'content/small/nl.yaml'
const DECK = 'content/small/deck.yaml'

function previewOf(folder: string) {
  const date = new Date('2026-11-24T00:00:00Z')
  const service = openLayoutService({
    folder,
    packageRoot: ROOT,
    precompiled: undefined,
    date,
  })
  let generation = 0
  return async () => {
    generation += 1
    await service.changed({ generation, fonts: 0, reopen: false, unsaved: new Map() })
    const { sides, problems } = (await service.view(QUERY)).view
    return { sides, problems }
  }
}

/** A preview in which files are changed, and what one shows that is started afterwards. */
function watched(changes: Changes = {}) {
  const folder = project('small', changes)
  const show = previewOf(folder)
  return {
    show,
    change: async (files: Changes) => {
      changeFiles(folder, files)
      return { now: await show(), anew: await previewOf(folder)() }
    },
  }
}

test.each<readonly [what: string, changes: Changes]>([
  ['a word', { [NL]: ['name: Haas', 'name: Konijn'] }],
  ['a line above all others', { [NL]: ['deck:', '# Woorden\n\ndeck:'] }],
  ['a word that no longer fits', { [NL]: ['name: Uil', `name: ${'Uil'.repeat(30)}`] }],
  ['a letter that no font has', { [NL]: ['name: Uil', 'name: Uil \u{13000}'] }],
  [
    'a colour',
    {
      [DECK]: ['owl: { kind: card, accent: teal }', 'owl: { kind: card, accent: rust }'],
    },
  ],
  [
    'a picture',
    {
      'content/small/scene.svg': ['</svg>', '<path d="M0 0h5v5z" fill="#AA5533"/></svg>'],
    },
  ],
  [
    'the template',
    {
      'templates/plain/card.yaml': [
        '{ text: body, flexGrow: 1',
        '{ text: body, paddingLeft: 3mm, flexGrow: 1',
      ],
    },
  ],
  ['the theme', { 'templates/plain/theme.yaml': ['fontSize: 20pt', 'fontSize: 17pt'] }],
])(
  'after a change of %s, the preview shows what one shows that is started afterwards',
  async (_, files) => {
    const { show, change } = watched()
    const before = await show()
    const { now, anew } = await change(files)
    expect(now).toEqual(anew)
    expect(now).not.toEqual(before)
    expect(await show()).toEqual(now)
  },
)

test('a problem of a card is told as long as it is there, whichever card is changed', async () => {
  const { show, change } = watched({ [NL]: ['name: Uil', 'name: Uil [^no]'] })
  const { problems } = await show()
  expect(problems.length).toBeGreaterThan(0)
  const { now, anew } = await change({ [NL]: ['name: Haas', 'name: Konijn'] })
  expect(now).toEqual(anew)
  expect(now.problems).toEqual(problems)
})

test('of a save, only the pieces that it changes are laid out again', async () => {
  const { show, change } = watched()
  const before = await show()
  const { now } = await change({ [NL]: ['body: De uil ziet', 'body: De uil hoort'] })
  const changed = now.sides.filter((side) => !before.sides.includes(side))
  expect(now.sides.some(({ piece }) => piece === 'guide')).toBe(true)
  expect(changed.map(({ name }) => name)).toEqual(['owl front', 'owl back'])
})
