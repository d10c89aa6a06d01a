import { drawDocuments } from '../../build/draw-documents.ts'
import type { LaidOut } from '../../build/pipeline.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import { sideOfFrame } from '../../compare/side-of-frame.ts'
import type { Page } from './pages.ts'

/** A page as a thread gives it away: the file that it is in, and which page of it. */
export interface FilePage {
  /** The same for all pages of a file. */
  readonly file: string
  readonly index: number
  readonly pdf: Uint8Array
}

/** A page, and the digest of what is on it. */
export interface DigestedPage extends Page {
  readonly digest: string
}

/** Draws a file, each once. */
export type Draw = (sheaf: OutputDocument) => Promise<Omit<FilePage, 'index'>>

/** The sides of a view with their pages, to be compared with others. */
export async function comparedSides(
  pages: readonly DigestedPage[],
  draw: Draw,
): Promise<readonly ComparedSide[]> {
  const sheaves = [...new Set(pages.map(({ sheaf }) => sheaf))]
  // One file for all pages of a sheaf: those that read files look at each once.
  const files = new Map(
    await Promise.all(
      sheaves.map(async (sheaf) => {
        const { pdf } = await draw(sheaf)
        return [sheaf, { name: sheaf.path, bytes: pdf }] as const
      }),
    ),
  )
  return pages.flatMap(({ sheaf, index, frame, name, digest }) => {
    const file = files.get(sheaf)
    if (!file) return []
    return [{ ...sideOfFrame(frame, { file, page: index }, name), digest }]
  })
}

/** Draws the files of a deck, each once, with the same bytes as `build` writes. */
export function drawings({ input, fonts, separations }: LaidOut, date: Date): Draw {
  const by = { input, fonts, separations, date, toLookAt: true }
  const drawn = new Map<OutputDocument, Promise<Omit<FilePage, 'index'>>>()
  const draw = async (sheaf: OutputDocument): Promise<Omit<FilePage, 'index'>> => {
    // What is wrong with a picture was told when the view was made, or shows in it.
    const [file] = await drawDocuments([sheaf], by, ignore, (made) => made)
    if (!file) throw new Error(`${sheaf.path} was not drawn`)
    return { file: crypto.randomUUID(), pdf: file.bytes }
  }
  return (sheaf) => {
    const drawing = drawn.get(sheaf) ?? draw(sheaf)
    drawn.set(sheaf, drawing)
    return drawing
  }
}

const ignore = (): void => undefined
