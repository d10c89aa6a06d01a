// What the double-clicked starters run: prepares the program the first time, then opens the start page in the browser.
// Old versions of Node have to read this file too, to say that they are too old: no newer syntax than that of 2015.
'use strict'
const { spawnSync } = require('child_process')
const { existsSync } = require('fs')
const { homedir } = require('os')
const path = require('path')

const packageRoot = path.dirname(__dirname)

const EN = {
  tooOld: (has, needs) =>
    `This computer has Node ${has}, and cardpress needs ${needs} or newer.\nInstall the newest one from https://nodejs.org and try again.`,
  onNetwork:
    'cardpress is in a folder of the network. Copy it to this computer, and open it there.',
  preparing: 'The first time takes a few minutes: cardpress is being prepared …',
  unprepared:
    'cardpress could not be prepared. Is this computer connected to the internet? Try again, or send the lines above to who gave you cardpress.',
}

const NL = {
  tooOld: (has, needs) =>
    `Op deze computer staat Node ${has}, en cardpress heeft ${needs} of nieuwer nodig.\nInstalleer de nieuwste versie van https://nodejs.org en probeer het opnieuw.`,
  onNetwork:
    'cardpress staat in een map op het netwerk. Kopieer het naar deze computer, en open het daar.',
  preparing: 'De eerste keer duurt een paar minuten: cardpress wordt klaargezet …',
  unprepared:
    'cardpress kon niet worden klaargezet. Heeft deze computer internet? Probeer het opnieuw, of stuur de regels hierboven naar wie je cardpress gaf.',
}

/** The words for a language such as `nl-BE`. */
const wordsFor = (language) => (/^nl\b/.test(language) ? NL : EN)

/** Whether one version, such as `20.19.2`, is older than another, such as `20.19`. */
function isOlder(version, needed) {
  const parts = version.split('.').map(Number)
  const others = needed.split('.').map(Number)
  for (let at = 0; at < others.length; at += 1)
    if (parts[at] !== others[at]) return parts[at] < others[at]
  return false
}

/** Where Windows says that documents are, which OneDrive may have moved; undefined elsewhere. */
function documentsOfWindows() {
  if (process.platform !== 'win32') return undefined
  const key = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders`
  const { stdout } = spawnSync('reg', ['query', key, '/v', 'Personal'], {
    encoding: 'utf8',
  })
  return folderInRegistry(stdout || '', process.env)
}

/** The folder in what `reg query` prints, with the variables in it. */
function folderInRegistry(printed, variables) {
  const found = /REG_(?:EXPAND_)?SZ +(.+?)\s*$/m.exec(printed)
  return found
    ? found[1].replace(/%([^%]+)%/g, (text, name) => variables[name] || text)
    : undefined
}

/** Where decks are kept: in the folder of documents if there is one. */
function decksFolder(home, told) {
  const usual = ['Documents', 'Documenten'].map((name) => path.join(home, name))
  const documents = (told ? [told] : []).concat(usual)
  return path.join(documents.find((folder) => existsSync(folder)) || home, 'cardpress')
}

/** Runs a program in this window; returns whether it went well. */
const run = (program, args, options) =>
  spawnSync(program, args, Object.assign({ cwd: packageRoot, stdio: 'inherit' }, options))
    .status === 0

function launch(args) {
  const words = wordsFor(Intl.DateTimeFormat().resolvedOptions().locale)
  const needs = require('../package.json').engines.node.replace('>=', '')
  const has = process.versions.node
  if (isOlder(has, needs)) {
    console.error(words.tooOld(has, needs))
    return false
  }
  // In a folder of the network, the window of Windows runs commands somewhere else.
  if (packageRoot.startsWith('\\\\')) {
    console.error(words.onNetwork)
    return false
  }
  // npm writes the first of them last: where its window was closed half-way, it is not there.
  const isReady = ['node_modules/.package-lock.json', 'dist/cardpress.cjs'].every(
    (name) => existsSync(path.join(packageRoot, name)),
  )
  if (!isReady) {
    console.log(words.preparing)
    // On Windows, npm is a script, which only a shell can run; newer versions of Node warn of arguments to one.
    const isWindows = process.platform === 'win32'
    if (!(isWindows ? run('npm ci', [], { shell: true }) : run('npm', ['ci']))) {
      console.error(words.unprepared)
      return false
    }
  }
  const command = path.join(__dirname, 'cardpress.cjs')
  const folder = decksFolder(homedir(), documentsOfWindows())
  return run(process.execPath, [command, 'start', folder].concat(args))
}

module.exports = { decksFolder, folderInRegistry, isOlder, wordsFor }

if (require.main === module) process.exitCode = launch(process.argv.slice(2)) ? 0 : 1
