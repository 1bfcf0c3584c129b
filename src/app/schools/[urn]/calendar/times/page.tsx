import type { Metadata } from 'next'
import { TimesNotice } from '#features/school/session-times/components/times-notice.tsx'
import { TimesTable } from '#features/school/session-times/components/times-table.tsx'
import { allTimes, timesPath } from '#features/school/session-times/queries.ts'
import { calendarPath } from '#features/school/calendar/queries.ts'
import { academicYearOf, WHOLE_SCHOOL } from '#domain/index.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Session times' }

/** When sessions start and end and their registers open and close, now and before. */
export default async function TimesPage({ params }: PageProps<'/schools/[urn]/calendar/times'>) {
  const { urn, today, mayEdit, versions, inForce } = await schoolPage(params, allTimes)
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Calendar', href: calendarPath(urn, academicYearOf(today)) },
          { label: 'Session times' },
        ]}
        title="Session times"
        lead="L is for a pupil who arrives while the register is open, U for one who comes after it closed."
        action={
          mayEdit && (
            <ButtonLink tone="primary" href={timesPath(urn, { yearGroup: WHOLE_SCHOOL })}>
              Set new times
            </ButtonLink>
          )
        }
      />
      <TimesNotice times={inForce} />
      <TimesTable versions={versions} today={today} />
    </Page>
  )
}
