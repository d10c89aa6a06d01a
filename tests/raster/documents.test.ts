import { expect, test } from 'vitest'

import { Documents } from '../../src/compare/raster/documents.ts'
import { readPageText } from '../../src/compare/raster/page-text.ts'
import { loadPdfium } from '../../src/compare/raster/pdfium.ts'
import { renderPage } from '../../src/compare/raster/render-page.ts'
import { SQUARE, pdf } from './pdf.ts'

/** A PDF of 30 KB that is unlike any other. */
const large = (number: number): Uint8Array =>
  pdf([`${SQUARE}\n%${number}`.padEnd(30_000, ' ')])

test('memory stays flat over thousands of documents', async () => {
  const pdfium = await loadPdfium()
  const documents = new Documents(pdfium)
  const sizes = new Set<number>()
  for (let number = 0; number < 2000; number += 1) {
    const document = documents.find(large(number))
    const page = pdfium.FPDF_LoadPage(Number(document), 0)
    renderPage(pdfium, page, 72)
    readPageText(pdfium, page)
    pdfium.FPDF_ClosePage(page)
    if (number > 20) sizes.add(pdfium.HEAPU8.length)
  }
  expect(sizes.size).toBe(1)
})

test('a document stays open for who looks at it again, also by a copy of its bytes', async () => {
  const documents = new Documents(await loadPdfium())
  const first = documents.find(large(0))
  for (let number = 1; number < 8; number += 1) documents.find(large(number))
  expect(documents.find(large(0))).toBe(first)
  for (let number = 8; number < 15; number += 1) documents.find(large(number))
  expect(documents.find(large(0))).toBe(first)
})
