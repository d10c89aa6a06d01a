import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

import { positionOf } from '../../base/problems/code-frame.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { Project } from '../../input/project/project.ts'
import type { PlaceFacts } from '../protocol/problem.ts'

/** A place in a file of the machine: where an editor is to open it. */
export interface SourceLocation {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** The places that were told to the page, by the name under which it asks for them. */
export interface LocationIndex {
  readonly of: (span: Span) => PlaceFacts | undefined
  readonly told: ReadonlyMap<string, SourceLocation>
}

/** Gathers the places of one answer; their names are the same in each answer. */
export function openLocations({
  from,
  texts,
}: Pick<Project, 'from' | 'texts'>): LocationIndex {
  const told = new Map<string, SourceLocation>()
  const known = new Map<string, PlaceFacts>()
  const of = (span: Span): PlaceFacts | undefined => {
    const text = texts.get(span.file)
    if (text === undefined) return undefined
    const key = `${span.file}\0${span.start}`
    const before = known.get(key)
    if (before) return before
    const { line, column } = positionOf(span, text)
    const id = createHash('sha256').update(key).digest('base64url').slice(0, 22)
    const place = { id, file: span.file, line, column }
    known.set(key, place)
    told.set(id, { path: resolve(from, span.file), line, column })
    return place
  }
  return { of, told }
}
