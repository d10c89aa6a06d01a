import { isTokenNode, isWhitespaceNode } from '@csstools/css-parser-algorithms'
import type { FunctionNode } from '@csstools/css-parser-algorithms'

export type Words = readonly string[]

/** The arguments of a function of CSS, each as words. */
export function argumentsOf({ value }: FunctionNode): readonly Words[] {
  const found: string[][] = [[]]
  for (const part of value) {
    if (isTokenNode(part) && part.value[1] === ',') found.push([])
    else if (!isWhitespaceNode(part)) found.at(-1)?.push(part.toString())
  }
  return found
}
