import { describe, expect, test } from 'vitest'

import { identity } from '../../src/base/geometry/transform.ts'
import { boundsOf } from '../../src/typesetting/frame/bounds.ts'
import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import { card, layOut } from './lay-out.ts'
import { groupsOn, mm } from './read-frame.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0H40V20H0Z" fill="#188C8D"/></svg>'

const FRONT = card(`
padding: 5mm
paddingBottom: 0
children:
  - { text: body, flexGrow: 1, paddingBottom: 10mm }
  - { name: mark, picture: logo, optional: true, height: 6mm, marginTop: -8mm, marginBottom: 5mm }
  - { name: foot, backgroundColor: teal, height: 5mm }`)

interface Trial {
  readonly logo?: string
  readonly words?: string
  readonly front?: string
}

const lay = ({ logo = '', words = '', front = FRONT }: Trial) =>
  layOut({
    deck: `
source: nl
template: trial
format: trial
${logo}
pieces: { one: { kind: card, accent: teal } }`,
    words: { nl: `${words}\npieces: { one: { body: Iets } }` },
    kinds: { card: front },
    pictures: { 'logo.svg': LOGO },
  })

const NAMED = 'logo: logo.svg'

describe('the logo of a deck', () => {
  test('stands in the box that the template has for it', async () => {
    const { problems, side } = await lay({ logo: NAMED })
    expect(problems).toEqual([])
    const [mark] = groupsOn(side('one front'), 'mark')
    const { left, top, right, bottom } = boundsOf([mark!], identity)
    expect([left, top, right, bottom].map(mm)).toEqual([44, 84, 56, 90])
  })

  test('leaves everything where it is when there is none', async () => {
    const without = await lay({})
    const never = await lay({ front: FRONT.replace(/ *- \{ name: mark.*\n/, '') })
    expect(without.problems).toEqual([])
    expect(frameText(without.side('one front'))).toBe(frameText(never.side('one front')))
  })

  test('is decoration, unless the words say what it shows', async () => {
    const plain = await lay({ logo: NAMED })
    expect(groupsOn(plain.side('one front'), 'mark')).toMatchObject([
      { role: 'artifact' },
    ])
    const told = await lay({
      logo: NAMED,
      words:
        'deck: { logo: "Huis \'De {client}\' *1*" }\nterms: { client: { a: { sg: Hoek_1 } } }',
    })
    expect(told.problems).toEqual([])
    expect(groupsOn(told.side('one front'), 'mark')).toMatchObject([
      { role: 'figure', alternative: 'Huis ‘De Hoek_1’ *1*' },
    ])
  })

  test.each([
    ['logo: log.svg', FRONT, 'error file-missing: There is no file “log.svg”.'],
    [
      'logo: ../logo.svg',
      FRONT,
      'error path-outside: “../logo.svg” is not the path of a file inside the project.',
    ],
    [
      NAMED,
      card('padding: 5mm\nchildren: [{ text: body }]'),
      'warning wrong-value: The template “trial” has no place for a logo, so it is not printed.',
    ],
    [
      '',
      card('padding: 5mm\nchildren: [{ text: body }, { picture: logo, height: 5mm }]'),
      'error missing-key: The deck has no logo, and its template shows one.',
    ],
  ])('%s with what the template has', async (logo, front, expected) => {
    const { problems } = await lay({ logo, front })
    expect(
      problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    ).toEqual([expected])
  })
})
