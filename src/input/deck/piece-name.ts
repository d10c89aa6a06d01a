import * as v from 'valibot'

import { text } from '../yaml/schemas.ts'

/** The name of a piece, a family or a picture. It becomes part of file names, so it holds what every system accepts. */
export const id = v.pipe(
  text(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,79}$/,
    'may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit',
  ),
)
