// Makes dist/cardpress.cjs, the one file that the command runs, and V8's compiled form of it beside it: reading
// a hundred modules and compiling them would take longer than building a deck.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { rolldown } from 'rolldown'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

rmSync(path('../dist'), { recursive: true, force: true })
/** Only fonts with PostScript outlines need fontkit, and no shipped font has them: it is loaded when one comes. */
const fontkitOnDemand = {
  name: 'fontkit-on-demand',
  resolveId: (id) => (id === 'fontkit' ? '\0fontkit-on-demand' : null),
  load: (id) =>
    id === '\0fontkit-on-demand'
      ? `export const create = (...parts) => module.require('fontkit').create(...parts)`
      : null,
}

const bundle = await rolldown({
  input: path('../src/cli/main.ts'),
  platform: 'node',
  // Each of these has files of its own beside it: WebAssembly, native code, patterns by language.
  external: [/^harfbuzzjs$/, /^sharp$/, /^hyphen/],
  plugins: [fontkitOnDemand],
})
const { output } = await bundle.generate({
  format: 'cjs',
  codeSplitting: false,
  minify: { compress: true, mangle: false },
  comments: false,
})
mkdirSync(path('../dist'))
writeFileSync(path('../dist/cardpress.cjs'), loadable(output[0].code))
/**
 * The bundle as a script that `start.js` can run: in ASCII, which V8 reads fastest, and with modules that it leaves
 * out imported by the function it is given, since a script has no loader of its own.
 */
function loadable(code) {
  return code
    .replaceAll(/\bimport\(/g, 'importModule(')
    .replaceAll(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

// A run of the whole road, so that what it needs is compiled too.
execFileSync(process.execPath, [path('./cardpress.js'), 'build', '--dry-run', '-q'], {
  env: { ...process.env, CARDPRESS_WRITE_CACHE: '1' },
  cwd: path('..'),
  stdio: 'inherit',
})
