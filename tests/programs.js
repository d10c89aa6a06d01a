/**
 * Some tests ask programs that know nothing of cardpress what it made: whether its words can be read, its fonts are
 * there, its boxes and inks are right; and whether its page works in a browser. `npm test` runs this first. Where it
 * may (Debian or a relative, as root), it installs the programs that are missing; elsewhere it names the tests that
 * will be skipped. It never fails.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The packages of Debian, with the programs of each that tests ask. */
const PACKAGES = {
  'poppler-utils': ['pdftotext', 'pdfinfo', 'pdffonts', 'pdfimages'],
  qpdf: ['qpdf'],
  ghostscript: ['gs'],
  'chromium-headless-shell': ['chromium-headless-shell'],
}

/** The whole browser does as well, in twice the time. */
const INSTEAD = { 'chromium-headless-shell': 'chromium' }

const has = (program) => isThere(program) || isThere(INSTEAD[program] ?? program)

const isThere = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const lacking = () => Object.keys(PACKAGES).filter((name) => !PACKAGES[name].every(has))

const mayInstall = () => process.getuid?.() === 0 && has('apt-get')

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const apt = (complaints, ...words) =>
  spawnSync('apt-get', ['-qq', ...words], {
    env,
    stdio: ['ignore', 'ignore', complaints],
    timeout: 300_000,
  }).status === 0

/** Each by itself: where one cannot be had (Ubuntu has no Chromium as a package), the others still can. */
function install(packages) {
  const get = (complaints) => (name) =>
    apt(complaints, 'install', '-y', '--no-install-recommends', name)
  const failed = packages.filter((name) => !get('ignore')(name))
  // The list of packages of a fresh machine is empty or old.
  if (failed.length > 0 && apt('inherit', 'update')) failed.forEach(get('inherit'))
}

const missing = lacking()
if (missing.length > 0 && mayInstall()) {
  console.log(`Installing ${missing.join(', ')} for the tests…`)
  install(missing)
}
for (const name of lacking())
  console.log(
    `${name} is not there: the tests that ask ${PACKAGES[name].join(', ')} are skipped.`,
  )
