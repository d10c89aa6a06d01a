import type { FrameItem, Glyphs, Group, Picture } from '../../typesetting/frame/frame.ts'
import { inPaintOrder } from '../../typesetting/frame/paint-order.ts'
import { linesOf } from '../../typesetting/frame/text-lines.ts'
import { matrix } from './decimal.ts'
import { drawGlyphs } from './glyphs.ts'
import type { Neighbours } from './glyphs.ts'
import { pathOperators } from './path-operators.ts'
import { drawShape } from './shape.ts'
import type { FormOptions } from './shared-objects.ts'
import type { Surface } from './surface.ts'

/** Draws items one over the other, the first at the bottom. */
export function drawItems(surface: Surface, items: readonly FrameItem[]): void {
  const beside = neighboursIn(items)
  const ordered = inPaintOrder(items)
  const draw = (item: FrameItem): void => drawItem(surface, item, beside)
  if (surface.marks) surface.marks.draw(surface.content, ordered, draw)
  else for (const item of ordered) draw(item)
}

/** Looks up the runs beside a run on its line, which matter where text runs from right to left. */
function neighboursIn(items: readonly FrameItem[]): (run: Glyphs) => Neighbours {
  const runs = items.filter((item) => item.kind === 'glyphs')
  if (runs.every(({ level }) => level === undefined)) return () => ({ right: [] })
  const lines = linesOf(runs)
  return (run) => {
    const line = lines.find((members) => members.includes(run)) ?? []
    const place = line.indexOf(run)
    return { left: line[place - 1], right: line.slice(place + 1) }
  }
}

function drawItem(
  surface: Surface,
  item: FrameItem,
  beside: (run: Glyphs) => Neighbours,
): void {
  switch (item.kind) {
    case 'glyphs':
      return drawGlyphs(surface, item, beside(item))
    case 'shape':
      return drawShape(surface, item, drawItems)
    case 'picture':
      return drawPicture(surface, item)
    case 'group':
      return drawGroup(surface, item)
    case 'link':
      // Not a mark on the page: a file for a screen has an annotation there.
      return
  }
}

function drawPicture(surface: Surface, item: Picture): void {
  const { box } = item
  const { left, top, right, bottom } = surface.partOf(item)
  const [width, height] = [(right - left) * box.width, (bottom - top) * box.height]
  const [x, y] = [box.x + left * box.width, box.y + top * box.height]
  // A picture is one unit wide and high, and its rows run upwards.
  const map = matrix([width, 0, 0, 0 - height, x, y + height])
  surface.content.nested(() => {
    surface.overprint('OverprintNone')
    surface.content.write(`${map} cm`)
    surface.content.write(`/${surface.picture(item)} Do`)
  })
}

function drawGroup(surface: Surface, group: Group): void {
  const { items, transform, clip, layer, repeated } = group
  if (!transform && !clip && !layer && !repeated) return drawItems(surface, items)
  if (transform) return surface.transformed(transform, () => drawInside(surface, group))
  surface.content.nested(() => drawInside(surface, group))
}

function drawInside(surface: Surface, group: Group): void {
  const { items, clip, clipEvenOdd = false, layer } = group
  const { content } = surface
  const form = formOf(group, surface)
  if (clip) content.write(`${pathOperators(clip)}\nW${clipEvenOdd ? '*' : ''} n`)
  if (!form) return drawItems(surface, items)
  surface.overprint('OverprintNone')
  const state = layer && surface.layer(layer, drawItems)
  if (state !== undefined) content.write(`/${state} gs`)
  const name = surface.form(items, form, (drawn) => drawItems(drawn, items))
  content.write(`/${name} Do`)
}

function formOf(
  { art, repeated, layer }: Pick<Group, 'art' | 'repeated' | 'layer'>,
  { isLight }: Surface,
): FormOptions | undefined {
  if (repeated) return { of: 'part', bbox: repeated }
  if (layer) return { of: isLight ? 'light' : 'art', bbox: layer.bounds, isGroup: true }
  return art && { of: 'art', bbox: art }
}
