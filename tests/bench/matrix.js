// Makes every language and format of the deck in one process, as one thread of a large build does; tells the
// milliseconds for a deck (one language in one format): in the first and in the second half, which are alike where
// cost is linear.
import { join } from 'node:path'

import { bundled } from './bundled.js'

const { openRebuild } = await bundled()
const root = join(import.meta.dirname, '../..')
const rebuild = await openRebuild(root, process.argv[2])
await rebuild({ languages: ['nl'] })
const perDeck = async (languages) => {
  const start = performance.now()
  const decks = await rebuild({ languages, formats: ['all'] })
  return (performance.now() - start) / decks
}
const halves = []
for (const languages of [
  ['nl', 'en', 'de', 'fr', 'es', 'pl'],
  ['tr', 'uk', 'ar', 'fa', 'ti', 'so'],
])
  halves.push(await perDeck(languages))
process.stdout.write(JSON.stringify({ halves }))
