import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { useKeys } from '../keys/use-keys.ts'
import { selectSide } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { FilterTools } from './filter-tools.tsx'
import { NO_FILTER, filterProblems, nextProblem } from './filter.ts'
import { ProblemItem } from './problem-item.tsx'

/** The problems of the deck, worded as in the terminal. */
export function ProblemList(): JSX.Element {
  const { words, problems: all, isChecked } = useWorkspace()
  const [filter, setFilter] = useState(NO_FILTER)
  const chosen = filterProblems(all, filter)
  const go = useProblemNavigation(chosen)
  return (
    <section>
      <h2>
        {words.problemList}{' '}
        {(isChecked || all.length > 0) && <span class="count">{all.length}</span>}
      </h2>
      {all.length > 1 && (
        <FilterTools problems={all} filter={filter} onChoose={setFilter} />
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

/** Navigation to the side of a problem, and from one problem to the next by key. */
function useProblemNavigation(problems: readonly ProblemFacts[]) {
  const { view, change, state, prefer } = useWorkspace()
  const [current, setCurrent] = useState<ProblemFacts>()
  const sideOfProblem = ({ side }: ProblemFacts) =>
    view.value?.sides.find(({ name }) => name === side)
  const to = (problem: ProblemFacts | undefined): void => {
    const side = problem && sideOfProblem(problem)
    if (!side) return
    const isCardView = state.view === 'card' || state.view === 'both'
    change({ ...selectSide(side), ...(!isCardView && { view: 'card' as const }) })
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
