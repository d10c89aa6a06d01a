// Makes dist/page/, the preview's page, and dist/report/, what the report of a comparison and a page to review are made of: each a
// script in one file and styles in one file; and for these two the functions that render their HTML.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rolldown } from 'rolldown'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const source = (name) => path(`../src/page/${name}`)
const built = (name) => path(`../dist/${name}`)

/** The names of style sheets, in the order in which they count: a later one may undo an earlier one. */
const STYLES = {
  'page/app': [
    'tokens',
    'base',
    'controls',
    'workbench',
    'cards',
    'gallery',
    'panel',
    'compare',
    'compare-live',
    'editor-fields',
    'editor-settings',
    'editor-project',
    'editor',
    'tools',
    'inspect',
    'specimen',
    'dialogs',
    'start',
    'forced-colors',
  ],
  'report/review': ['tokens', 'base', 'controls', 'compare', 'report', 'review'],
  'report/report': ['tokens', 'base', 'controls', 'compare', 'report'],
}

const SCRIPTS = [
  { input: 'main.tsx', output: 'page/app.js', format: 'esm' },
  { input: 'compare/report-tools.tsx', output: 'report/report.js', format: 'iife' },
  { input: 'review/review-tools.ts', output: 'report/review.js', format: 'iife' },
  { input: 'review/review.tsx', output: 'report/render-review.cjs', format: 'cjs' },
  { input: 'compare/report.tsx', output: 'report/render-report.cjs', format: 'cjs' },
]

const AS_THEY_ARE = ['index.html', 'favicon.svg', 'favicon-problems.svg']

/** Builds the page. */
export async function buildPage() {
  for (const folder of ['page', 'report']) mkdirSync(built(folder), { recursive: true })
  await Promise.all(SCRIPTS.map(buildScript))
  for (const [name, sheets] of Object.entries(STYLES)) {
    const styles = sheets.map((one) => readFileSync(source(`styles/${one}.css`), 'utf8'))
    writeFileSync(built(`${name}.css`), short(styles.join('\n')))
  }
  for (const name of AS_THEY_ARE) copyFileSync(source(name), built(`page/${name}`))
}

async function buildScript({ input, output: name, format }) {
  const bundle = await rolldown({
    input: source(input),
    platform: format === 'cjs' ? 'node' : 'browser',
    tsconfig: source('tsconfig.json'),
  })
  const { output } = await bundle.generate({
    format,
    codeSplitting: false,
    minify: true,
    comments: false,
  })
  await bundle.close()
  writeFileSync(built(name), output[0].code)
}

/** A style sheet without comments and needless spaces: each report has one in it. */
const short = (css) =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
