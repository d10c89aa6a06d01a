import type { Frame } from '../../typesetting/frame/frame.ts'
import { addPages } from './page.ts'
import { openPdf } from './pdf-file.ts'
import { SharedObjects } from './shared-objects.ts'
import type { DeckAssets } from './shared-objects.ts'

/** The bytes of a file of one page that is shown at once and thrown away: what only a press needs is left out. */
export async function writePage(frame: Frame, assets: DeckAssets): Promise<Uint8Array> {
  const { name: title, language } = frame
  const file = await openPdf({ title, language, date: new Date(0) }, false)
  const shared = new SharedObjects(file, assets)
  addPages(file, shared, [frame])
  shared.finish()
  return Buffer.concat(await file.finish())
}
