import { expect, test } from 'vitest'

import { places } from './box-places.ts'

const B = 'height: 20mm, backgroundColor: teal'

test('rows wrap, with gaps of their own', async () => {
  expect(
    await places(
      `
padding: 20mm
flexDirection: row
flexWrap: wrap
rowGap: 2mm
columnGap: 5mm
alignContent: center
children: [{ ${B}, width: 30mm }, { ${B}, width: 10mm }, { ${B}, width: 30mm }]`,
    ),
  ).toEqual(['20 29 50 49', '55 29 65 49', '20 51 50 71'])
})

test('what fills a row exactly stands in it', async () => {
  // 2 × 8 + 5 × 12.8 + 4 × 5 = 100
  const full = await places(`
padding: 8mm
flexDirection: row
flexWrap: wrap
gap: 5mm
children: [${Array.from({ length: 5 }, () => `{ ${B}, width: 12.8mm }`).join(', ')}]`)
  expect(full.map((place) => place.split(' ')[1])).toEqual(['8', '8', '8', '8', '8'])
})

test('one size of a box and its proportions give the other in rows that wrap', async () => {
  const square = '{ width: 20mm, aspectRatio: 2, backgroundColor: teal }'
  expect(
    await places(`
padding: 20mm
flexDirection: row
flexWrap: wrap
gap: 5mm
children: [${square}, ${square}, ${square}]`),
  ).toEqual(['20 20 40 30', '45 20 65 30', '20 35 40 45'])
})
