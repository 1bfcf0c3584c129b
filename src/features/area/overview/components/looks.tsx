import { LOOK_SETTINGS } from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { schoolsList, type SchoolsAsked } from '../asked.ts'
import type { SchoolLine } from '../side-by-side.ts'
import { SchoolName } from './school-name.tsx'

const MOST = 8

type Props = { base: string; query: SchoolsAsked; schools: SchoolLine[]; down: boolean }

/** The schools that need a look and why, with the officer's own first. */
export function Looks({ base, query, schools, down }: Props) {
  const found = schools.filter(({ looks }) => looks.length > 0)
  const shown = found.toSorted((a, b) => Number(b.mine) - Number(a.mine)).slice(0, MOST)
  return (
    <Section
      title="Schools to prioritise"
      action={
        found.length > MOST && (
          <TextLink href={schoolsList.address(base, query, { look: 'yes' })}>
            All {counted(found.length, 'school')}
          </TextLink>
        )
      }
    >
      {found.length === 0 ? (
        <p>None by the settings below.</p>
      ) : (
        <ul className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
          {shown.map((school) => (
            <li key={school.id}>
              <p className="font-semibold">
                <SchoolName school={school} down={down} />
                {school.mine && <span className="font-normal text-ink-muted"> (yours)</span>}
              </p>
              {school.looks.map((why) => (
                <p key={why}>{why}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3">
        <Disclosure summary="When a school is put here">
          <p className="max-w-prose">
            Persistent absence more than {LOOK_SETTINGS.persistentAboveNational} percentage points above the
            national figure for the phase; attendance down by more than {LOOK_SETTINGS.attendanceFall} point
            since the term before; more than {LOOK_SETTINGS.severeTimesPhase} times as many pupils severely
            absent as in the other schools of its phase here, with at least {LOOK_SETTINGS.fewestPupils}{' '}
            pupils; registers not taken on {LOOK_SETTINGS.registerDays} school days running. It is a reason to
            ask, not a judgement.
          </p>
        </Disclosure>
      </div>
    </Section>
  )
}
