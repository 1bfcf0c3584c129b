import { counted, momentTime } from '#ui/format.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Restrictions } from '#ui/restrictions.tsx'
import { Section } from '#ui/page.tsx'
import type { PresentPupil } from '../sql.ts'

type Props = { pupils: PresentPupil[]; restrictions: Record<number, string[]> }

/** A list to carry out of the building, group by group: who is in, and apart from them who is not marked yet. */
export function InNow({ pupils, restrictions }: Props) {
  const present = pupils.filter(({ inSchool }) => inSchool)
  const unknown = pupils.filter(({ inSchool, because }) => !inSchool && because === 'not marked')
  if (present.length + unknown.length === 0) {
    return <EmptyState title="Nobody is in">No pupil has a mark or an arrival today.</EmptyState>
  }
  return (
    <>
      <Section title={`In school: ${counted(present.length, 'pupil')}`}>
        <Groups pupils={present} restrictions={restrictions} />
      </Section>
      {unknown.length > 0 && (
        <Section title={`Not marked yet, so not known: ${counted(unknown.length, 'pupil')}`}>
          <Groups pupils={unknown} restrictions={restrictions} />
        </Section>
      )}
    </>
  )
}

function Groups({ pupils, restrictions }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-x-8 gap-y-5">
      {[...Map.groupBy(pupils, ({ groupName }) => groupName)].map(([group, members]) => (
        <section key={group} className="keep-together">
          <h3 className="mb-1 border-b border-line-strong pb-1 text-base">
            {group} <span className="font-normal text-ink-muted tabular-nums">({members.length})</span>
          </h3>
          <ul className="text-sm leading-6">
            {members.map(({ pupilId, name, because, since }) => (
              <li key={pupilId} className="flex gap-2">
                <span
                  aria-hidden="true"
                  className="mt-1.5 size-3 shrink-0 rounded-sm border border-line-strong"
                />
                <span>
                  {name}
                  {because === 'arrived' && since && (
                    <span className="text-ink-muted"> arrived {momentTime(since)}</span>
                  )}
                  <Restrictions said={restrictions[pupilId]} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
