/** Only fonts with PostScript outlines need fontkit, and no shipped font has them: it is loaded when one comes. */
const fontkitOnDemand = {
  name: 'fontkit-on-demand',
  resolveId: (id) => (id === 'fontkit' ? '\0fontkit-on-demand' : null),
  load: (id) =>
    id === '\0fontkit-on-demand'
      ? `import { createRequire } from 'node:module'
         const require = createRequire(import.meta.url)
         export const create = (...parts) => require('fontkit').create(...parts)`
      : null,
}

/** What a bundle leaves out: packages with files of their own beside them (WebAssembly, native code, patterns). */
export const outside = {
  external: [/^harfbuzzjs$/, /^sharp$/, /^hyphen/],
  plugins: [fontkitOnDemand],
}
