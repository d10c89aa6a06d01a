import { naturalWidth } from '../../text/lines.ts'
import type { Initial } from './story.ts'

/** The room between an initial and the lines beside it, in em of its paragraph. */
const GAP = 0.2

/** The size of an initial beside lines of a leading, both in em of its paragraph: from its first capitals to the last baseline. */
export const sizeOfInitial = (
  { lines, capitals }: Pick<Initial, 'lines' | 'capitals'>,
  leading: number,
): number => ((lines - 1) * leading + capitals) / capitals

/** The room that an initial takes from the lines beside it, in em of its paragraph. */
export const widthOfInitial = (initial: Initial, leading: number): number =>
  naturalWidth(initial.text) * sizeOfInitial(initial, leading) + GAP
