import { describe, expect, test } from 'vitest'

import { remarksText } from '../../src/page/review/remarks-text.ts'
import {
  addRemarks,
  readReview,
  remarkProblems,
  remarksOn,
  wordsPrint,
} from '../../src/translation/remarks.ts'
import { unitsOf } from '../../src/translation/unit.ts'
import { line, telling, translationOf } from './translating.ts'

const files = {
  source: 'pieces:\n  one: { a: Een, b: Twee }\n',
  translation: 'pieces:\n  one: { a: One, b: Two }\n',
}
const translation = translationOf(files)
const [unit] = unitsOf(translation.source, translation.words)

/** What a page to review saves. */
const saved = remarksText({
  deck: 'talk',
  language: 'en',
  by: 'Amina: Haddad',
  on: '2026-11-30',
  remarks: [
    { name: 'pieces.one.a', print: wordsPrint(unit!), text: 'Too [formal].\nSay: “1”. ' },
    { name: 'pieces.one.b', print: 'older', text: 'Why?' },
    { name: 'pieces.one.c', print: 'gone', text: ' ' },
  ],
})

const AMINA = { by: 'Amina Haddad', on: '2026-11-30', text: 'Too [formal]. Say: “1”.' }

describe('remarks of a review', () => {
  test.each([
    ['as a file', saved],
    [
      'in a mail that quotes them',
      `Dear Bo,\r\nplease see\r\n${saved.replace(/^/gm, '> ').replaceAll('\n', '\r\n')}`,
    ],
  ])('come back %s, and stand beside the words that were read', (_, text) => {
    const review = telling((report) => readReview(text, 'r.txt', report)).value!
    const { value, told } = telling((report) => addRemarks(review, translation, report))
    expect(value.added).toBe(1)
    expect(told).toEqual([
      expect.stringMatching(/^warning remark: “pieces\.one\.b” has changed .*: Why\?$/),
    ])
    const { lock } = value
    expect(remarksOn(unit!, { ...translation, lock })).toEqual([AMINA])
    expect(remarkProblems({ ...translation, lock }).map(line)).toEqual([
      'note remark: “pieces.one.a”: Amina Haddad remarks: Too [formal]. Say: “1”. / Change the words, and the remark is settled.',
    ])
    const twice = telling((report) =>
      addRemarks(review, { ...translation, lock }, report),
    )
    expect(twice.value).toEqual({ lock, added: 0 })
    const changed = translationOf({
      ...files,
      translation: files.translation.replace('One', 'Ones'),
    })
    expect(remarkProblems({ ...changed, lock })).toEqual([])
  })

  test('are not found in another file, which is said', () => {
    const { value, told } = telling((report) => readReview('Hello', 'r.txt', report))
    expect(value).toBeUndefined()
    expect(told).toEqual([expect.stringContaining('holds no remarks of a review')])
  })
})
