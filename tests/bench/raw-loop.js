import { readFileSync, watch } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'

import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFDocument } from 'pdfkit'
import sharp from 'sharp'

const root = join(import.meta.dirname, '../..')
const font = (name) => join(root, 'assets/fonts', name)
const picture = readFileSync(
  join(root, 'content/samenleerwijzer/pictures/preparation.svg'),
  'utf8',
)
const MM = 72 / 25.4
const SIZE = [111 * MM, 154 * MM]
const DPI = 144
/** A save is a few events: one picture is made of them, after so many milliseconds. */
const QUIET = 10

/** The least that shows a card after a save: no layout but pdfkit's own, no checks, no inks, one file. */
export async function startRawLoop(file) {
  const pdfium = await PDFiumLibrary.init()
  const clients = new Set()
  let pictures = []
  let words = ''
  let muted = false
  const show = async () => {
    const text = readFileSync(file, 'utf8')
    ;[, words = ''] = /body: \|\n([^]*?)\n\n {2}\w/.exec(text) ?? []
    const document = await pdfium.loadDocument(await draw(words))
    pictures = []
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({
        scale: DPI / 72,
        render: 'bitmap',
      })
      pictures.push(
        await sharp(data, { raw: { width, height, channels: 4 } })
          .png({ compressionLevel: 1 })
          .toBuffer(),
      )
    }
    document.destroy()
    for (const client of clients) client.write(`data: ${JSON.stringify(words)}\n\n`)
  }
  await show()
  let soon
  const watcher = watch(dirname(file), () => {
    clearTimeout(soon)
    if (!muted) soon = setTimeout(show, QUIET)
  })
  const server = createServer(({ url }, response) => {
    if (url === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`data: ${JSON.stringify(words)}\n\n`)
      clients.add(response)
    } else if (url.startsWith('/picture'))
      response.writeHead(200, { 'content-type': 'image/png' }).end(pictures[url.at(-1)])
    else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    mute: (value) => (muted = value),
    close: async () => {
      for (const client of clients) client.end()
      server.close()
      watcher.close()
    },
  }
}

function draw(text) {
  const document = new PDFDocument({ size: SIZE, margin: 12 * MM })
  const chunks = []
  document.on('data', (chunk) => chunks.push(chunk))
  document.font(font('nunito/Nunito-ExtraBold.ttf')).fontSize(18).text('Voorbereiding')
  document
    .save()
    .translate(3 * MM, 30 * MM)
    .scale(0.7)
  for (const [, outline, fill] of picture.matchAll(/d="([^"]+)"[^>]*?fill="(#\w+)"/g))
    document.path(outline).fill(fill)
  document.restore().addPage({ size: SIZE, margin: 12 * MM })
  document
    .font(font('nunito-sans/NunitoSans-Regular.ttf'))
    .fontSize(12)
    .fill('black')
    .text(text)
  document.end()
  return new Promise((resolve) =>
    document.on('end', () => resolve(Buffer.concat(chunks))),
  )
}

const PAGE = `<!doctype html><div id="card"></div><script type="module">
new EventSource('/events').onmessage = async ({ data }) => {
  const images = await Promise.all([0, 1].map(async (side) => {
    const image = new Image()
    image.src = '/picture?' + Date.now() + '/' + side
    await image.decode()
    image.alt = data
    return image
  }))
  card.replaceChildren(...images)
}
</script>`
