import type { Color } from '../../base/color/color.ts'
import type { Box } from '../../base/geometry/box.ts'
import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { PicturePart } from '../../input/pictures/picture-part.ts'
import type {
  FrameItem,
  Gradient,
  Layer,
  PaintServer,
  Picture,
  Tiling,
} from '../../typesetting/frame/frame.ts'
import { MASK } from './color-model.ts'
import type { ColorModel } from './color-model.ts'
import { ContentStream } from './content-stream.ts'
import { decimal, matrix } from './decimal.ts'
import { addGradient } from './gradient.ts'
import type { PageMarks } from './page-marks.ts'
import type { PdfObject } from './pdf-value.ts'
import type {
  FontResource,
  FormOptions,
  FormKind,
  NamedObjects,
  Overprint,
  Resource,
  SharedObjects,
} from './shared-objects.ts'

/** One page or form while it is drawn: its operators, and the objects that they call by name. */
export class Surface {
  readonly content: ContentStream
  /** What marks all that is drawn on it, of a page that is read. */
  readonly marks: PageMarks | undefined
  readonly #shared: SharedObjects
  readonly #listed: NamedObjects = {}
  readonly #mayOverprint: boolean
  /** Whether its colours stand for light: a mask. */
  readonly isLight: boolean
  readonly #colors: ColorModel
  /** Whether black words and lines are printed over what lies below them. */
  readonly overprintsBlack: boolean
  #transparent = false
  /** From the coordinates of what is drawn now to those of the page or form, by which patterns are placed. */
  #map = identity

  /** Pictures never overprint: black areas would show what lies under them. */
  constructor(shared: SharedObjects, of: 'page' | FormKind, marks?: PageMarks) {
    this.marks = marks
    this.#shared = shared
    this.#mayOverprint = of === 'page' || of === 'part'
    this.overprintsBlack = shared.overprintBlack
    this.isLight = of === 'light'
    this.#colors = this.isLight ? MASK : shared.colors
    this.content = new ContentStream(of === 'page' ? 'page' : 'form')
  }

  font(id: string): FontResource {
    const font = this.#shared.font(id)
    this.#list(font)
    return font
  }

  /** The name by which operators call a picture. */
  picture(item: Picture): string {
    return this.#list(this.#shared.picture(item))
  }

  /** The part of the picture of an item that the file holds. */
  partOf(item: Picture): PicturePart {
    return this.#shared.partOf(item)
  }

  /** The name by which operators call a form; `draw` is called where the file does not hold it yet. */
  form(
    items: readonly FrameItem[],
    options: FormOptions,
    draw: (surface: Surface) => void,
  ): string {
    return this.#list(this.#form(items, options, draw))
  }

