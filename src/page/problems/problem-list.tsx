import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { useKeys } from '../keys/use-keys.ts'
import { lookAt } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { FilterTools } from './filter-tools.tsx'
import { NO_FILTER, filterProblems, nextProblem } from './filter.ts'
import { ProblemItem } from './problem-item.tsx'

/** What is wrong with the deck, in the words of the terminal. */
export function ProblemList(): JSX.Element {
  const { words, problems: all, isChecked } = useWorkspace()
  const [choice, setChoice] = useState(NO_FILTER)
  const chosen = filterProblems(all, choice)
  const go = useGoing(chosen)
  return (
    <section>
      <h2>
        {words.problemList}{' '}
        {(isChecked || all.length > 0) && <span class="count">{all.length}</span>}
      </h2>
      {all.length > 1 && (
        <FilterTools problems={all} choice={choice} onChoose={setChoice} />
      )}
      {chosen.length === 0 && (
        <p class="quiet">
          {all.length > 0
            ? words.noneChosen
            : isChecked
              ? words.noProblems
              : words.looking}
        </p>
      )}
      {chosen.length > 0 && (
        <ul role="list">
          {chosen.map((problem, index) => (
            <ProblemItem
              key={index}
              problem={problem}
              isCurrent={problem === go.current}
              onGo={go.leads(problem) ? () => go.to(problem) : undefined}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** How to go to the side that a problem shows on, and from one problem to the next by key. */
function useGoing(problems: readonly ProblemFacts[]) {
  const { view, change, state, prefer } = useWorkspace()
  const [current, setCurrent] = useState<ProblemFacts>()
  const sideOfProblem = ({ side }: ProblemFacts) =>
    view.value?.sides.find(({ name }) => name === side)
  const to = (problem: ProblemFacts | undefined): void => {
    const side = problem && sideOfProblem(problem)
    if (!side) return
    const isSeen = state.view === 'card' || state.view === 'both'
    change({ ...lookAt(side), ...(!isSeen && { view: 'card' as const }) })
    setCurrent(problem)
  }
  const step = (by: 1 | -1): void => {
    prefer({ panel: true })
    to(nextProblem(problems, current, by))
  }
  useKeys({ 'next-problem': () => step(1), 'previous-problem': () => step(-1) })
  const leads = (problem: ProblemFacts): boolean => sideOfProblem(problem) !== undefined
  return { to, leads, current }
}
