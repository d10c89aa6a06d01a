import type { DrawnFile, FileVisitor } from '../../build/draw-documents.ts'
import type { Page } from '../../build/pages.ts'
import type { LaidOutVariant } from '../../build/pipeline.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import type { PdfFile } from '../../compare/raster/documents.ts'
import { sideOfFrame } from '../../compare/side-of-frame.ts'

/** A page of a file, as it is sent between threads. */
export interface FilePage {
  /** Counted from 0. */
  readonly index: number
  readonly pdf: Uint8Array
}

/** A page, and the digest of its frame. */
export interface DigestedPage extends Page {
  readonly digest: string
}

/** Draws a document, each only once. */
export type Draw = (document: OutputDocument) => Promise<Uint8Array>

/** The sides of a view with their pages, for comparing. */
export async function comparedSides(
  pages: readonly DigestedPage[],
  draw: Draw,
): Promise<readonly ComparedSide[]> {
  const documents = [...new Set(pages.map(({ document }) => document))]
  // One object for all pages of a file, so that PDFium opens it once.
  const files = new Map(
    await Promise.all(
      documents.map(async (document) => {
        const file: PdfFile = { name: document.path, bytes: await draw(document) }
        return [document, file] as const
      }),
    ),
  )
  return pages.flatMap(({ document, index, frame, name, digest }) => {
    const file = files.get(document)
    if (!file) return []
    return [{ ...sideOfFrame(frame, { file, page: index }, name), digest }]
  })
}

/** Draws the documents of a deck, each only once, with the same bytes as `build` writes. */
export function drawings(variant: LaidOutVariant): Draw {
  const drawn = new Map<OutputDocument, Promise<Uint8Array>>()
  const draw = async (document: OutputDocument): Promise<Uint8Array> => {
    const [file] = await variant.draw([document], DRAW_FOR_SCREEN)
    if (!file) throw new Error(`${document.path} was not drawn`)
    return Buffer.concat(file.parts)
  }
  return (document) => {
    const drawing = drawn.get(document) ?? draw(document)
    drawn.set(document, drawing)
    return drawing
  }
}

/** Problems of pictures are not reported again: they were when the view was laid out, or can be seen in it. */
const DRAW_FOR_SCREEN: FileVisitor<DrawnFile> = {
  report: () => undefined,
  take: (file) => file,
  allowsGrey: true,
}
