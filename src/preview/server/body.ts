import type { IncomingMessage } from 'node:http'

/** How deep arrays and objects may lie in each other; messages of the page have three levels. */
const DEEPEST = 32

/** Keys by which a careless copy of an object changes what all objects inherit. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/** Reads all that a request brings, which is never more than its Content-Length; rejects where it breaks off. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The value of a JSON text in UTF-8; undefined for what is none, lies too deep or holds a forbidden key. */
export function readJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
    return isHarmless(value) ? { value } : undefined
  } catch {
    return undefined
  }
}

/** Level by level, as recursion would break at the depth that is to be found. */
function isHarmless(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    const objects = level.filter((one) => typeof one === 'object' && one !== null)
    if (objects.length > 0 && depth >= DEEPEST) return false
    if (objects.some((one) => Object.keys(one).some((key) => FORBIDDEN.includes(key))))
      return false
    level = objects.flatMap((one) => Object.values(one))
  }
  return true
}
