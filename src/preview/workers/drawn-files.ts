import type { DrawnFile, FileVisitor } from '../../build/draw-documents.ts'
import type { Page } from '../../build/pages.ts'
import type { LaidOutVariant } from '../../build/pipeline.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import { sideOfFrame } from '../../compare/side-of-frame.ts'

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
export type Draw = (document: OutputDocument) => Promise<Omit<FilePage, 'index'>>

/** The sides of a view with their pages, to be compared with others. */
export async function comparedSides(
  pages: readonly DigestedPage[],
  draw: Draw,
): Promise<readonly ComparedSide[]> {
  const documents = [...new Set(pages.map(({ document }) => document))]
  // One object for all pages of a file, so that its readers open it once.
  const files = new Map(
    await Promise.all(
      documents.map(async (document) => {
        const { pdf } = await draw(document)
        return [document, { name: document.path, bytes: pdf }] as const
      }),
    ),
  )
  return pages.flatMap(({ document, index, frame, name, digest }) => {
    const file = files.get(document)
    if (!file) return []
    return [{ ...sideOfFrame(frame, { file, page: index }, name), digest }]
  })
}

/** Draws the files of a deck, each once, with the same bytes as `build` writes. */
export function drawings(variant: LaidOutVariant): Draw {
  const drawn = new Map<OutputDocument, Promise<Omit<FilePage, 'index'>>>()
  const draw = async (document: OutputDocument): Promise<Omit<FilePage, 'index'>> => {
    const [file] = await variant.draw([document], DRAW_FOR_SCREEN)
    if (!file) throw new Error(`${document.path} was not drawn`)
    return { file: crypto.randomUUID(), pdf: file.bytes }
  }
  return (document) => {
    const drawing = drawn.get(document) ?? draw(document)
    drawn.set(document, drawing)
    return drawing
  }
}

/** What is wrong with a picture was reported when the view was laid out, or shows in it. */
const DRAW_FOR_SCREEN: FileVisitor<DrawnFile> = {
  report: () => undefined,
  take: (file) => file,
  allowsGrey: true,
}
