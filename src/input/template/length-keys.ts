import { boxEntries } from './box.ts'
import { takesLength } from './template-length.ts'
import { blockStyles } from './text-style.ts'

const all = [
  ...Object.entries(boxEntries),
  ...Object.values(blockStyles.entries).flatMap(({ wrapped }) =>
    Object.entries(wrapped.entries),
  ),
]

/** The keys of boxes, styles and parts of Markdown whose value is a length, or may have one in it. */
export const LENGTH_KEYS: ReadonlySet<string> = new Set(
  all.flatMap(([key, schema]) => (takesLength(schema) ? [key] : [])),
)

/** Those that take other words beside a length, as in `border: 0.5mm solid sea`. */
export const SHORT_FORMS: ReadonlySet<string> = new Set(
  [...LENGTH_KEYS].filter((key) =>
    /^(?:border(?:Top|Right|Bottom|Left)?|line)$/.test(key),
  ),
)
