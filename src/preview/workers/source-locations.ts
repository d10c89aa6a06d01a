import { resolve } from 'node:path'

import { positionOf } from '../../base/problems/code-frame.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { Project } from '../../input/project/project.ts'
import type { PlaceFacts } from '../protocol/problem.ts'

/** Describes a span of a user's file for the page; undefined where the file was not read. */
export type PlaceOf = (span: Span) => PlaceFacts | undefined

/** The places in texts, by the names of their files in messages. */
export const placesIn =
  (texts: ReadonlyMap<string, string>): PlaceOf =>
  (span) => {
    const text = texts.get(span.file)
    return text === undefined ? undefined : { file: span.file, ...positionOf(span, text) }
  }

/** Where an editor opens a file: its absolute path, and a line and column counted from 1. */
export interface SourceLocation {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Where a place is; undefined for a file that the project has not read, so that the page can open no other. */
export const locationOf = (
  { file, line, column }: PlaceFacts,
  { from, texts }: Pick<Project, 'from' | 'texts'>,
): SourceLocation | undefined =>
  texts.has(file) ? { path: resolve(from, file), line, column } : undefined
