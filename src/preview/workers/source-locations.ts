import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

import { positionOf } from '../../base/problems/code-frame.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { Project } from '../../input/project/project.ts'
import type { PlaceFacts } from '../protocol/problem.ts'

/** Where an editor opens a file: its absolute path, and a line and column counted from 1. */
export interface SourceLocation {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Describes places for the page, and collects their locations by the ids that the page sends back. */
export interface LocationIndex {
  readonly placeOf: (span: Span) => PlaceFacts | undefined
  readonly locations: ReadonlyMap<string, SourceLocation>
}

/** Opens the index of an answer. The same place has the same id in every answer. */
export function openLocations({
  from,
  texts,
}: Pick<Project, 'from' | 'texts'>): LocationIndex {
  const locations = new Map<string, SourceLocation>()
  const places = new Map<string, PlaceFacts>()
  const placeOf = (span: Span): PlaceFacts | undefined => {
    const text = texts.get(span.file)
    if (text === undefined) return undefined
    const key = `${span.file}\0${span.start}`
    const before = places.get(key)
    if (before) return before
    const { line, column } = positionOf(span, text)
    const id = createHash('sha256').update(key).digest('base64url').slice(0, 22)
    const place = { id, file: span.file, line, column }
    places.set(key, place)
    locations.set(id, { path: resolve(from, span.file), line, column })
    return place
  }
  return { placeOf, locations }
}