  #form(
    items: readonly FrameItem[],
    options: FormOptions,
    draw: (surface: Surface) => void,
  ): Resource {
    return this.#shared.form(items, options, () => {
      const surface = new Surface(this.#shared, options.of)
      draw(surface)
      return surface
    })
  }

  /** The name of the ExtGState that lays a layer over what is under it; `draw` draws the items of its mask. */
  layer(
    { opacity, blend, mask }: Layer,
    draw: (surface: Surface, items: readonly FrameItem[]) => void,
  ): string | undefined {
    if (opacity === undefined && blend === undefined && !mask) return undefined
    const form =
      mask &&
      this.#form(
        mask.items,
        { of: mask.by === 'alpha' ? 'art' : 'light', bbox: mask.bounds, isGroup: true },
        (surface) => draw(surface, mask.items),
      )
    const key = `layer ${opacity} ${blend} ${form?.name} ${mask?.by}`
    const composition = this.#shared.composition(key, {
      opacity,
      blend,
      mask: mask && form && { by: mask.by, form: form.object },
    })
    return this.#list(composition)
  }

  /** Draws all that follows in other coordinates. */
  begin(transform: Transform): void {
    this.#map = compose(this.#map, transform)
    this.content.write(`${matrix(transform)} cm`)
  }

  /** Draws in other coordinates. */
  transformed(transform: Transform, draw: () => void): void {
    const outside = this.#map
    this.#map = compose(outside, transform)
    this.content.nested(() => {
      this.content.write(`${matrix(transform)} cm`)
      draw()
    })
    this.#map = outside
  }

  /** The name of a gradient or a pattern. */
  paint(
    paint: PaintServer,
    drawTile: (surface: Surface, items: readonly FrameItem[]) => void,
  ): string {
    const placed = { ...paint, transform: compose(this.#map, paint.transform) }
    const pattern = this.#shared.pattern(
      paint,
      `${this.#colors.space} ${this.#map.join(' ')}`,
      () =>
        placed.kind === 'tiling'
          ? this.#tiling(placed, drawTile)
          : addGradient(this.#shared, placed, this.#colors),
    )
    return this.#list(pattern)
  }

  #tiling(
    { items, cell, transform }: Tiling,
    drawTile: (surface: Surface, items: readonly FrameItem[]) => void,
  ): PdfObject {
    const tile = new Surface(this.#shared, this.isLight ? 'light' : 'art')
    drawTile(tile, items)
    const { x, y, width, height } = cell
    return this.#shared.addStream(
      {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        // Larger than its steps: PDFium and Poppler draw tiles that fill theirs in whole pixels, of which the error adds up.
        BBox: [x, y, x + width + 0.001, y + height],
        XStep: width,
        YStep: height,
        Matrix: transform,
        Resources: tile.resources,
      },
      tile.content.toBytes(),
    )
  }

  /** The name of the ExtGState by which a gradient is see-through; undefined for one that is not. */
  gradientMask(gradient: Gradient, bounds: Box): string | undefined {
    if (gradient.stops.every(({ opacity }) => opacity === 1)) return undefined
    const pattern = this.#shared.pattern(gradient, 'opacity', () =>
      addGradient(this.#shared, gradient, 'opacity'),
    )
    const surface = new Surface(this.#shared, 'light')
    const { x, y, width, height } = bounds
    surface.content.write(`/Pattern cs /${surface.#list(pattern)} scn`)
    surface.content.write(
      `${[x, y, width, height].map((length) => decimal(length)).join(' ')} re f`,
    )
    const key = `opacity ${pattern.name} ${x} ${y} ${width} ${height}`
    const form = this.#shared.mask(key, surface, bounds)
    return this.#list(
      this.#shared.composition(`see-through ${key}`, { mask: { by: 'luminance', form } }),
    )
  }

  /** The name of the ExtGState with a constant alpha. */
  opacity(alpha: number): string {
    return this.#list(this.#shared.opacity(alpha))
  }

  /** Sets what overprints from here on: nothing in pictures. */
  overprint(what: Overprint): void {
    if (!this.#shared.printsInks) return
    const state = this.#mayOverprint ? what : 'OverprintNone'
    const operator = `/${state} gs`
    if (this.content.holds('overprint', operator)) return
    this.#list(this.#shared.overprint(state))
    this.content.set('overprint', operator)
  }

  /** The operator that fills with a colour: on its own plate, in inks, or in light. */
  fill(color: Color): string {
    const plate = this.#plateOf(color)
    if (plate !== undefined) return `/${plate} cs 1 scn`
    return this.#colors.fill(color)
  }

  /** The operator that strokes with a colour. */
  stroke(color: Color): string {
    const plate = this.#plateOf(color)
    if (plate !== undefined) return `/${plate} CS 1 SCN`
    return this.#colors.stroke(color)
  }

  #plateOf({ spot, cmyk }: Color): string | undefined {
    const isOnPlate = spot && !this.isLight && this.#shared.hasSpotPlates
    return isOnPlate ? this.#list(this.#shared.spot(spot, cmyk)) : undefined
  }

  /** The name of the registration colour space. */
  registration(): string {
    return this.#list(this.#shared.registration())
  }

  /** The resources that its operators use. */
  get resources(): NamedObjects {
    return this.#listed
  }

  /** Whether what lies under it shows through anywhere. */
  get transparent(): boolean {
    return this.#transparent
  }

  #list({ kind, name, object, transparent }: Resource): string {
    ;(this.#listed[kind] ??= {})[name] = object
    this.#transparent ||= transparent
    return name
  }
}
