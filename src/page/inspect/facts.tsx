import type { JSX } from 'preact'

import type { NamedColor } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { inksText } from './inks.ts'

/** A property and its value; without a value it is left out. */
export type Fact = readonly [name: string, value: JSX.Element | string | undefined]

/** Some properties as a list. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** A colour by its name in the palette, on screen, and its inks. */
export function ColorFact({ color }: { readonly color: NamedColor }): JSX.Element {
  const { words } = useWorkspace()
  const inks = inksText(color, (percent) => words.numbers.format(percent))
  return (
    <>
      <span class="colour-chip" style={{ background: color.srgb }} />{' '}
      {color.name !== undefined && <strong>{color.name}</strong>}{' '}
      <code>{color.srgb}</code> {inks || words.designer.noInk}
    </>
  )
}
