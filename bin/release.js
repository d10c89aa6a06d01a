// Releases a version: sets it and its day, moves "Unreleased" in CHANGELOG.md under it, commits and tags.
//   npm run release -- 0.2.0 [2026-12-01]
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const read = (name) => readFileSync(join(root, name), 'utf8')
const write = (name, text) => writeFileSync(join(root, name), text)
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const UNRELEASED = '## Unreleased\n'

/** Ends the release before anything is changed. */
function refuse(why) {
  console.error(`Nothing was released: ${why}`)
  process.exit(1)
}

const numbersOf = (version) => version.split('.').map(Number)

/** Whether a version comes after another. */
function isLater(version, other) {
  const [numbers, others] = [numbersOf(version), numbersOf(other)]
  const first = numbers.findIndex((number, index) => number !== others[index])
  return first !== -1 && numbers[first] > others[first]
}

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The changelog with what was unreleased under the version; undefined where there is nothing. */
function withVersion(changelog, version, day) {
  const [before, after] = changelog.split(UNRELEASED)
  const notes = after?.split(/^## /m)[0].trim()
  return notes ? `${before}${UNRELEASED}\n## ${version} - ${day}\n${after}` : undefined
}

function setVersion(name, version) {
  const data = JSON.parse(read(name))
  data.version = version
  if (data.packages) data.packages[''].version = version
  write(name, `${JSON.stringify(data, null, 2)}\n`)
}

const [version = '', day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
const { version: current } = JSON.parse(read('package.json'))
if (!/^\d+\.\d+\.\d+$/.test(version))
  refuse('say the version, as in "npm run release -- 0.2.0".')
if (!isDay(day)) refuse(`"${day}" is not a day such as 2026-12-01.`)
if (!isLater(version, current)) refuse(`${version} does not come after ${current}.`)
if (git('status', '--porcelain') !== '')
  refuse('there are changes that are not committed. Commit or stash them first.')
if (git('tag', '--list', `v${version}`) !== '')
  refuse(`the tag v${version} exists already.`)
const changelog = withVersion(read('CHANGELOG.md'), version, day)
if (!changelog) refuse('CHANGELOG.md says nothing under "Unreleased".')

write('CHANGELOG.md', changelog)
setVersion('package.json', version)
setVersion('package-lock.json', version)
write(
  'src/cli/release.ts',
  `/** The day on which this version was released. \`npm run release\` writes this file. */\nexport const RELEASED = '${day}'\n`,
)
git('commit', '--quiet', '--all', '--message', `Release ${version}`)
git('tag', '--annotate', `v${version}`, '--message', `cardpress ${version}`)
console.log(`Released ${version} of ${day}. To publish it: git push --follow-tags`)
