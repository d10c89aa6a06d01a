import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { Documents } from './documents.ts'
import type { Failure, PdfFile } from './documents.ts'
import { readPageText } from './page-text.ts'
import type { PageText } from './page-text.ts'
import { loadPdfium } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import { renderPage } from './render-page.ts'
import type { Pixels } from './render-page.ts'

/** Reads PDFs of any origin; a broken one gives undefined and a problem. */
export interface Raster {
  /** The picture of a page, counted from 0; the same on every machine. */
  readonly renderPage: (
    file: PdfFile,
    page: number,
    dpi: number,
    report: Report,
  ) => Promise<Pixels | undefined>
  /** The text of each page, line by line. */
  readonly pageTexts: (
    file: PdfFile,
    report: Report,
  ) => Promise<readonly PageText[] | undefined>
}

/** Loads PDFium, once for all files that are read. */
export async function openRaster(): Promise<Raster> {
  let engine: Engine | undefined = await openEngine()
  const withDocument = async <T>(
    file: PdfFile,
    report: Report,
    work: (loaded: LoadedDocument) => T | Failure,
  ): Promise<T | undefined> => {
    engine ??= await openEngine()
    const result = tryWork(engine, file, work)
    // The memory of PDFium is not to be trusted after a trap.
    if ('isTrapped' in result) engine = undefined
    if (!('reason' in result)) return result.value
    report(unreadable(file, result))
    return undefined
  }
  return {
    renderPage: (file, page, dpi, report) =>
      withDocument<Pixels>(file, report, (loaded) =>
        onPage<Pixels>(loaded, page, (address) => {
          const pixels = renderPage(loaded.pdfium, address, dpi)
          return pixels ?? { reason: 'a page is too large to be shown' }
        }),
      ),
    pageTexts: (file, report) =>
      withDocument<readonly PageText[]>(file, report, ({ pdfium, document }) => {
        const texts: PageText[] = []
        const count = pdfium.FPDF_GetPageCount(document)
        for (let index = 0; index < count; index += 1) {
          const read = onPage<PageText>({ pdfium, document }, index, (page) =>
            readPageText(pdfium, page),
          )
          if ('reason' in read) return read
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

interface LoadedDocument {
  readonly pdfium: Pdfium
  readonly document: number
}

/** Opens a file and does some work with it. */
function tryWork<T>(
  { pdfium, documents }: Engine,
  { bytes }: PdfFile,
  work: (loaded: LoadedDocument) => T | Failure,
): { readonly value: T } | (Failure & { readonly isTrapped?: true }) {
  try {
    const document = documents.find(bytes)
    if (typeof document !== 'number') return document
    const value = work({ pdfium, document })
    return isFailure(value) ? value : { value }
  } catch (error) {
    if (!isTrap(error)) throw error
    return { reason: 'it is damaged', isTrapped: true }
  }
}

/** What WebAssembly throws where it cannot go on. */
const isTrap = (error: unknown): boolean =>
  error instanceof Error && error.name === 'RuntimeError'

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'reason' in value

/** Does some work with a page, which is closed again: what it holds would outlive its document. */
function onPage<T>(
  { pdfium, document }: LoadedDocument,
  index: number,
  work: (page: number) => T | Failure,
): T | Failure {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return { reason: `page ${index + 1} is damaged, or not there` }
  try {
    return work(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

const unreadable = ({ name }: PdfFile, { reason }: Failure): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `“${excerpt(name)}” cannot be read: ${reason}.`,
})
