// How long a build of the Dutch A6 deck for the press takes, as a ratio to an empty Node process measured beside it:
// runs are interleaved, so that whatever else the machine does falls on both. Medians are shown. Then the preview beside a
// bare loop, decks of many cards beside a plain one, and decks with pictures beside Typst.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { BROWSER } from './browser.js'

const ROUNDS = 7
const BUDGET = {
  whole: 5.5,
  peak: 110,
  warm: 0.6,
  deck: 0.5,
  latency: 1.5,
  typing: 1.3,
  memory: 400,
}

const here = import.meta.dirname
const root = join(here, '../..')
const output = mkdtempSync(join(tmpdir(), 'cardpress-bench-'))
const build = [
  join(root, 'bin/cardpress.cjs'),
  'build',
  '-t',
  'press',
  '-q',
  '-o',
  output,
]

/** Runs node with arguments; gives the milliseconds that the whole process took. */
function time(...args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${String(stderr)}`)
  return performance.now() - start
}

/** Runs a script of this folder in a process of its own; gives what it tells as JSON. */
function ask(script) {
  const run = spawnSync(process.execPath, [join(here, script), output], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`${script} failed: ${run.stderr}`)
  return JSON.parse(run.stdout)
}

/** The most memory that a build held at a time, in MB. */
function peak() {
  const file = join(output, 'peak')
  spawnSync(process.execPath, ['--require', join(here, 'peak.cjs'), ...build], {
    cwd: root,
    env: { ...process.env, PEAK_FILE: file },
  })
  return Number(readFileSync(file, 'utf8')) / 1024
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

const empty = []
const whole = []
const warm = []
const splits = []
const peaks = []
const decks = []
time(...build)
for (let round = 0; round < ROUNDS; round++) {
  empty.push(time('-e', '0'))
  whole.push(time(...build))
  splits.push(ask('split.js'))
  warm.push(ask('warm.js').median)
  peaks.push(peak())
  if (round % 3 === 0) decks.push(ask('matrix.js').halves)
}
rmSync(output, { recursive: true })

const base = median(empty)
const row = (name, value, unit, budget) =>
  console.log(
    `${name.padEnd(34)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)}${budget ?? ''}`,
  )
const ratio = (value, limit) => {
  const times = value / base
  return `${times.toFixed(2).padStart(7)} × empty${limit === undefined ? '' : `, budget ${limit} ×${times > limit ? '  OVER' : ''}`}`
}
row('empty node process', base, 'ms')
row('build, whole process', median(whole), 'ms', ratio(median(whole), BUDGET.whole))
for (const step of Object.keys(splits[0])) {
  const value = median(splits.map((split) => split[step]))
  row(`  ${step}`, value, 'ms', ratio(value))
}
row(
  'one more build in the same process',
  median(warm),
  'ms',
  ratio(median(warm), BUDGET.warm),
)
for (const [half, name] of ['first', 'second'].entries()) {
  const value = median(decks.map((halves) => halves[half]))
  row(`a deck of all languages, ${name} half`, value, 'ms', ratio(value, BUDGET.deck))
}
const most = median(peaks)
row(
  'peak memory',
  most,
  'MB',
  `         budget ${BUDGET.peak} MB${most > BUDGET.peak ? '  OVER' : ''}`,
)

const over = (value, limit) => (value > limit ? '  OVER' : '')
const times = (value, than) => `${(value / than).toFixed(2).padStart(7)} ×`
if (BROWSER === undefined)
  console.log('There is no Chromium: the preview is not measured.')
else {
  const { shipped, withPhotographs } = ask('latency.js')
  for (const { pictures, preview, raw, thumbnails, memory } of [
    shipped,
    ...withPhotographs,
  ]) {
    const [saved, bare] = [median(preview), median(raw)]
    row(
      pictures === 0
        ? 'save to picture in the preview'
        : `… with ${pictures} photographs`,
      saved,
      'ms',
      `${times(saved, bare)} a bare loop of pdfkit and PDFium (${bare} ms), budget ${BUDGET.latency} ×${over(saved / bare, BUDGET.latency)}`,
    )
    row(
      '  memory of the preview',
      memory,
      'MB',
      `         budget ${BUDGET.memory} MB${over(memory, BUDGET.memory)}`,
    )
    row('  the first thumbnail, in a new tab', thumbnails.first, 'ms')
    row('  all thumbnails', thumbnails.all, 'ms')
  }
  const { pictures, withPhotographs: typed, without } = ask('typing.js')
  for (const [what, name] of [
    ['wall', `typed word to picture, with ${pictures} photographs`],
    ['processor', '  processor time of the server'],
  ]) {
    const [slow, quick] = [typed, without].map((all) =>
      median(all.map((one) => one[what])),
    )
    row(
      name,
      slow,
      'ms',
      `${times(slow, quick)} without them, budget ${BUDGET.typing} ×${over(slow / quick, BUDGET.typing)}`,
    )
  }
}
const sizes = ask('cards.js')
for (const { cards, build: built, peak: held, loop, reading, first, save } of sizes) {
  row(
    `build of ${cards} cards`,
    built,
    'ms',
    `${times(built, loop)} a plain loop of pdfkit, ${(built / cards).toFixed(1)} ms a card`,
  )
  row('  peak memory', held, 'MB')
  row('  first view in the preview', first, 'ms', `${times(first, loop)} the plain loop`)
  row(
    '  save to view in the preview',
    save,
    'ms',
    `${times(save, reading)} reading the words`,
  )
}
const { decks: illustrated, install } = ask('typst.js')
for (const { name, cardpress, typst, bytes } of illustrated)
  row(
    `build of ${name}`,
    cardpress,
    'ms',
    typst === undefined
      ? `         ${(bytes.cardpress / 1e6).toFixed(1)} MB`
      : `${times(cardpress, typst)} Typst; ${(bytes.cardpress / 1e6).toFixed(1)} MB, Typst ${(bytes.typst / 1e6).toFixed(1)} MB`,
  )
if (install) console.log(`Typst is not installed, so it was skipped: ${install}`)
