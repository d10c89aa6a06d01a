import type { Side, TemplateBoxFacts } from '../../preview/protocol/side.ts'
import { useQuery } from '../server/use-query.ts'
import { useWorkspace } from '../workspace.ts'

const NONE: readonly TemplateBoxFacts[] = []

/** The boxes of the template on a side; none without a side, and until they are loaded. */
export function useTemplateBoxes(side: Side | undefined): readonly TemplateBoxFacts[] {
  const { server, generation } = useWorkspace()
  const digest = side?.digest ?? ''
  const key = digest === '' ? undefined : `${digest} ${generation}`
  const answer = useQuery(key, async (signal) => ({
    digest,
    boxes: await server.boxes(digest, signal),
  }))
  return answer.value?.digest === digest ? answer.value.boxes : NONE
}
