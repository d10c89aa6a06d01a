import { assert, constantFrom, nat, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'

import { writePdfX4 } from '../../src/output/pdf/pdfx4.ts'
import { verifyPdf } from '../../src/output/pdf/verify-pdf.ts'
import { frame, pressDocument } from './press-document.ts'

const pdf = await writePdfX4(pressDocument([frame(), frame(), frame()]))

test('a file that arrived is whole, with the pages that were asked for', () => {
  expect(verifyPdf(pdf)).toEqual({ pages: 3, ok: true })
})

test('a file that broke off anywhere is not', () => {
  assert(
    property(nat(pdf.length - 1), (length) => {
      expect(verifyPdf(pdf.subarray(0, length)).ok).toBe(false)
    }),
  )
})

test('a file that lost or won a byte is not', () => {
  assert(
    property(nat(1000), constantFrom(-1, 1), (at, more) => {
      const rest = pdf.subarray(more < 0 ? at + 1 : at)
      const other = Buffer.concat([
        pdf.subarray(0, at),
        new Uint8Array(more < 0 ? 0 : 1),
        rest,
      ])
      expect(verifyPdf(other).ok).toBe(false)
    }),
  )
})

test('a file that begins as something else is not', () => {
  expect(verifyPdf(Uint8Array.from(pdf).fill(0, 0, 1)).ok).toBe(false)
})

test('a file with a hole in it is not', () => {
  assert(
    property(nat(pdf.length - 1500), (at) => {
      expect(verifyPdf(Uint8Array.from(pdf).fill(0, at, at + 1500)).ok).toBe(false)
    }),
  )
})

test('a file without pages is not', async () => {
  expect(verifyPdf(await writePdfX4(pressDocument([])))).toEqual({ pages: 0, ok: false })
})

test('anything else is not, without fuss', () => {
  assert(
    property(uint8Array(), nat(2_000_000_000), (bytes, start) => {
      const ending = Buffer.from(`xref\n0 9999999\nstartxref\n${start % 200}\n%%EOF\n`)
      expect(verifyPdf(bytes).ok).toBe(false)
      expect(
        verifyPdf(Buffer.concat([Buffer.from('%PDF-1.6\n'), bytes, ending])).ok,
      ).toBe(false)
    }),
  )
})
