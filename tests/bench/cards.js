// What decks of 80, 1,000 and 5,000 cards with five questions each cost: a build as a whole process, beside a plain loop
// that writes the same words with pdfkit, and a save in the preview, beside what the YAML library takes to read the words.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { bundled } from './bundled.js'
import { writeDeck } from './decks.js'

const root = join(import.meta.dirname, '../..')
const here = import.meta.dirname
const SAVES = 6

const { openLayoutService } = await bundled(
  join(root, 'src/preview/workers/layout-service.ts'),
)
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const sizes = []
for (const cards of [80, 1000, 5000]) {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-cards-'))
  // oxlint-disable-next-line no-await-in-loop -- one deck after the other
  await writeDeck(folder, { cards })
  const file = join(folder, 'content/trial/nl.yaml')
  const builds = []
  const loops = []
  for (let round = 0; round < (cards > 1000 ? 1 : 3); round += 1) {
    builds.push(build(folder))
    loops.push(loop(file, join(folder, 'plain.pdf')))
  }
  sizes.push({
    cards,
    build: median(builds.map(({ time }) => time)),
    peak: median(builds.map(({ peak }) => peak)),
    loop: median(loops.map(({ time }) => time)),
    reading: median(loops.map(({ reading }) => reading)),
    // oxlint-disable-next-line no-await-in-loop
    ...(await saves(folder, file)),
  })
  rmSync(folder, { recursive: true })
}
process.stdout.write(JSON.stringify(sizes))

/** Milliseconds, and the most memory in MB. */
function build(folder) {
  const peak = join(folder, 'peak')
  const command = [join(root, 'bin/cardpress.cjs'), 'build', 'trial', '-t', 'press', '-q']
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', join(here, 'peak.cjs'), ...command],
    { cwd: folder, env: { ...process.env, PEAK_FILE: peak } },
  )
  if (status !== 0) throw new Error(String(stderr))
  return {
    time: performance.now() - start,
    peak: Number(readFileSync(peak, 'utf8')) / 1024,
  }
}

function loop(file, output) {
  const start = performance.now()
  const { stdout } = spawnSync(process.execPath, [
    join(here, 'plain-loop.js'),
    file,
    output,
  ])
  return { ...JSON.parse(String(stdout)), time: performance.now() - start }
}

/** Milliseconds until a first view is there, and from a save of a word in the middle of the deck to its view. */
async function saves(folder, file) {
  const service = openLayoutService({
    folder,
    packageRoot: root,
    precompiled: readFileSync(join(root, 'dist/precompiled.json'), 'utf8'),
    date: new Date(0),
  })
  const query = { deck: 'trial', language: 'nl', format: 'a6', terms: {} }
  const words = readFileSync(file, 'utf8')
  const at = words.indexOf('- Vraag', words.length / 2) + 2
  const start = performance.now()
  await service.view(query)
  const first = performance.now() - start
  const times = []
  for (let generation = 1; generation <= SAVES; generation += 1) {
    writeFileSync(file, `${words.slice(0, at)}Woord${generation} ${words.slice(at)}`)
    const saved = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    await service.changed({ generation, fonts: 0, reopen: false, unsaved: new Map() })
    // oxlint-disable-next-line no-await-in-loop
    const { view } = await service.view(query)
    times.push(performance.now() - saved)
    if (!view.sides.some(({ text }) => text.includes(`Woord${generation} `)))
      throw new Error('a save went unseen')
  }
  return { first, save: median(times) }
}
