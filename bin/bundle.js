// Makes dist/cardpress.cjs, the one file that the command runs, and V8's compiled form of it beside it: reading
// a hundred modules and compiling them would take longer than building a deck.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rolldown } from 'rolldown'

import { outside } from './bundle-options.js'
import { buildPage } from './page.js'
import { buildSchemas } from './schemas.js'
import start from './start.cjs'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

rmSync(path('../dist'), { recursive: true, force: true })
await buildPage()
await buildSchemas(path('../dist/schemas'))
const bundle = await rolldown({
  input: path('../src/cli/main.ts'),
  platform: 'node',
  ...outside,
})
const { output } = await bundle.generate({
  format: 'cjs',
  codeSplitting: false,
  minify: { compress: true, mangle: false },
  comments: false,
})
writeFileSync(path('../dist/cardpress.cjs'), loadable(output[0].code))

/**
 * The bundle as a script that `start.cjs` can run: in ASCII, which V8 reads fastest, and with modules that it leaves
 * out imported by the function it is given, since a script has no loader of its own. It is given no `fetch`: nothing
 * in there can reach a network, and WebAssembly comes from memory rather than by Node's slow road for it.
 */
function loadable(code) {
  const [whole] = /__toESM\(require__later\w+/.exec(code) ?? []
  if (whole) throw new Error(`Loaded later, and not imported by name only: ${whole}`)
  const script = `(function (module, exports, require, importModule, __filename, fetch) {${code}\n})`
  return script
    .replaceAll(/\bimport\(/g, 'importModule(')
    .replaceAll(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

copyFileSync(
  fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz.wasm')),
  path('../dist/harfbuzz.wasm'),
)

// A run of the whole road, so that what it needs is compiled too.
execFileSync(process.execPath, [path('./cardpress.cjs'), 'build', '--dry-run', '-q'], {
  env: { ...process.env, CARDPRESS_WRITE_COMPILED: '1' },
  cwd: path('..'),
  stdio: 'inherit',
})
// Last: the run above shall compile what reads templates and pictures as well.
const { precompile, packedPatterns } = await start.loadProgram().program.packaging()
writeFileSync(path('../dist/precompiled.json'), await precompile(path('..')))
mkdirSync(path('../dist/patterns'))
for (const [name, bytes] of await packedPatterns(path('..')))
  writeFileSync(path(`../dist/patterns/${name}.v8`), bytes)
