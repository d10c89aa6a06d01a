import type { Cmyk, SpotInk } from '../../base/color/color.ts'
import type { Box } from '../../base/geometry/box.ts'
import type { SeparatedPicture } from '../../input/pictures/convert-needed.ts'
import { WHOLE } from '../../input/pictures/picture-part.ts'
import type { PicturePart } from '../../input/pictures/picture-part.ts'
import type { FrameItem, PaintServer, Picture } from '../../typesetting/frame/frame.ts'
import { INKS, MASK } from './color-model.ts'
import type { ColorModel } from './color-model.ts'
import { EmbeddedFont } from './font.ts'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'
import { gradientSpace, plateName } from './spot-gradient.ts'
import type { SpotOfGradient } from './spot-gradient.ts'
import { addForm, addImage } from './xobject.ts'
import type { FormContent } from './xobject.ts'

/** The fonts and pictures of a deck, and how its black is printed. */
export interface DeckAssets {
  /** Whole files of static TrueType or OpenType fonts, by the ids that frames use. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  /** The picture in inks for an item; places that show it in one size, or whose files hold the same, have one. */
  readonly pictures: (item: Picture) => SeparatedPicture | undefined
  /** Whether black text and lines overprint instead of knocking out the inks under them. */
  readonly overprintBlack: boolean
  /** Whether spot colours have plates of their own; else they are printed in the four inks. */
  readonly hasSpotPlates?: boolean
}

/** An object of the file that pages call by name. */
export interface Resource {
  /** The entry of the resource dictionary that lists it. */
  readonly kind: 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace' | 'Pattern'
  readonly name: string
  readonly object: PdfObject
  /** Whether what lies under it shows through. */
  readonly transparent: boolean
}

/** A font that pages call by name, and that has codes for their glyphs. */
export interface FontResource extends Resource {
  readonly font: EmbeddedFont
}

/** The objects of the file that a page or a form uses, by kind and by name (ISO 32000-1, 7.8.3). */
export type NamedObjects = Partial<Record<Resource['kind'], Record<string, PdfObject>>>

/** What a form holds: a vector picture, a mask by light in one, or a part of pages that repeats. */
export type FormKind = 'art' | 'light' | 'part'

/** How a form is made: what it holds, and a box around all its ink. */
export interface FormOptions {
  readonly of: FormKind
  readonly bbox: Box
  /** Whether its items are painted by themselves before they are laid over others. */
  readonly isGroup?: boolean
}

/** How a layer is laid over what is under it. */
export interface Composition {
  readonly opacity?: number | undefined
  readonly blend?: string | undefined
  readonly mask?:
    | { readonly by: 'luminance' | 'alpha'; readonly form: PdfObject }
    | undefined
}

/** What overprints; also the name of its ExtGState on pages. */
export type Overprint = 'OverprintNone' | 'OverprintFills' | 'OverprintLines'

/** The objects that the pages of one file share, each written once, when a page first needs it. */
export class SharedObjects {
  readonly #file: PdfFile
  readonly #assets: DeckAssets
  readonly #fonts = new Map<string, FontResource>()
  readonly #others = new Map<unknown, Resource>()
  readonly #lists = new Map<string, PdfObject>()
  #counted = 0
  readonly colors: ColorModel

  get overprintBlack(): boolean {
    return this.#assets.overprintBlack
  }

  /** Whether colours are printed as inks, of which one may lie over another. */
  get printsInks(): boolean {
    return this.colors === INKS
  }

  get hasSpotPlates(): boolean {
    return this.#assets.hasSpotPlates ?? false
  }

  /** `colors` is how those of pages are written. */
  constructor(file: PdfFile, assets: DeckAssets, colors: ColorModel = INKS) {
    this.#file = file
    this.#assets = assets
    this.colors = colors
  }

  /** A font by its id; throws where the deck has no such font. */
  font(id: string): FontResource {
    const known = this.#fonts.get(id)
    if (known) return known
    const font = new EmbeddedFont(
      this.#file,
      id,
      required(this.#assets.fonts.get(id), id),
    )
    const name = `F${this.#fonts.size + 1}`
    const resource = {
      kind: 'Font',
      name,
      object: font.object,
      font,
      transparent: false,
    } as const
    this.#fonts.set(id, resource)
    return resource
  }

  /** The picture of an item; throws where the deck has no such picture. */
  picture(item: Picture): Resource {
    const picture = this.#pictureOf(item)
    return this.#resource(picture, () => {
      const object = addImage(this.#file, picture)
      return { kind: 'XObject', object, transparent: picture.alpha !== undefined }
    })
  }

  /** The part of the picture of an item that the file holds. */
  partOf(item: Picture): PicturePart {
    return this.#pictureOf(item).part ?? WHOLE
  }

  #pictureOf(item: Picture): SeparatedPicture {
    return required(this.#assets.pictures(item), item.picture)
  }

