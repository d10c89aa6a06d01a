import { collectProblems } from '../../../base/problems/problem.ts'
import type { Span } from '../../../base/problems/problem.ts'
import type { PixelSize } from '../../pictures/picture-part.ts'
import { pngChunk } from '../../pictures/png.ts'
import { readRaster } from '../../pictures/raster.ts'
import type { RasterInMemory } from '../../pictures/raster.ts'
import { svgLength, svgNumbers } from '../values/svg-values.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import { addressKey, isDrawnByResvg } from './filtered-images.ts'

/** The pictures inside a picture. The simplifier is given stand-ins of the same size for them. */
export interface EmbeddedImages {
  /** The address of a stand-in for a `data:` address; empty where that holds no picture. */
  readonly replace: (address: string, span: Span) => string
  /** The size of the picture for a `data:` address, in its own units. */
  readonly sizeOf: (address: string) => PixelSize
  /** The picture for the address of its stand-in. */
  readonly find: (address: string) => EmbeddedImage | undefined
  /** The addresses as they were, in place of those of the stand-ins. */
  readonly restore: (text: string) => string
}

export type EmbeddedImage =
  | { readonly kind: 'raster'; readonly raster: RasterInMemory }
  | { readonly kind: 'vector'; readonly text: string }

/** Starts an empty list for one picture; `asPng` has those that resvg cannot draw as they are (`imagesForFilters`). */
export function embeddedImages(
  problems: SvgProblems,
  asPng: ReadonlyMap<string, string>,
): EmbeddedImages {
  const found: FoundImage[] = []
  const numbers = new Map<string, number>()
  return {
    replace: (address, span) => {
      const known = numbers.get(address)
      if (known !== undefined) return standIn(found[known]?.image, known)
      const image = readImage(address, span, found.length, problems)
      if (image === undefined) return ''
      numbers.set(address, found.length)
      found.push({ image, address, span })
      return standIn(image, found.length - 1)
    },
    sizeOf: (address) => sizeOf(found[numbers.get(address) ?? -1]?.image),
    find: (address) => found[numberOf(address)]?.image,
    restore: (text) =>
      text.replaceAll(/data:image\/png;base64, ?[\w+/=]+/g, (address) => {
        const own = found[numberOf(address)]
        if (!own) return address
        const png = asPng.get(addressKey(own.address))
        if (png === undefined) reportUndrawn(own, problems)
        return png ?? own.address
      }),
  }
}

interface FoundImage {
  readonly image: EmbeddedImage
  readonly address: string
  readonly span: Span
}

/** Tells of a picture that is missing where resvg draws a group with its effects. */
function reportUndrawn({ image, span }: FoundImage, problems: SvgProblems): void {
  if (image.kind === 'vector' || isDrawnByResvg(image.raster)) return
  problems.different(
    span,
    'A picture inside the picture is not printed: it has effects, which only PNG and JPEG can have.',
    'Embed it as PNG or JPEG, or take the filter from it.',
  )
}

const ADDRESS = /^data:image\/([\w.+-]+)((?:;[\w=-]+)*),([^]*)$/i

function readImage(
  address: string,
  span: Span,
  number: number,
  problems: SvgProblems,
): EmbeddedImage | undefined {
  const [, type = '', parameters = '', data = ''] = ADDRESS.exec(address) ?? []
  const bytes = /;base64$/i.test(parameters)
    ? Buffer.from(data, 'base64')
    : Buffer.from(decoded(data), 'utf8')
  if (/^svg\+xml$/i.test(type)) return { kind: 'vector', text: bytes.toString('utf8') }
  const told = collectProblems()
  const id = `${span.file}#${number + 1}`
  const raster = readRaster(id, bytes, told.report)
  if (raster) return { kind: 'raster', raster }
  const [problem] = told.problems
  problems.different(
    span,
    `A picture inside the picture cannot be read, and is not printed${problem?.code === 'picture-unsupported' ? ': its format is not one for photographs' : ''}.`,
    'Embed it as PNG or JPEG, or export the whole picture as PNG at 300 dpi.',
  )
  return undefined
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data)
  } catch {
    return data
  }
}

/** The size of a picture; of a drawing without one, that of its view box (CSS Images 3, 5). */
function sizeOf(image: EmbeddedImage | undefined): PixelSize {
  if (image?.kind === 'raster') return image.raster
  const [tag = ''] = /<svg\b[^>]*>/.exec(image?.text.slice(0, 10_000) ?? '') ?? []
  const valueOf = (name: string): string =>
    new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? ''
  const [, , across = 100, down = 100] = svgNumbers(valueOf('viewBox')) ?? []
  const [width, height] = ['width', 'height'].map((name) => svgLength(valueOf(name), 0))
  const ratio = across / down
  return {
    width: width ?? (height === undefined ? across : height * ratio),
    height: height ?? (width === undefined ? down : width / ratio),
  }
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG of the size of a picture, without its pixels; the number stands behind its end. */
function standIn(image: EmbeddedImage | undefined, number: number): string {
  const { width, height } =
    image?.kind === 'raster' ? image.raster : { width: 100, height: 100 }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(number)
  const bytes = Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IEND', Buffer.alloc(0)),
    tail,
  ])
  return `data:image/png;base64,${bytes.toString('base64')}`
}

/** The length of a stand-in: signature, two chunks and the number. */
const STAND_IN = 8 + 25 + 12 + 4

function numberOf(address: string): number {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1).trim(), 'base64')
  return bytes.length === STAND_IN ? bytes.readUInt32BE(STAND_IN - 4) : -1
}
