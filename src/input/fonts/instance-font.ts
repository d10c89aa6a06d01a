import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What is used of the platform's WebAssembly, which the types of Node lack. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: object }
}

/** What a WebAssembly program without a `main` offers to begin with. */
const INITIALIZE = '_initialize'

/** The part of HarfBuzz that cuts fonts down, as WebAssembly; it comes with harfbuzzjs, which has no words for it. */
interface HarfBuzzSubset {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly malloc: (size: number) => number
  readonly free: (pointer: number) => void
  readonly hb_blob_create: (...numbers: readonly number[]) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, size: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_keep_everything: (input: number) => void
  readonly hb_subset_input_pin_axis_location: (
    input: number,
    face: number,
    tag: number,
    value: number,
  ) => number
  readonly hb_subset_or_fail: (face: number, input: number) => number
  readonly [INITIALIZE]?: () => void
}

let loaded: HarfBuzzSubset | undefined

/** Loaded when the first variable font is used. */
function harfBuzz(): HarfBuzzSubset {
  if (loaded) return loaded
  const { resolve } = createRequire(import.meta.url)
  const program = readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- WebAssembly does not tell its types
  loaded = exports as HarfBuzzSubset
  loaded[INITIALIZE]?.()
  return loaded
}

/** Of hb_memory_mode_t: the memory may be written to. */
const WRITABLE = 2

/**
 * A variable font with TrueType outlines at one place of its axes, as a static font with the same glyphs; undefined where
 * HarfBuzz cannot make one. Of PostScript outlines (CFF2) HarfBuzz 15 leaves the widths as they are.
 */
export function instanceFont(
  bytes: Uint8Array,
  axes: ReadonlyMap<string, number>,
): Uint8Array | undefined {
  try {
    return pinAxes(harfBuzz(), bytes, axes)
  } catch {
    // A broken font may bring it down, and its memory is of no use any more.
    loaded = undefined
    return undefined
  }
}

function pinAxes(
  hb: HarfBuzzSubset,
  bytes: Uint8Array,
  axes: ReadonlyMap<string, number>,
): Uint8Array | undefined {
  const pointer = hb.malloc(bytes.length)
  new Uint8Array(hb.memory.buffer).set(bytes, pointer)
  const blob = hb.hb_blob_create(pointer, bytes.length, WRITABLE, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  hb.hb_subset_input_keep_everything(input)
  const isPinned = [...axes].every(
    ([tag, value]) =>
      hb.hb_subset_input_pin_axis_location(input, face, codeOf(tag), value) !== 0,
  )
  const made = isPinned ? hb.hb_subset_or_fail(face, input) : 0
  const instance = made === 0 ? undefined : bytesOf(hb, made)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(pointer)
  return instance
}

function bytesOf(hb: HarfBuzzSubset, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face)
  const at = hb.hb_blob_get_data(blob, 0)
  const bytes = new Uint8Array(hb.memory.buffer, at, hb.hb_blob_get_length(blob)).slice()
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(face)
  return bytes
}

/** The four letters of a tag as a number. */
const codeOf = (tag: string): number =>
  Buffer.from(tag.padEnd(4), 'latin1').readUInt32BE()
