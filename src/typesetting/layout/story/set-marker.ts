import type { BlockRules } from '../../../input/template/text-style.ts'
import { inDigitsOf } from '../../language/digits.ts'
import type { ListItem } from '../../language/resolved.ts'
import { naturalWidth } from '../../text/lines.ts'
import type { SideContext } from '../context.ts'
import type { ComputedStyle } from '../type/computed-style.ts'
import { colorOf, innerStyle } from '../type/styles.ts'
import type { Marker, MarkerLook } from './story.ts'

/** A marker with a meaning of its own: numbers, letters and boxes are content, which a template may not exchange. */
const SAYS = /[\p{L}\p{N}☐☑]/u
export const saysSomething = ({ marker }: ListItem): boolean => SAYS.test(marker)

/** The boxes of `- [ ]` and `- [x]`. */
const BOXES: Readonly<Record<string, 'empty' | 'ticked'>> = {
  '☐': 'empty',
  '☑': 'ticked',
}

/** The width and height of a box or a picture, in em of the marker. */
const BOX_SIZE = 0.74
const PICTURE_SIZE = 0.95

/** What hangs before an item of a list in a style, and how wide it is in em of the text box. */
export function setMarker(
  item: ListItem,
  { list, marker }: BlockRules,
  { style: around, context }: { style: ComputedStyle; context: SideContext },
): Pick<Marker, 'look' | 'style'> & { readonly width: number } {
  const style = innerStyle(marker, around, context)
  const look = lookOf(item, list, style, context)
  const width = look.kind === 'text' ? naturalWidth(look.text) : sizeOf(look)
  return { look, style, width: width * style.scale }
}

/** The width and height of a marker that is drawn, in em of the marker. */
export const sizeOf = ({ kind }: MarkerLook): number =>
  kind === 'picture' ? PICTURE_SIZE : BOX_SIZE

function lookOf(
  item: ListItem,
  list: BlockRules['list'],
  style: ComputedStyle,
  context: SideContext,
): MarkerLook {
  const box = BOXES[item.marker]
  if (box) return { kind: 'box', state: box }
  const isBullet = !saysSomething(item)
  const picture =
    list?.picture === undefined ? undefined : context.templatePictures.get(list.picture)
  if (isBullet && picture) {
    const color = colorOf(list?.pictureColor ?? 'accent', context)
    return { kind: 'picture', picture, color }
  }
  const type = list?.listStyleType ?? 'auto'
  if (isBullet && type === 'box') return { kind: 'box', state: 'empty' }
  // Numbers look as those of the cards and of footnotes do, however somebody typed them.
  const written = inDigitsOf(context.language, item.marker)
  const sign = isBullet && type !== 'auto' && type !== 'none' ? type : written
  return {
    kind: 'text',
    text: context.setter([{ text: sign, style }], { hyphenate: false }),
  }
}
