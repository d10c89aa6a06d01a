/**
 * Some tests ask other programs about the PDFs and the page: whether words can be read and fonts are embedded, whether
 * boxes and inks are right, whether the preview works in a browser. `npm test` runs this before the tests. As root on
 * Debian or a relative it says what it installs, why and by which command; elsewhere it says which tests are skipped
 * and how to get the programs. It never fails. With CARDPRESS_INSTALL=0 it installs nothing.
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

/** What the tests ask the programs of a package for. */
const PURPOSE = {
  'poppler-utils': 'reads the words, fonts, boxes and pictures of the PDFs',
  qpdf: 'checks the structure of the PDFs',
  ghostscript: 'separates the PDFs into inks',
  'chromium-headless-shell': 'opens the page of the preview',
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

const mayInstall = () =>
  process.getuid?.() === 0 && has('apt-get') && process.env.CARDPRESS_INSTALL !== '0'

const byHand = (packages) =>
  `apt-get install --no-install-recommends ${packages.join(' ')}`

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
  console.log('Some tests ask programs that are not here. Installing them now:')
  for (const name of missing) console.log(`  ${name}: ${PURPOSE[name]}`)
  console.log(`  by: ${byHand(missing)} (not with CARDPRESS_INSTALL=0)`)
  install(missing)
}
const absent = lacking()
for (const name of absent)
  console.log(
    `${name} is not here: the tests that ask ${PACKAGES[name].join(', ')} are skipped. It ${PURPOSE[name]}.`,
  )
if (absent.length > 0)
  console.log(`On Debian or Ubuntu you get them by: sudo ${byHand(absent)}`)
