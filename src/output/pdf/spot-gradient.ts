import type { Cmyk, SpotInk } from '../../base/color/color.ts'
import { decimal } from './decimal.ts'
import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts'

/** An ink of its own among the colours of a gradient, and the inks that show it elsewhere. */
export interface SpotOfGradient {
  readonly spot: SpotInk
  readonly cmyk: Cmyk
}

/** What this writes of a file. */
interface SpaceWriter {
  add(data: PdfValue): PdfObject
  addStream(data: PdfDictionary, stream: Uint8Array): PdfObject
  /** The colour space of one spot colour. */
  separation(spot: SpotInk, cmyk: Cmyk): PdfObject
}

/** The name of an ink as PDF writes it: characters that would end it are in hexadecimal (ISO 32000-1, 7.3.5). */
export const plateName = ({ name }: SpotInk): string =>
  name.replaceAll(
    /[^A-Za-z0-9_.-]/g,
    (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )

/** From 0 to 1 for each ink. */
const unit = (inks: readonly unknown[]): readonly number[] => inks.flatMap(() => [0, 1])

/** The colour space of a gradient between inks of which some are on plates of their own (DeviceN, ISO 32000-1, 8.6.6.5). */
export function gradientSpace(
  file: SpaceWriter,
  spots: readonly SpotOfGradient[],
): PdfObject {
  const inks = [
    'Cyan',
    'Magenta',
    'Yellow',
    'Black',
    ...spots.map(({ spot }) => plateName(spot)),
  ]
  const toCmyk = file.addStream(
    { FunctionType: 4, Domain: unit(inks), Range: unit([0, 1, 2, 3]) },
    Buffer.from(mixing(spots), 'latin1'),
  )
  const colorants = Object.fromEntries(
    spots.map(({ spot, cmyk }) => [plateName(spot), file.separation(spot, cmyk)]),
  )
  return file.add(['DeviceN', inks, 'DeviceCMYK', toCmyk, { Colorants: colorants }])
}

/**
 * The program that shows tints of spot colours in four inks: to each of the four it adds what each spot colour has of it. The
 * tints stay at the foot of the stack until all four are above them.
 */
function mixing(spots: readonly SpotOfGradient[]): string {
  const count = 4 + spots.length
  const inks = [0, 1, 2, 3].map((ink) => {
    const of = (tint: number, above: number): string =>
      `${count - 1 - tint + ink + above} index`
    const added = spots.map(
      ({ cmyk }, index) =>
        `${of(4 + index, 1)} ${decimal((cmyk[ink] ?? 0) / 100)} mul add`,
    )
    return [of(ink, 0), ...added, 'dup 1 gt { pop 1 } if'].join(' ')
  })
  return `{ ${inks.join(' ')} ${count + 4} 4 roll ${'pop '.repeat(count)}}`
}
