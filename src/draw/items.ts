import type { FrameItem, Group, Picture } from '../frame/frame.ts'
import { matrix } from './decimal.ts'
import { drawGlyphs } from './glyphs.ts'
import { outline } from './outline.ts'
import { drawShape } from './shape.ts'
import type { Surface } from './surface.ts'

/** Draws items one over the other, the first at the bottom. */
export function drawItems(surface: Surface, items: readonly FrameItem[]): void {
  for (const item of items) drawItem(surface, item)
}

function drawItem(surface: Surface, item: FrameItem): void {
  switch (item.kind) {
    case 'glyphs':
      return drawGlyphs(surface, item)
    case 'shape':
      return drawShape(surface, item)
    case 'picture':
      return drawPicture(surface, item)
    case 'group':
      return drawGroup(surface, item)
    case 'link':
      // Paper leads nowhere, and PDF/X forbids annotations on the page.
      return
  }
}

function drawPicture(surface: Surface, { box, picture }: Picture): void {
  // A picture is one unit wide and high, and its rows run upwards.
  const map = matrix([box.width, 0, 0, 0 - box.height, box.x, box.y + box.height])
  surface.content.nested(() => {
    surface.overprint('OverprintNone')
    surface.content.write(`${map} cm`)
    surface.content.write(`/${surface.picture(picture)} Do`)
  })
}

function drawGroup(surface: Surface, { items, transform, clip, art }: Group): void {
  if (!transform && !clip) return drawItems(surface, items)
  const { content } = surface
  content.nested(() => {
    if (transform) content.write(`${matrix(transform)} cm`)
    if (clip) content.write(`${outline(clip)}\nW n`)
    if (!art) return drawItems(surface, items)
    surface.overprint('OverprintNone')
    const name = surface.art(items, art, (form) => drawItems(form, items))
    content.write(`/${name} Do`)
  })
}
