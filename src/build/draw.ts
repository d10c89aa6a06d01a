import type { FontLibrary } from '../assets/library.ts'
import { drawPress } from '../draw/press.ts'
import { inspectPdf } from '../draw/readback.ts'
import type { Frame } from '../frame/frame.ts'
import { itemsOfKind } from '../frame/walk.ts'
import type { Report } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'
import type { OutputFile } from '../project/output.ts'
import type { Sheaf } from './impose.ts'
import { separatePlaced } from './separate.ts'

/** What the inks of a file are meant for: the profile of the package (ISO 12647-2, coated paper). */
const FOGRA39 = {
  identifier: 'FOGRA39',
  condition:
    'Offset printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2 (coated), 60 lines/cm',
  info: 'Coated FOGRA39 (ISO 12647-2:2004)',
  registry: 'http://www.color.org',
}

/** A file that was made. */
export interface DrawnFile extends OutputFile {
  readonly pages: number
}

/** What files are drawn with. */
export interface Drawing {
  readonly material: Material
  readonly fonts: FontLibrary
  /** The date that they carry. */
  readonly date: Date
}

/** Draws files, pages that go into several files once; all at once, so that none is written before every one is ready. */
export async function drawSheaves(
  sheaves: readonly Sheaf[],
  { material, fonts: library, date }: Drawing,
  report: Report,
): Promise<readonly DrawnFile[]> {
  const frames = sheaves.flatMap((sheaf) => sheaf.frames)
  const fonts = fontsOf(frames, library)
  const pictures = await separatePlaced(frames, material, report)
  const outputIntent = { ...FOGRA39, profile: material.profile.bytes }
  const { overprintBlack } = material.template.theme
  const drawn = new Map<readonly Frame[], Promise<Uint8Array>>()
  return Promise.all(
    sheaves.map(async ({ path, ...facts }) => {
      const drawing =
        drawn.get(facts.frames) ??
        drawPress({ ...facts, date, fonts, pictures, outputIntent, overprintBlack })
      drawn.set(facts.frames, drawing)
      const bytes = await drawing
      const { ok, pages } = inspectPdf(bytes)
      if (!ok || pages !== facts.frames.length)
        throw new Error(`${path} came out incomplete`)
      return { path, bytes, pages }
    }),
  )
}

/** The bytes of the fonts that frames use: the others are never read. */
function fontsOf(
  frames: readonly Frame[],
  { files }: FontLibrary,
): ReadonlyMap<string, Uint8Array> {
  const used = new Set(
    frames.flatMap((frame) => itemsOfKind(frame, 'glyphs').map(({ item }) => item.font)),
  )
  return new Map(
    files.filter(({ id }) => used.has(id)).map(({ id, bytes }) => [id, bytes]),
  )
}
