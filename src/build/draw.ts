import { drawPress } from '../draw/press.ts'
import { inspectPdf } from '../draw/readback.ts'
import type { Report } from '../problems/problem.ts'
import type { Material } from '../project/material.ts'
import type { OutputFile } from '../project/output.ts'
import type { Sheaf } from './impose.ts'
import { separatePlaced } from './separate.ts'
import type { Workshop } from './workshop.ts'

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

/** Draws files; all at once, so that none is written before every one is ready. */
export async function drawSheaves(
  sheaves: readonly Sheaf[],
  { material, date }: { material: Material; date: Date },
  workshop: Workshop,
  report: Report,
): Promise<readonly DrawnFile[]> {
  const fonts = new Map(workshop.fonts.files.map(({ id, bytes }) => [id, bytes]))
  const frames = sheaves.flatMap((sheaf) => sheaf.frames)
  const pictures = await separatePlaced(frames, { material, workshop, report })
  const outputIntent = { ...FOGRA39, profile: workshop.profile.bytes }
  return Promise.all(
    sheaves.map(async ({ path, ...facts }) => {
      const bytes = await drawPress({ ...facts, date, fonts, pictures, outputIntent })
      const { ok, pages } = inspectPdf(bytes)
      if (!ok || pages !== facts.frames.length)
        throw new Error(`${path} came out incomplete`)
      return { path, bytes, pages }
    }),
  )
}