  /** A form XObject by its items; `draw` is called the first time. */
  form(
    items: readonly FrameItem[],
    { bbox, of, isGroup = false }: FormOptions,
    draw: () => FormContent,
  ): Resource {
    return this.#resource(items, () => {
      const drawn = draw()
      const { space } = of === 'light' ? MASK : this.colors
      const object = addForm(this.#file, drawn, {
        bbox,
        group: isGroup ? space : undefined,
      })
      return { kind: 'XObject', object, transparent: isGroup || drawn.transparent }
    })
  }

  /** A gradient or a pattern, by its paint and how and where that is used. */
  pattern(paint: PaintServer, use: string, make: () => PdfObject): Resource {
    return this.#resource(keyOf(paint, use), () => {
      const object = make()
      return { kind: 'Pattern', object, transparent: false }
    })
  }

  /** The ExtGState by which a layer is laid over others; `key` tells layers apart. */
  composition(key: unknown, { opacity, blend, mask }: Composition): Resource {
    return this.#resource(key, () => {
      const object = this.#file.add({
        Type: 'ExtGState',
        ...(opacity !== undefined && { ca: opacity, CA: opacity }),
        ...(blend !== undefined && { BM: blendName(blend) }),
        ...(mask && {
          SMask: {
            Type: 'Mask',
            S: mask.by === 'alpha' ? 'Alpha' : 'Luminosity',
            G: mask.form,
          },
        }),
      })
      return { kind: 'ExtGState', object, transparent: true }
    })
  }

  /** A form that is a mask by light. */
  mask(key: string, drawn: FormContent, bbox: Box): PdfObject {
    return this.#resource(`mask ${key}`, () => {
      const object = addForm(this.#file, drawn, { bbox, group: 'DeviceGray' })
      return { kind: 'XObject', object, transparent: true }
    }).object
  }

  /** Writes an object of the file. */
  add(data: PdfValue): PdfObject {
    return this.#file.add(data)
  }

  /** Writes an object with a stream. */
  addStream(data: PdfDictionary, stream: Uint8Array): PdfObject {
    return this.#file.addStream(data, stream)
  }

  /** A resource dictionary: pages that use the same objects share one. */
  resources(resources: NamedObjects): PdfObject {
    const key = Object.values(resources)
      .map((named) => Object.keys(named ?? {}).join(' '))
      .join('\n')
    const list = this.#lists.get(key) ?? this.#file.add(resources)
    this.#lists.set(key, list)
    return list
  }

  /** Constant alpha (ExtGState): 0 is transparent, 1 opaque. */
  opacity(alpha: number): Resource {
    return this.#resource(`opacity ${alpha}`, () => {
      const object = this.#file.add({ Type: 'ExtGState', ca: alpha, CA: alpha })
      return { kind: 'ExtGState', object, transparent: true }
    })
  }

  /** An ExtGState in which fills, strokes or neither overprint. */
  overprint(what: Overprint): Resource {
    return this.#resource(what, () => {
      const states = { OP: what === 'OverprintLines', op: what === 'OverprintFills' }
      // Mode 1: an ink of which a colour has nothing stays as it is (ISO 32000-1, 8.6.7).
      const object = this.#file.add({ Type: 'ExtGState', ...states, OPM: 1 })
      return { kind: 'ExtGState', object, transparent: false, name: what }
    })
  }

  /** The colour space of registration colour, which prints on every plate (Separation All). */
  registration(): Resource {
    return this.#resource('registration', () => {
      const onAll = {
        FunctionType: 2,
        Domain: [0, 1],
        C0: [0, 0, 0, 0],
        C1: [1, 1, 1, 1],
        N: 1,
      }
      const object = this.#file.add(['Separation', 'All', 'DeviceCMYK', onAll])
      return { kind: 'ColorSpace', object, transparent: false }
    })
  }

  /** The colour space of a spot colour: a plate of its name, and the inks that show it elsewhere (ISO 32000-1, 8.6.6.4). */
  spot(ink: SpotInk, cmyk: Cmyk): Resource {
    return this.#resource(`spot ${ink.name}`, () => {
      const tint = {
        FunctionType: 2,
        Domain: [0, 1],
        C0: [0, 0, 0, 0],
        C1: cmyk.map((percent) => percent / 100),
        N: 1,
      }
      const object = this.#file.add(['Separation', plateName(ink), 'DeviceCMYK', tint])
      return { kind: 'ColorSpace', object, transparent: false }
    })
  }

  /** The object of such a colour space. */
  separation(ink: SpotInk, cmyk: Cmyk): PdfObject {
    return this.spot(ink, cmyk).object
  }

  /** The colour space of a gradient with spot colours. */
  gradientSpace(spots: readonly SpotOfGradient[]): PdfObject {
    const key = `gradient ${spots.map(({ spot }) => spot.name).join('\n')}`
    return this.#resource(key, () => ({
      kind: 'ColorSpace',
      object: gradientSpace(this, spots),
      transparent: false,
    })).object
  }

  /** Writes the fonts, once all pages are drawn. */
  finish(): void {
    for (const { font } of this.#fonts.values()) font.finish()
  }

  #resource(
    key: unknown,
    make: () => Omit<Resource, 'name'> & { name?: string },
  ): Resource {
    const known = this.#others.get(key)
    if (known) return known
    // Numbered first: a form may hold others, which get their numbers while it is drawn.
    this.#counted += 1
    const resource = { name: `R${this.#counted}`, ...make() }
    this.#others.set(key, resource)
    return resource
  }
}

const keys = new WeakMap<PaintServer, Map<string, object>>()

/** One key for each use of a paint. */
function keyOf(paint: PaintServer, use: string): object {
  const own = keys.get(paint) ?? new Map<string, object>()
  keys.set(paint, own)
  const key = own.get(use) ?? {}
  own.set(use, key)
  return key
}

/** `color-dodge` as PDF writes it: ColorDodge (ISO 32000-1, table 136). */
const blendName = (blend: string): string =>
  blend.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

function required<T>(asset: T | undefined, id: string): T {
  if (asset === undefined)
    throw new Error(`a frame uses '${id}', which the document does not have`)
  return asset
}
