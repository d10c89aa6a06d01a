import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Starts the preview of a folder, on a free port; tells its address and its process. */
export async function startPreview(folder, ...flags) {
  const command = join(root, 'bin/cardpress.cjs')
  const child = spawn(process.execPath, [command, 'preview', '--port', '0', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const text of child.stdout) {
    const [url] = /http\S+/.exec(String(text)) ?? []
    // In a folder of several decks it is the address of the start page.
    if (url) return { url: new URL('/', url).href, child }
  }
  throw new Error('The preview did not start')
}
