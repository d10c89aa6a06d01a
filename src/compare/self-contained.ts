import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The commands that write pages, as these name them in their head. */
export type Generator = 'cardpress compare' | 'cardpress review'

/** How a page may begin, so that it is replaced by a newer one of its kind and nothing else is. */
export const beginningsOf = (generator: Generator): readonly string[] =>
  (['en', 'nl'] as const).map((language) => beginningOf(language, generator))

const beginningOf = (language: 'en' | 'nl', generator: Generator): string =>
  `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="${generator}">`

/** A page that needs no other file. */
interface SelfContainedPage {
  readonly language: 'en' | 'nl'
  readonly generator: Generator
  readonly title: string
  /** HTML. */
  readonly body: string
  /** The names of its style sheet and its script in `dist/report`. */
  readonly look: 'report' | 'review'
}

/** A page as one HTML file that needs no other, and may fetch none. */
export function selfContained(
  { language, generator, title, body, look }: SelfContainedPage,
  packageRoot: string,
): string {
  const viewer = join(packageRoot, 'dist/report')
  const style = readFileSync(join(viewer, `${look}.css`), 'utf8').trim()
  const script = readFileSync(join(viewer, `${look}.js`), 'utf8').trim()
  return `${beginningOf(language, generator)}
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}

/** What `npm run build` made of `src/page` to render pages with. */
export const requireViewer = (packageRoot: string): NodeJS.Require =>
  createRequire(join(packageRoot, 'dist/report/report.js'))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Nothing from anywhere; the one style and the one script that are ours. */
const policyFor = (style: string, script: string): string =>
  [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
