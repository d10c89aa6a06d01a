import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/** Whether a layout shows the picture of its piece in a box that is not optional. */
export function needsPicture(layout: KindLayout): boolean {
  const boxes =
    layout.type === 'card' ? [layout.front, layout.back] : [...layout.panels.values()]
  return boxes.some(showsPicture)
}

const showsPicture = ({ picture, optional, children = [] }: TemplateBox): boolean =>
  (picture === 'piece' && optional !== true) || children.some(showsPicture)
