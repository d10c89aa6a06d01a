import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { pt } from '../../src/base/geometry/length.ts'
import type { PressDocument } from '../../src/output/pdf/pdfx4.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'

/** A page of 200 × 100 points of trim, in 10 of bleed and 20 of slug, with these items. */
export const frame = (...items: readonly FrameItem[]): Frame => ({
  name: 'trial front',
  trim: { width: pt(200), height: pt(100) },
  bleed: pt(10),
  slug: pt(20),
  language: 'nl',
  items,
})

/** A document of these frames, with whatever else of it a test needs. */
export const pressDocument = (
  frames: readonly Frame[],
  other: Partial<PressDocument> = {},
): PressDocument => ({
  title: 'Trial',
  language: 'nl',
  date: new Date('2026-01-02T03:04:05Z'),
  frames,
  fonts: new Map(),
  pictures: () => undefined,
  overprintBlack: true,
  outputIntent: {
    identifier: 'FOGRA39',
    condition: 'Offset, ISO 12647-2:2004/Amd 1, coated paper',
    info: 'Coated FOGRA39',
    registry: 'http://www.color.org',
    profile: new TextEncoder().encode('a profile'),
  },
  ...other,
})

/** A real profile of four inks. */
export const profile: Uint8Array = readFileSync(
  join(import.meta.dirname, '../../assets/profiles/FOGRA39L_coated.icc'),
)
