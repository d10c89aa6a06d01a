import type { Transform } from '../../../base/geometry/transform.ts'
import type { VectorItem, VectorPicture, ViewBox } from '../values/vector.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { EmbeddedImage } from './svg-images.ts'
import type { SvgNotes } from './svg-notes.ts'

/** What reading a simplified drawing needs and finds. */
export interface SvgReading {
  readonly ids: ReadonlyMap<string, XmlElement>
  /** The elements inside one as items. */
  readonly items: (parent: XmlElement, at: Transform) => readonly VectorItem[]
  /** The colour as items have it; notes that it is used. */
  readonly color: (written: string) => string
  readonly image: (address: string) => EmbeddedImage | undefined
  /** Notes that a raster picture is used. */
  readonly useImage: (image: EmbeddedImage & { readonly kind: 'raster' }) => string
  /** Reads a drawing inside the drawing. */
  readonly nested: (text: string) => VectorPicture | undefined
  /** A group that has no form in PDF, as a picture of it alone. */
  readonly picture: (
    group: XmlElement,
    at: Transform,
    inside: readonly VectorItem[],
  ) => VectorItem | undefined
  readonly notes: SvgNotes
  readonly viewBox: ViewBox
  /** Units of the items per unit of the view box. */
  readonly factor: number
  /** Reports an outline that cannot be drawn. */
  readonly tooFar: () => void
  /** Whether so much more may be drawn, in elements. */
  readonly afford: (cost: number) => boolean
  /** The patterns, masks and clip paths that are being read: one inside itself is empty. */
  readonly open: Set<XmlElement>
}

/** The simplifier keeps what nobody sees, as groups may be measured by it. */
export const isHidden = ({ attributes }: XmlElement): boolean =>
  /hidden|collapse/.test(attributes.get('visibility') ?? '')

/** Opacities to four decimals, so that 0.1 × 3 is as solid as 0.3. */
export const rounded = (opacity: number): number => Math.round(opacity * 1e4) / 1e4

/** Where a picture of a size lies in its viewport (SVG 1.1, 7.8). */
export function fitted(
  size: { readonly width: number; readonly height: number },
  viewport: ViewBox,
  asked: string,
): ViewBox {
  if (asked.includes('none')) return viewport
  const across = viewport.width / size.width
  const down = viewport.height / size.height
  const factor = asked.includes('slice') ? Math.max(across, down) : Math.min(across, down)
  const [width, height] = [size.width * factor, size.height * factor]
  const share = (axis: 'x' | 'Y'): number =>
    asked.includes(`${axis}Min`) ? 0 : asked.includes(`${axis}Max`) ? 1 : 0.5
  return {
    x: viewport.x + (viewport.width - width) * share('x'),
    y: viewport.y + (viewport.height - height) * share('Y'),
    width,
    height,
  }
}

/** A function that keeps what it answered to each text. */
export function once<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    known.set(text, found)
    return found
  }
}
