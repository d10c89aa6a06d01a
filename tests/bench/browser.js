import { existsSync } from 'node:fs'

/** The path of the browser that measures the preview; undefined where there is none. */
export const BROWSER =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find((path) =>
    existsSync(path),
  )
