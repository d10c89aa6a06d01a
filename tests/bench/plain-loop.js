// The least that prints a deck: reads its words with the YAML library and writes each card as two pages with pdfkit, in
// one font. No layout but pdfkit's own, no checks, no inks. Tells, as JSON, what reading the words alone takes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { PDFDocument } from 'pdfkit'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const MM = 72 / 25.4
const PAGE = { size: [111 * MM, 154 * MM], margin: 12 * MM }

/** Writes the deck whose words are in a file; gives the milliseconds that reading them took. */
export async function plainLoop(file, output) {
  const start = performance.now()
  const { pieces } = parse(readFileSync(file, 'utf8'))
  const reading = performance.now() - start
  const document = new PDFDocument({ ...PAGE, autoFirstPage: false })
  const chunks = []
  document.on('data', (chunk) => chunks.push(chunk))
  document.font(join(root, 'assets/fonts/nunito-sans/NunitoSans-Regular.ttf'))
  for (const { title, body } of Object.values(pieces)) {
    document.addPage(PAGE).fontSize(18).text(title)
    document.addPage(PAGE).fontSize(12).text(body)
  }
  document.end()
  await new Promise((resolve) => document.on('end', resolve))
  writeFileSync(output, Buffer.concat(chunks))
  return reading
}

if (process.argv[1] === import.meta.filename) {
  const [, , file, output] = process.argv
  process.stdout.write(JSON.stringify({ reading: await plainLoop(file, output) }))
}
