import { contrastOf, luminanceOf } from '../../base/color/contrast.ts'
import { mm, toMm } from '../../base/geometry/length.ts'
import { apply, compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { Group } from '../../typesetting/frame/frame.ts'
import { inksAt } from '../../typesetting/frame/inks-at.ts'
import { placedSize, rectOf } from '../../typesetting/frame/rect.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { boxAround, nameOf, problemOn } from './side-problem.ts'

/** The least width of a QR code that phones read at once, and of one of its modules. */
const LEAST = mm(15)
const LEAST_MODULE = mm(0.33)

/** Readers look for dark modules on a light ground; with less contrast many give up. */
const LEAST_CONTRAST = 4

/** Every QR code is whole, large enough to be read by a phone, and dark on a light ground. */
export const qrCodes: Check = {
  run: (side, deck) =>
    itemsOfKind(side.frame, 'group').flatMap(({ item, transform, groups }) => {
      const inside = compose(transform, item.transform ?? identity)
      const found = { group: item, transform: inside, box: boxAround(groups) }
      const cut = cutOff(found, side, deck)
      return [...cut, ...tooSmall(found, side, deck), ...tooPale(found, side, deck)]
    }),
}

interface FoundCode {
  readonly group: Group
  readonly transform: Transform
  readonly box: ReturnType<typeof boxAround>
}

function cutOff(
  { group: { qr, art }, transform, box }: FoundCode,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  if (!qr || !art) return []
  const quiet = (art.width - qr.modules) / 2
  const [start, end] = [quiet, quiet + qr.modules]
  const corners = [
    [art.x + start, art.y + start],
    [art.x + end, art.y + start],
    [art.x + end, art.y + end],
    [art.x + start, art.y + end],
  ] as const
  const { left, top, right, bottom } = rectOf(corners, transform)
  const { width, height } = side.frame.trim
  const past = Math.max(-left, -top, right - width, bottom - height)
  if (past < NEAR) return []
  return [
    problemOn(side, deck, {
      code: 'qr-code',
      severity: 'error',
      what: `The QR code ${nameOf(box)} runs ${toMm(past).toFixed(1)} mm past the cut`,
      hint: 'Give its box more room in the template, or shorten the words above it: no phone reads a code that is cut off.',
      badness: past,
      box,
    }),
  ]
}

/** What no printer cuts more exactly. */
const NEAR = mm(0.1)

function tooSmall(
  { group: { qr, art }, transform, box }: FoundCode,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  if (!qr || !art) return []
  const width = (placedSize(art, transform).width * qr.modules) / art.width
  const least = Math.max(LEAST, qr.modules * LEAST_MODULE)
  if (width >= least - 0.01) return []
  return [
    problemOn(side, deck, {
      code: 'qr-code',
      severity: 'warning',
      what: `The QR code ${nameOf(box)} is ${toMm(width).toFixed(1)} mm wide`,
      wanted: `phones read one with so much in it from ${Math.ceil(toMm(least))} mm`,
      hint: 'Give its box more room, or use a shorter address.',
      badness: -width,
      box,
    }),
  ]
}

/** Measured in the corner of the quiet zone. */
function tooPale(
  { group: { qr, art }, transform, box }: FoundCode,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  if (!qr || !art) return []
  const [x, y] = apply(transform, art.x + 0.5, art.y + 0.5)
  const { ground } = inksAt(side.frame, x, y)
  const [dark, light] = [qr.color.srgb, ground?.srgb ?? WHITE].map(luminanceOf)
  if (dark === undefined || light === undefined) return []
  const contrast = contrastOf(dark, light)
  if (dark < light && contrast >= LEAST_CONTRAST) return []
  return [
    problemOn(side, deck, {
      code: 'qr-code',
      severity: 'warning',
      what:
        dark < light
          ? `The QR code ${nameOf(box)} stands out only ${contrast.toFixed(1)} : 1 from its ground`
          : `The QR code ${nameOf(box)} is light on a dark ground, which many phones do not read`,
      hint: 'Give its box a dark “color” and a light “backgroundColor”.',
      badness: -contrast,
      box,
    }),
  ]
}

const WHITE = '#FFFFFF'
