import { createRequire } from 'node:module'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'

import type { ResvgRenderOptions } from '@resvg/resvg-wasm'

/** The fonts that text in a drawing is set in. */
export interface SvgFonts {
  /** Whole paths, or the fonts themselves. */
  readonly files: readonly (string | Uint8Array)[]
  readonly families: readonly string[]
  /** The family for text whose own one is not there. */
  readonly family: string
}

export const NO_FONTS: SvgFonts = { files: [], families: [], family: '' }

/** What resvg may still spend on a drawing: milliseconds of computing, and pixels. */
export interface SvgBudget {
  time: number
  pixels: number
}

/** Much more than drawings of people take. */
export const fullBudget = (): SvgBudget => ({ time: 8000, pixels: 2e6 })

/**
 * Simplifies a drawing with resvg: the text of an SVG that has nothing but groups, paths and images, and what they
 * refer to. Throws where resvg does, and where the time is up.
 */
export function simplified(
  source: string,
  { files, family }: SvgFonts,
  budget: SvgBudget,
): string {
  const font = {
    defaultFontFamily: family,
    // That of browsers.
    defaultFontSize: 16,
    serifFamily: family,
    sansSerifFamily: family,
    cursiveFamily: family,
    fantasyFamily: family,
    monospaceFamily: family,
  }
  const { text } = ask({ source, options: { font }, fonts: files }, budget)
  if (text === undefined) throw new Error('resvg did not finish')
  return text
}

/** A drawing as PNG, so many pixels wide. Throws where resvg does, and where the time is up. */
export function rendered(source: string, width: number, budget: SvgBudget): Uint8Array {
  const fitTo = { mode: 'width', value: width } as const
  const { png } = ask({ source, options: { fitTo }, fonts: [], draw: true }, budget)
  if (png === undefined) throw new Error('resvg did not finish')
  return png
}

interface Order {
  readonly source: string
  readonly options: ResvgRenderOptions
  readonly fonts: readonly (string | Uint8Array)[]
  readonly draw?: true
}

/** Neither where resvg failed. */
interface Answer {
  readonly text?: string
  readonly png?: Uint8Array
  /** Whether the thread has failed, or holds on to much memory. */
  readonly isSpent: boolean
}

/**
 * resvg in a thread of its own. As WebAssembly it draws the same on every machine, reads no file and has a bound on its
 * memory (of 1 GB, in pages of 64 kB); a fault in it ends its work, not the process. The bound is left out where the
 * program is compiled: what is compiled under it can be loaded under it only.
 */
const PROGRAM = `
if (process.env.CARDPRESS_WRITE_COMPILED !== '1')
  require('node:v8').setFlagsFromString('--wasm-max-mem-pages=16384')
const { readFileSync } = require('node:fs')
const { port, answered, module, binary } = require('node:worker_threads').workerData
const { Resvg, initWasm } = require(module)
const ready = initWasm(readFileSync(binary))
const answer = ({ source, options, fonts, draw }) => {
  const font = { ...options.font, fontBuffers: fonts.map((font) => typeof font === 'string' ? readFileSync(font) : font) }
  const drawing = new Resvg(source, { ...options, font })
  const found = draw ? { png: drawing.render().asPng() } : { text: drawing.toString() }
  drawing.free()
  return { ...found, isSpent: process.memoryUsage().external > 2e8 }
}
port.on('message', async (order) => {
  port.postMessage(await ready.then(() => answer(order)).catch(() => ({ isSpent: true })))
  Atomics.store(answered, 0, 1)
  Atomics.notify(answered, 0)
})`

interface Thread {
  readonly worker: Worker
  readonly port: MessagePort
  readonly answered: Int32Array<SharedArrayBuffer>
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const { resolve } = createRequire(import.meta.url)
  const module = resolve('@resvg/resvg-wasm')
  const binary = resolve('@resvg/resvg-wasm/index_bg.wasm')
  const workerData = { port: port2, answered, module, binary }
  const worker = new Worker(PROGRAM, {
    eval: true,
    // What Node was told to load before the program is not for this thread.
    execArgv: [],
    workerData,
    transferList: [port2],
  })
  worker.unref()
  return { worker, port: port1, answered }
}

let thread: Thread | undefined

/** How often the time is looked at, and how long all may take on a machine that has other things to do (ms). */
const A_WHILE = 500
const LONGEST = 60_000

/** Waits for what the thread makes of an order; one that takes too long is ended with its thread. */
function ask(order: Order, budget: SvgBudget): Answer {
  thread ??= startThread()
  const { port, answered } = thread
  const started = performance.now()
  const before = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before)
    return performance.now() - started > LONGEST ? Infinity : (user + system) / 1000
  }
  Atomics.store(answered, 0, 0)
  port.postMessage(order)
  while (spent() < budget.time && Atomics.wait(answered, 0, 0, A_WHILE) === 'timed-out');
  const answer: Answer = receiveMessageOnPort(port)?.message ?? { isSpent: true }
  budget.time -= spent()
  if (answer.isSpent) {
    void thread.worker.terminate()
    thread = undefined
  }
  return answer
}
