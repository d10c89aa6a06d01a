import type { IncomingMessage } from 'node:http'

/** The maximum depth of nested arrays and objects; messages of the page have three levels. */
const MAX_DEPTH = 32

/** Keys with which copying an object could change a prototype that other objects inherit from. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

/** Reads the body of a request, at most its Content-Length; rejects where it breaks off. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Parses JSON in UTF-8; undefined where it is not valid, nested too deep or has a forbidden key. */
export function readJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
    return isSafeJson(value) ? { value } : undefined
  } catch {
    return undefined
  }
}

/** Level by level: recursion could overflow the stack on the depth that it should refuse. */
function isSafeJson(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    const objects = level.filter((one) => typeof one === 'object' && one !== null)
    if (objects.length > 0 && depth >= MAX_DEPTH) return false
    if (
      objects.some((one) => Object.keys(one).some((key) => FORBIDDEN_KEYS.includes(key)))
    )
      return false
    level = objects.flatMap((one) => Object.values(one))
  }
  return true
}
