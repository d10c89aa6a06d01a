import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'

/** How to write more than plain words, for who has never done so. */
export function HowToWrite(): JSX.Element {
  const { words, project } = useWorkspace()
  const terms = project.terms.map(
    ({ name }) => [`{${name}}`, words.desk.howTerm(name)] as const,
  )
  return (
    <details class="how-to-write">
      <summary>{words.desk.how}</summary>
      <dl>
        {[...words.desk.marks, ...terms].map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
