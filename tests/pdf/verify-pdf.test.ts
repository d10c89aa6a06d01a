import { randomBytes } from 'node:crypto'

import { assert, constantFrom, nat, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'

import { writePdfX4 } from '../../src/output/pdf/pdfx4.ts'
import { verifyPdf } from '../../src/output/pdf/verify-pdf.ts'
import { frame, pressDocument } from './press-document.ts'
import { pdfBytes } from './write-pdf.ts'

/** A file is verified as one part here, and in the parts in which it is made. */
const verified = (bytes: Uint8Array) => verifyPdf([bytes])

const pdf = await pdfBytes(pressDocument([frame(), frame(), frame()]))

test('a file that arrived is whole, with the pages that were asked for', () => {
  expect(verified(pdf)).toEqual({ pages: 3, ok: true })
})

test('a file is verified in the parts in which it is made', async () => {
  const document = pressDocument([frame(), frame()])
  const profile = randomBytes(200_000)
  const outputIntent = { ...document.outputIntent, profile }
  const parts = await writePdfX4({ ...document, outputIntent })
  expect(parts.length).toBeGreaterThan(1)
  expect(verifyPdf(parts)).toEqual({ pages: 2, ok: true })
  expect(verifyPdf(parts.with(1, new Uint8Array())).ok).toBe(false)
  expect(verifyPdf(parts.slice(0, -1)).ok).toBe(false)
})

test('a file that broke off anywhere is not', () => {
  assert(
    property(nat(pdf.length - 1), (length) => {
      expect(verified(pdf.subarray(0, length)).ok).toBe(false)
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
      expect(verified(other).ok).toBe(false)
    }),
  )
})

test('a file that begins as something else is not', () => {
  expect(verified(Uint8Array.from(pdf).fill(0, 0, 1)).ok).toBe(false)
})

test('a file with a hole in it is not', () => {
  assert(
    property(nat(pdf.length - 1500), (at) => {
      expect(verified(Uint8Array.from(pdf).fill(0, at, at + 1500)).ok).toBe(false)
    }),
  )
})

test('a file without pages is not', async () => {
  expect(verified(await pdfBytes(pressDocument([])))).toEqual({ pages: 0, ok: false })
})

test('anything else is not, without fuss', () => {
  assert(
    property(uint8Array(), nat(2_000_000_000), (bytes, start) => {
      const ending = Buffer.from(`xref\n0 9999999\nstartxref\n${start % 200}\n%%EOF\n`)
      expect(verified(bytes).ok).toBe(false)
      expect(verified(Buffer.concat([Buffer.from('%PDF-1.6\n'), bytes, ending])).ok).toBe(
        false,
      )
    }),
  )
})
