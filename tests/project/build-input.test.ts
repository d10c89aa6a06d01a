import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { loadBuildInput } from '../../src/input/project/build-input.ts'
import { fontFamilies } from '../../src/input/project/fonts.ts'
import { openProject } from '../../src/input/project/project.ts'
import { loadPrintData } from '../../src/input/project/templates.ts'
import { inMm } from '../format/reading.ts'
import { DECK, folderWith, PACKAGE, THEME } from './folders.ts'
import type { Files } from './folders.ts'
import { toldBy } from './told-by.ts'

const assets = join(import.meta.dirname, '../../assets')
const PROFILE = 'profiles/FOGRA39L_coated.icc'
const SHIPPED: Files = {
  ...PACKAGE,
  [`assets/${PROFILE}`]: readFileSync(join(assets, PROFILE)),
}

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9Z" fill="#181715"/></svg>'
const PICTURE_CARD = 'front: { picture: piece }\nback: { text: title }\n'

/** Reads the deck `mine` of a project with these files, before a small package. */
async function load(own: Files) {
  const project = await openProject(
    folderWith({ 'content/mine/deck.yaml': DECK, ...own }),
    folderWith(SHIPPED),
  )
  return toldBy(project, (report) => loadBuildInput(project, 'mine', report))
}

describe('a template', () => {
  test('comes from the package where the project has none of its name', async () => {
    const { value, problems } = await load({})
    expect(problems).toEqual([])
    expect([...(value?.template.kinds.keys() ?? [])]).toEqual(['card'])
  })

  test('of the project wins, whole', async () => {
    const { value, problems } = await load({
      'templates/plain/theme.yaml': `${THEME}inkLimit: 222\noverprintBlack: false\n`,
      'templates/plain/tile.yaml': 'front: {}\nback: {}\n',
    })
    expect(value?.template.theme).toMatchObject({ inkLimit: 222, overprintBlack: false })
    expect(problems).toEqual([
      'error unknown-template content/mine/deck.yaml [card]: The template has no kind of piece “card”. / Known: tile.',
    ])
  })

  test('that extends another one has what it says itself, and all else of that one', async () => {
    const { value, problems } = await load({
      'content/mine/deck.yaml': DECK.replace('plain', 'warm'),
      'templates/warm/theme.yaml': 'extends: plain\ninkLimit: 222\n',
      'templates/warm/card.yaml': 'boxes: { title: { picture: sun.svg } }\n',
      'templates/warm/sun.svg': SQUARE,
      'templates/warm/words/nl.yaml': 'of: van\n',
      'templates/plain/theme.yaml': `${THEME}overprintBlack: false\n`,
      'templates/plain/card.yaml':
        'front: { text: title }\nback: { picture: moon.svg }\n',
      'templates/plain/tile.yaml': 'front: {}\n',
      'templates/plain/sun.svg': 'not a picture',
      'templates/plain/moon.svg': SQUARE,
      'templates/plain/words/nl.yaml': 'of: uit\ncard: kaart\n',
    })
    expect(problems).toEqual([])
    const { theme, kinds, kindNames, words } = value!.template
    expect(theme).toMatchObject({ inkLimit: 222, overprintBlack: false })
    expect(kinds.get('card')).toMatchObject({
      front: { picture: 'sun.svg' },
      back: { picture: 'moon.svg' },
    })
    expect([...kindNames].toSorted()).toEqual(['card', 'tile'])
    expect([...value!.templatePictures.keys()]).toEqual(['sun.svg', 'moon.svg'])
    const slots = [...(words.get('nl') ?? [])].map(([slot, { value: text }]) => [
      slot,
      text,
    ])
    expect(Object.fromEntries(slots)).toEqual({ of: 'van', card: 'kaart' })
  })

  test('of the project extends that of the package with the same name', async () => {
    const { value, problems } = await load({
      'templates/plain/theme.yaml': 'extends: plain\ninkLimit: 222\n',
    })
    expect(problems).toEqual([])
    expect(value?.template.theme.inkLimit).toBe(222)
    expect(value?.template.kinds.has('card')).toBe(true)
  })

  test.each([
    [
      'warm',
      'The template “warm” is extended by itself. / Name the template that it is a variant of.',
    ],
    [
      'cold',
      'The template “warm” is extended by itself. / Name the template that it is a variant of.',
    ],
    ['plian', 'There is no template “plian”. / Did you mean “plain”?'],
  ])('cannot extend %s', async (base, expected) => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace('plain', 'warm'),
      'templates/warm/theme.yaml': `extends: ${base}\npalette: {}\n`,
      'templates/cold/theme.yaml': 'extends: warm\n',
    })
    expect(problems[0]).toContain(expected)
  })

  test('tells keys that do nothing, but not those of a template that it extends or of what a piece changes', async () => {
    const two = 'front: { gap: 3mm, children: [{ text: title }, { text: body }] }\n'
    const { problems } = await load({
      'content/mine/deck.yaml':
        'source: nl\ntemplate: warm\npieces: { one: { kind: card }, two: { kind: tile, override: { styles: { body: { textAlign: end, hyphens: none } }, boxes: { body: none, title: { fontSize: 5pt } } } } }\n',
      'templates/warm/theme.yaml': 'extends: plain\n',
      'templates/warm/card.yaml': 'boxes: { body: none, title: { maxFontSize: 5pt } }\n',
      'templates/plain/card.yaml': two,
      'templates/warm/tile.yaml': two.replaceAll(/(text: \w+)/g, '$1, textAlign: center'),
      'templates/plain/theme.yaml': THEME,
    })
    expect(problems).toEqual([
      'warning no-effect content/mine/deck.yaml [textAlign]: “textAlign” does nothing: the boxes with this style have one of their own. / Write it under “boxes”, by the name of the box.',
      expect.stringMatching(
        /^warning no-effect templates\/warm\/card.yaml \[maxFontSize\]/,
      ),
      expect.stringMatching(/^warning no-effect content\/mine\/deck.yaml \[fontSize\]/),
    ])
  })

  test('may give a part what a box has anyway, as it gives it something else elsewhere', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK,
      'templates/plain/card.yaml':
        'front: { children: [{ use: turned }, { use: turned, with: { turn: 180 } }] }\n',
      'templates/plain/parts/turned.yaml':
        'defaults: { turn: 0 }\ntext: title\nrotate: $turn\nopacity: 1\n',
      'templates/plain/theme.yaml': THEME,
    })
    expect(problems.map((one) => /\[(\w+)\]/.exec(one)?.[1])).toEqual([
      'opacity',
      'opacity',
    ])
  })

  test('tells changes of boxes that a piece never shows, and none of those that words may bring', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': `source: nl
template: plain
pieces:
  one:
    kind: card
    facts: { cost: 3 }
    override:
      boxes: { photo: { height: 5mm }, cost: { fontSize: 9pt }, free: none, more: { fontSize: 9pt }, behind: { fontSize: 9pt } }
      styles: { body: { textAlign: end, hyphens: none } }
  two: { kind: card, override: { boxes: { photo: { height: 5mm, when: { lacks: piece } } } } }
`,
      'templates/plain/card.yaml': `front:
  children:
    - { text: title, textAlign: center }
    - { name: photo, when: { has: piece }, height: 9mm, backgroundColor: ink, children: [{ text: body, optional: true }] }
    - { name: cost, text: fact.cost, when: { has: fact.cost }, textAlign: center }
    - { name: free, text: body, when: { lacks: fact.cost }, textAlign: center }
    - { name: more, text: body, when: { has: body }, textAlign: center }
    - { name: behind, text: title, when: { side: back }, textAlign: center }
`,
      'templates/plain/theme.yaml': THEME,
    })
    const idle = problems.map((one) => /\[(\w+)\]: (.*)/.exec(one)?.slice(1))
    const reason =
      'does nothing: this card never meets the conditions (“when”) of the boxes that it would change.'
    expect(idle).toEqual(
      ['photo', 'free', 'behind', 'textAlign'].map((key) => [key, `“${key}” ${reason}`]),
    )
  })

  test('is changed for a piece', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace(
        'card }',
        'card, override: { boxes: { titel: none, title: { widht: 3mm } }, styles: { call: {} } } }',
      ),
    })
    expect(problems).toEqual([
      'error wrong-value content/mine/deck.yaml [call]: No words of this piece have the style “call”. / Known: body.',
      'error wrong-value content/mine/deck.yaml [titel]: There is no box “titel” in this layout. / Did you mean “title”?',
      'error unknown-key content/mine/deck.yaml [widht]: “widht” is not known in “front”. / Did you mean “width”?',
    ])
  })

  test.each([
    ['plian', 'There is no template “plian”. / Did you mean “plain”?'],
    ['../plain', 'There is no template “../plain”.'],
  ])('%s is not there', async (name, expected) => {
    const { value, problems } = await load({
      'content/mine/deck.yaml': DECK.replace('plain', `"${name}"`),
    })
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      expect.stringContaining(
        `error unknown-template content/mine/deck.yaml ["${name}"]: ${expected}`,
      ),
    ])
  })

  test('without a theme is told from one that is not there', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace('plain', 'bare'),
      'templates/bare/card.yaml': 'front: { text: title }',
    })
    expect(problems).toEqual([
      expect.stringContaining('The template “bare” has no theme.yaml. / Add one to'),
    ])
  })

  test('is held to the formats, folds and kinds that there are', async () => {
    const { problems } = await load({
      'templates/plain/theme.yaml': THEME,
      'templates/plain/card.yaml':
        'front: { text: title, formats: { sqare: { padding: 5mm } } }\nback: { text: title, color: inkt }\n',
    })
    expect(problems).toEqual([
      'error unknown-color templates/plain/card.yaml [inkt]: There is no colour “inkt”. / Did you mean “ink”?',
      'error unknown-format templates/plain/card.yaml [sqare]: There is no format or fold “sqare”. / Did you mean “square”?',
    ])
  })
})

describe('pictures', () => {
  test('lie in the folder of the deck, and beside the template', async () => {
    const { value, problems } = await load({
      'content/mine/deck.yaml': DECK.replace(
        'kind: card',
        'kind: card, picture: pictures/a.svg',
      ),
      'content/mine/pictures/a.svg': SQUARE,
      'templates/plain/theme.yaml': THEME,
      'templates/plain/card.yaml':
        'front: { children: [{ picture: piece }, { picture: b.svg }] }\nback: { text: title }\n',
      'templates/plain/b.svg': SQUARE,
      'templates/plain/unused.svg': 'not a picture',
    })
    expect(problems).toEqual([])
    expect([...(value?.piecePictures.keys() ?? [])]).toEqual(['one'])
    expect([...(value?.templatePictures.keys() ?? [])]).toEqual(['b.svg'])
    expect(value?.pictureColor('#181715').cmyk).toEqual([0, 0, 0, 100])
  })

  test('that are not there are told of where they are named', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace(
        'kind: card',
        'kind: card, picture: pictures/b.svg',
      ),
      'content/mine/pictures/a.svg': SQUARE,
      'templates/plain/theme.yaml': THEME,
      'templates/plain/card.yaml':
        'front: { picture: edgy.svg }\nback: { text: title }\n',
      'templates/plain/edge.svg': SQUARE,
    })
    expect(problems.toSorted()).toEqual([
      'error file-missing content/mine/deck.yaml [pictures/b.svg]: There is no file “pictures/b.svg”. / Did you mean “pictures/a.svg”?',
      'error file-missing templates/plain/card.yaml [edgy.svg]: There is no file “edgy.svg”. / Did you mean “edge.svg”?',
    ])
  })

  test('outside the project are not looked at', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace(
        'kind: card',
        'kind: card, picture: ../../../secret.svg',
      ),
    })
    expect(problems).toEqual([
      expect.stringContaining(
        'error path-outside content/mine/deck.yaml [../../../secret.svg]',
      ),
    ])
  })

  test('are missed where the template shows one and the deck names none', async () => {
    const template = {
      'templates/plain/theme.yaml': THEME,
      'templates/plain/card.yaml': PICTURE_CARD,
    }
    expect((await load(template)).problems).toEqual([
      expect.stringContaining(
        'error missing-key content/mine/deck.yaml [one]: “one” has no picture, and its template shows one.',
      ),
    ])
    expect(
      (
        await load({
          ...template,
          'templates/plain/card.yaml': PICTURE_CARD.replace(
            'piece',
            'piece, optional: true',
          ),
        })
      ).problems,
    ).toEqual([])
  })

  test('that are broken are told of once', async () => {
    const { problems } = await load({
      'content/mine/deck.yaml': DECK.replace(
        '{ one: { kind: card } }',
        '{ one: { kind: card, picture: a.png }, two: { kind: card, picture: a.png } }',
      ),
      'content/mine/a.png': 'no picture',
      'templates/plain/theme.yaml': THEME,
      'templates/plain/card.yaml': PICTURE_CARD,
    })
    expect(problems).toEqual([
      expect.stringContaining(
        'error picture-broken content/mine/deck.yaml [a.png]: The picture “content/mine/a.png”',
      ),
    ])
  })
})

test('formats, folds and papers of a project are added to those of the package, or take their place', async () => {
  const project = await openProject(
    folderWith({
      'content/mine/deck.yaml': DECK,
      'templates/formats.yaml':
        'a6: { width: 100mm, height: 140mm, bleed: 2mm, safe: 5mm }\nmine: { width: 50mm, height: 50mm, bleed: 2mm, safe: 5mm }\n',
      'templates/sheets.yaml':
        'papers: { sra3: { width: 320mm, height: 450mm, margin: 0mm } }\n',
    }),
    folderWith(PACKAGE),
  )
  const { value, problems } = await toldBy(project, (report) =>
    loadPrintData(project, report),
  )
  expect(problems).toEqual([])
  expect(
    Array.from(value.formats.values(), ({ name, trim }) => `${name} ${inMm(trim.width)}`),
  ).toEqual(['a6 100', 'square 90', 'mine 50'])
  expect([...value.folds.keys()]).toEqual(['half'])
  expect([...value.sheets.papers.keys()]).toEqual(['a4', 'sra3'])
})

const font = (path: string): Uint8Array => readFileSync(join(assets, 'fonts', path))

test('fonts of a project come before those of the package', async () => {
  const own = folderWith({
    'content/a': '',
    'assets/fonts/Mine.ttf': font('vazirmatn/Vazirmatn-Bold.ttf'),
  })
  const packageRoot = folderWith({
    'assets/fonts/n/Nunito.ttf': font('nunito/Nunito-Bold.ttf'),
  })
  const project = await openProject(own, packageRoot)
  const { value, problems } = await toldBy(project, (report) =>
    fontFamilies(project, report),
  )
  expect(problems).toEqual([])
  expect(value).toEqual(['Vazirmatn', 'Nunito'])
})

test('pictures are read by what they are, and told where their names say something else', async () => {
  const square = {
    create: { width: 9, height: 9, channels: 3, background: '#188C8D' },
  } as const
  const { value, problems } = await load({
    'content/mine/deck.yaml': `source: nl\ntemplate: plain\npieces:\n  one: { kind: card, picture: one.png }\n  two: { kind: card, picture: two.svg }\n  three: { kind: card, picture: three.webp }\n`,
    'content/mine/one.png': SQUARE,
    'content/mine/two.svg': await sharp(square).avif().toBuffer(),
    'content/mine/three.webp': await sharp(square).webp().toBuffer(),
    'templates/plain/theme.yaml': THEME,
    'templates/plain/card.yaml': PICTURE_CARD,
  })
  const kinds = [...(value?.piecePictures ?? [])].map(([id, own]) => [
    id,
    own.get('piece')?.kind,
  ])
  expect(kinds).toEqual([
    ['one', 'vector'],
    ['two', 'raster'],
    ['three', 'raster'],
  ])
  expect(problems).toEqual([
    'warning picture-ending content/mine/deck.yaml [one.png]: The picture “content/mine/one.png” is really an SVG drawing; it is printed as that. / Change its name to end in .svg, so that other programs open it too.',
    'warning picture-ending content/mine/deck.yaml [two.svg]: The picture “content/mine/two.svg” is really an AVIF picture; it is printed as that. / Change its name to end in .avif, so that other programs open it too.',
  ])
})

test('a folder without decks is told which one is taken, unless that was asked for', async () => {
  const root = folderWith({ ...SHIPPED, 'content/mine/deck.yaml': DECK })
  const elsewhere = folderWith({ 'notes.txt': 'Words' })
  const tell = async (from: string, name?: string) => {
    const project = await openProject(from, root)
    return toldBy(project, (report) => loadBuildInput(project, name, report))
  }
  expect((await tell(elsewhere)).problems).toEqual([
    expect.stringMatching(
      /^note unknown-deck.*no folder “content”.*“mine”.*cardpress new/,
    ),
  ])
  expect((await tell(elsewhere, 'mine')).problems).toEqual([])
  expect((await tell(root)).problems).toEqual([])
})

test('within the folders of a project, its own folder is told, and no deck of the package taken', async () => {
  const root = folderWith({ ...SHIPPED, 'content/mine/deck.yaml': DECK })
  const around = folderWith({ 'content/ours/deck.yaml': DECK, 'notes/a.txt': 'Words' })
  const tell = async (from: string, name?: string) => {
    const project = await openProject(join(around, from), root)
    return toldBy(project, (report) => loadBuildInput(project, name, report))
  }
  const where = `cd "${around}"`
  const { value, problems } = await tell('content/ours')
  expect(value).toBeUndefined()
  expect(problems).toEqual([expect.stringContaining(where)])
  expect((await tell('content', 'ours')).problems).toEqual([
    expect.stringContaining(`is ${around}: go there first`),
  ])
  expect((await tell('content', 'mine')).problems).toEqual([])
  expect((await tell('notes')).problems).toEqual([
    expect.stringMatching(/^note unknown-deck/),
  ])
})
