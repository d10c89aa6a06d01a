import * as v from 'valibot'

/** The name of a format, fold or paper: it becomes a part of file names, so it is kept to what every system accepts. */
export const name = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit',
  ),
)
