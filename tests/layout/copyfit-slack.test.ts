import { expect, test } from 'vitest'

import { layOut } from './lay-out.ts'

/** A card whose body has so many lines of one word, beside a title above it. */
const words = (lines: number): string => {
  const body = Array.from({ length: lines }, (_, index) => `      line${index}\\`).join(
    '\n',
  )
  return `pieces:\n  one:\n    title: Above\n    body: |\n${body}\n      end\n`
}

const kinds = {
  card: `
front:
  padding: 5mm
  gap: 2mm
  children: [{ text: title, style: body }, { text: body, flexGrow: 1, paddingTop: 3mm }]
back: { backgroundColor: paper }
`,
}

const trial = (lines: number, languages: string[] = []) =>
  layOut({ words: { nl: words(lines) }, kinds }, { languages })

test('the room on a side is how many more lines its longest text takes before it does not fit', async () => {
  const { rooms, problems } = await trial(4)
  expect(problems).toEqual([])
  const [room] = rooms
  expect(room).toMatchObject({ side: 'one front', slot: 'body', format: 'trial' })
  const most = 4 + room!.lines
  expect(room!.lines).toBeGreaterThan(10)
  expect((await trial(most)).problems).toEqual([])
  const full = await trial(most)
  expect(full.rooms[0]!.lines).toBe(0)
  const over = await trial(most + 1)
  expect(over.problems.map(({ code }) => code)).toEqual(['overset'])
  expect(over.rooms[0]!.lines).toBeLessThan(0)
})

test('a side without words has no room to tell of', async () => {
  const { rooms } = await trial(1)
  expect(rooms.map(({ side }) => side)).toEqual(['one front'])
})
