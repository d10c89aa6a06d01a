import { plain } from '../../base/problems/plain.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { Documents } from './documents.ts'
import { readPageText } from './page-text.ts'
import type { PageText } from './page-text.ts'
import type { PdfFile } from './pdf-file.ts'
import { loadPdfium } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import type { Pixels } from './pixels.ts'
import { renderPage } from './render-page.ts'

/** Looks into PDFs of anybody's making; a broken one gives undefined and a problem. */
export interface Raster {
  /** The picture of a page, counted from 0, at so many dots to the inch; the same on every machine. */
  readonly renderPage: (
    file: PdfFile,
    page: number,
    dpi: number,
    report: Report,
  ) => Promise<Pixels | undefined>
  /** What each page says, line by line. */
  readonly pageTexts: (
    file: PdfFile,
    report: Report,
  ) => Promise<readonly PageText[] | undefined>
}

/** Loads PDFium, once for all the PDFs that are looked into with it. */
export async function openRaster(): Promise<Raster> {
  let engine: Engine | undefined = await openEngine()
  const look = async <T>(
    file: PdfFile,
    report: Report,
    work: (looking: Looking) => T | Unseen,
  ): Promise<T | undefined> => {
    engine ??= await openEngine()
    const seen = attempt(engine, file, work)
    // A file that brought PDFium down may have left anything behind in its memory.
    if ('isDown' in seen) engine = undefined
    if (!('why' in seen)) return seen.value
    report(unseen(file, seen))
    return undefined
  }
  return {
    renderPage: (file, page, dpi, report) =>
      look<Pixels>(file, report, (looking) =>
        onPage<Pixels>(looking, page, (address) => {
          const pixels = renderPage(looking.pdfium, address, dpi)
          return pixels ?? { why: 'a page is too large to be shown' }
        }),
      ),
    pageTexts: (file, report) =>
      look<readonly PageText[]>(file, report, ({ pdfium, document }) => {
        const texts: PageText[] = []
        const count = pdfium.FPDF_GetPageCount(document)
        for (let index = 0; index < count; index += 1) {
          const read = onPage<PageText>({ pdfium, document }, index, (page) =>
            readPageText(pdfium, page),
          )
          if ('why' in read) return read
          texts.push(read)
        }
        return texts
      }),
  }
}

interface Engine {
  readonly pdfium: Pdfium
  readonly documents: Documents
}

async function openEngine(): Promise<Engine> {
  const pdfium = await loadPdfium()
  return { pdfium, documents: new Documents(pdfium) }
}

interface Looking {
  readonly pdfium: Pdfium
  readonly document: number
}

/** Why something cannot be seen, to follow a “:”. */
interface Unseen {
  readonly why: string
}

/** Does some work with a document. */
function attempt<T>(
  { pdfium, documents }: Engine,
  { bytes }: PdfFile,
  work: (looking: Looking) => T | Unseen,
): { readonly value: T } | (Unseen & { readonly isDown?: true }) {
  try {
    const document = documents.find(bytes)
    if (typeof document !== 'number') return document
    const value = work({ pdfium, document })
    return isUnseen(value) ? value : { value }
  } catch (error) {
    if (!isTrap(error)) throw error
    return { why: 'it is damaged', isDown: true }
  }
}

/** What WebAssembly throws where it cannot go on. */
const isTrap = (error: unknown): boolean =>
  error instanceof Error && error.name === 'RuntimeError'

const isUnseen = (value: unknown): value is Unseen =>
  typeof value === 'object' && value !== null && 'why' in value

/** Does some work with a page, which is closed again: what it holds would outlive its document. */
function onPage<T>(
  { pdfium, document }: Looking,
  index: number,
  work: (page: number) => T | Unseen,
): T | Unseen {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return { why: `page ${index + 1} is damaged, or not there` }
  try {
    return work(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

const unseen = ({ name }: PdfFile, { why }: Unseen): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `“${plain(name)}” cannot be read: ${why}.`,
})
