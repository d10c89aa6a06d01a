import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

let folder = ''
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs `programs.js` where no other programs are than these, which are shell scripts. */
function run(
  programs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): {
  code: number | null
  out: string
} {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-programs-'))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\ncd ${folder}\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const script = join(import.meta.dirname, 'programs.js')
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: { PATH: folder, ...environment },
    encoding: 'utf8',
  })
  return { code: status, out: stdout }
}

const THERE = {
  pdftotext: '',
  pdfinfo: '',
  pdffonts: '',
  pdfimages: '',
  qpdf: '',
  gs: '',
  'chromium-headless-shell': '',
}

test('says nothing where all programs are there', () => {
  expect(run({ ...THERE, 'apt-get': 'exit 1' })).toEqual({ code: 0, out: '' })
})

test('says nothing where the whole browser is there in place of its shell', () => {
  const { 'chromium-headless-shell': _shell, ...others } = THERE
  expect(run({ ...others, chromium: '' })).toEqual({ code: 0, out: '' })
})

test('says what is skipped where it cannot install, and how to get the programs', () => {
  const {
    qpdf: _qpdf,
    pdffonts: _pdffonts,
    'chromium-headless-shell': _shell,
    ...others
  } = THERE
  expect(run(others)).toEqual({
    code: 0,
    out: `poppler-utils is not here: the tests that ask pdftotext, pdfinfo, pdffonts, pdfimages are skipped. It reads the words, fonts, boxes and pictures of the PDFs.
qpdf is not here: the tests that ask qpdf are skipped. It checks the structure of the PDFs.
chromium-headless-shell is not here: the tests that ask chromium-headless-shell are skipped. It opens the page of the preview.
On Debian or Ubuntu you get them by: sudo apt-get install --no-install-recommends poppler-utils qpdf chromium-headless-shell
`,
  })
})

const isRoot = process.getuid?.() === 0

const INSTALLING = `Some tests ask programs that are not here. Installing them now:
  qpdf: checks the structure of the PDFs
  by: apt-get install --no-install-recommends qpdf (not with CARDPRESS_INSTALL=0)
`

test.skipIf(!isRoot)(
  'installs what is missing, and goes for the list of packages if it must',
  () => {
    const { qpdf: _qpdf, ...others } = THERE
    const apt = `echo "$@" >> asked
case "$*" in
  *update*) : > updated ;;
  *qpdf*) [ -f updated ] && : > qpdf && /bin/chmod 755 qpdf ;;
esac`
    expect(run({ ...others, 'apt-get': apt })).toEqual({
      code: 0,
      out: INSTALLING,
    })
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(
      '-qq install -y --no-install-recommends qpdf\n-qq update\n-qq install -y --no-install-recommends qpdf\n',
    )
  },
)

test.skipIf(!isRoot)('installs the others where one cannot be had', () => {
  const { qpdf: _qpdf, 'chromium-headless-shell': _shell, ...others } = THERE
  const apt = `case "$*" in
  *update*) exit 0 ;;
  *chromium*) exit 100 ;;
  *qpdf*) : > qpdf && /bin/chmod 755 qpdf ;;
esac`
  const { code, out } = run({ ...others, 'apt-get': apt })
  expect(code).toBe(0)
  expect(out).toContain('\nchromium-headless-shell is not here')
  expect(out).not.toContain('\nqpdf is not here')
})

test.skipIf(!isRoot)('installs nothing where it is told not to', () => {
  const { qpdf: _qpdf, ...others } = THERE
  const { out } = run(
    { ...others, 'apt-get': ': > qpdf && /bin/chmod 755 qpdf' },
    { CARDPRESS_INSTALL: '0' },
  )
  expect(out).toMatch(/^qpdf is not here/)
})

test.skipIf(!isRoot)('goes on where installing fails', () => {
  const { gs: _gs, ...others } = THERE
  const { code, out } = run({ ...others, 'apt-get': 'exit 1' })
  expect(code).toBe(0)
  expect(out).toMatch(/\nghostscript is not here/)
})
