// Makes dist/page/, what the preview's page is made of: its script in one file, its styles in one file, the rest as
// it is.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rolldown } from 'rolldown'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const source = (name) => path(`../src/page/${name}`)
const built = (name) => path(`../dist/page/${name}`)

/** In the order in which they count: a later one may undo an earlier one. */
const STYLES = [
  'tokens',
  'base',
  'controls',
  'bench',
  'cards',
  'gallery',
  'panel',
  'compare',
  'desk-fields',
  'desk-settings',
  'desk',
  'tools',
  'dialogs',
  'forced-colors',
]

const AS_THEY_ARE = ['index.html', 'favicon.svg', 'favicon-problems.svg']

/** Builds the page. */
export async function buildPage() {
  const bundle = await rolldown({
    input: source('main.tsx'),
    platform: 'browser',
    tsconfig: source('tsconfig.json'),
  })
  const { output } = await bundle.generate({
    format: 'esm',
    codeSplitting: false,
    minify: true,
    comments: false,
  })
  await bundle.close()
  const styles = STYLES.map((name) => readFileSync(source(`styles/${name}.css`), 'utf8'))
  mkdirSync(built('.'), { recursive: true })
  writeFileSync(built('app.js'), output[0].code)
  writeFileSync(built('app.css'), styles.join('\n'))
  for (const name of AS_THEY_ARE) copyFileSync(source(name), built(name))
}
