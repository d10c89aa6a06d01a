// Decks of any size for the bench, in a temporary folder: the same every time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'

const WORDS =
  'hoe gaat het met jou vandaag en wat wil je graag vertellen over dat wat er gisteren gebeurde in gesprek samen leren weer terug kijken vragen'.split(
    ' ',
  )
const ACCENTS = ['teal', 'coral', 'sun', 'plum', 'blue', 'leaf']

/** Random numbers below a limit, always the same ones. */
function randomNumbers() {
  let seed = 1
  return (limit) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
}

/**
 * Writes a project whose deck `trial` has some cards, each with a few lines of words, and whose first cards have
 * pictures; `picture(number)` gives the bytes of one and their ending. Tells the words of each card.
 */
export async function writeDeck(folder, { cards, pictures = 0, lines = 5, picture }) {
  const deck = join(folder, 'content/trial')
  mkdirSync(join(deck, 'pictures'), { recursive: true })
  const random = randomNumbers()
  const sentence = () =>
    `Vraag ${Array.from({ length: 9 }, () => WORDS[random(WORDS.length)]).join(' ')}?`
  const pieces = []
  const texts = []
  for (let number = 0; number < cards; number += 1) {
    const accent = `accent: ${ACCENTS[number % ACCENTS.length]}`
    let shown = ''
    if (number < pictures) {
      // oxlint-disable-next-line no-await-in-loop -- a large photograph at a time
      const { bytes, ending } = await picture(number)
      const file = `pictures/${number}.${ending}`
      writeFileSync(join(deck, file), bytes)
      shown = `, picture: ${file}`
    }
    pieces.push(`  card${number}: { kind: conversation, ${accent}${shown} }`)
    texts.push({
      alt: shown && `    alt: Beeld ${number}\n`,
      number: (number % 90) + 1,
      title: `Kaart ${number}`,
      body: Array.from({ length: lines }, sentence),
    })
  }
  writeFileSync(
    join(deck, 'deck.yaml'),
    `source: nl\ntemplate: samenleerwijzer\nformat: a6\n\npieces:\n${pieces.join('\n')}\n`,
  )
  const words = texts.map(
    ({ alt, number, title, body }, index) =>
      `  card${index}:\n    number: ${number}\n    step: Stap\n    title: ${title}\n${alt}    body: |\n${body.map((line) => `      - ${line}\n`).join('')}`,
  )
  writeFileSync(
    join(deck, 'nl.yaml'),
    `deck:\n  title: Trial\n  call: Samen…\n\npieces:\n${words.join('\n')}`,
  )
  return texts
}

/** How many photographs are made; the others are the same ones under other names, with a comment of their own. */
const EXPOSURES = 3

const exposures = new Map()

/** A photograph of 12 megapixels as a telephone makes it: soft shapes in strong colours, with noise. */
export async function photograph(number) {
  const hue = (number % EXPOSURES) * 120
  const exposed = exposures.get(hue) ?? expose(hue)
  exposures.set(hue, exposed)
  const jpeg = await exposed
  const comment = Buffer.from(`__\0\u0006${String(number).padStart(4, '0')}`, 'latin1')
  comment.writeUInt16BE(0xfffe)
  return {
    bytes: Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
    ending: 'jpg',
  }
}

async function expose(hue) {
  const size = { width: 500, height: 375, channels: 3, background: '#808080' }
  const noise = { type: 'gaussian', mean: 120, sigma: 50 }
  const shapes = await sharp({ create: { ...size, noise } })
    .blur(2)
    .png()
    .toBuffer()
  return sharp(shapes)
    .resize(4000, 3000, { kernel: 'cubic' })
    .modulate({ hue, saturation: 3 })
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** An icon: a few outlines with a gradient, as designers export them. */
export async function icon(number) {
  const turn = `rotate(${number * 7} 50 50)`
  const petals = Array.from(
    { length: 12 },
    (_, petal) =>
      `<path transform="rotate(${petal * 30} 50 50)" d="M50 50C40 30 44 14 50 8c6 6 10 22 0 42z" fill="url(#a)" stroke="#173a5e" stroke-width="1.5"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e4572e"/><stop offset="1" stop-color="#f3a712"/></linearGradient></defs><g transform="${turn}">${petals.join('')}<circle cx="50" cy="50" r="${8 + (number % 5)}" fill="#29335c"/></g></svg>`
  return { bytes: Buffer.from(svg), ending: 'svg' }
}
