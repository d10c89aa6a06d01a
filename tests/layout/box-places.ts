import { expect } from 'vitest'

import { card, layOut } from './lay-out.ts'
import { shapesOn } from './read-frame.ts'

/** Boxes on the front of a card, as `left top right bottom` of each that is coloured. */
export async function places(
  front: string,
  { format = 'trial', language = 'nl' } = {},
): Promise<readonly string[]> {
  const { problems, side } = await layOut(
    { words: { [language]: 'pieces: { one: {} }' }, kinds: { card: card(front) } },
    { formats: [format], languages: [language] },
  )
  expect(problems).toEqual([])
  return shapesOn(side('one front')).map(
    ({ left, top, right, bottom }) => `${left} ${top} ${right} ${bottom}`,
  )
}
