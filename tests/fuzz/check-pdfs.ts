import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { pathOf } from '../programs-found.ts'

const QPDF = pathOf('qpdf')

/** Asks qpdf about PDFs while cases go on, one at a time; none is asked about twice. */
export class PdfChecker {
  readonly #folder: string
  readonly #known = new Set<string>()
  #last: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Asks about a PDF; `tell` hears what is wrong with it. */
  check(bytes: Buffer, tell: (seen: string) => void): void {
    if (QPDF === undefined) return
    const digest = createHash('sha1').update(bytes).digest('hex')
    if (this.#known.has(digest)) return
    this.#known.add(digest)
    this.#last = this.#last.then(async () => {
      const path = join(this.#folder, `${digest}.pdf`)
      writeFileSync(path, bytes)
      const wrong = await complaint(QPDF, path)
      rmSync(path)
      if (wrong !== '') tell(wrong)
    })
  }

  /** Waits until qpdf has looked at all. */
  done(): Promise<void> {
    return this.#last
  }
}

/** What qpdf has against a file; empty where nothing. */
function complaint(qpdf: string, path: string): Promise<string> {
  const child = spawn(qpdf, ['--check', path], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? '' : said || `exit code ${code}`))
  })
}
