import type { Metadata } from 'next'
import { TimesNotice } from '#features/school/calendar/components/times-notice.tsx'
import { TimesTable } from '#features/school/calendar/components/times-table.tsx'
import { timesData } from '#features/school/calendar/editor-data.ts'
import { calendarPath, timesPath } from '#features/school/calendar/paths.ts'
import { academicYearOf, WHOLE_SCHOOL } from '#domain/index.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Session times' }

/** When sessions start and end and their registers open and close, now and before. */
export default async function TimesPage({ params }: PageProps<'/schools/[urn]/calendar/times'>) {
  const { school, today, mayEdit, versions, inForce } = await schoolPage(params, timesData)
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Calendar', href: calendarPath(school.urn, academicYearOf(today)) },
          { label: 'Session times' },
        ]}
        title="Session times"
        lead="L is for a pupil who arrives while the register is open, U for one who comes after it closed."
        action={
          mayEdit && (
            <ButtonLink tone="primary" href={timesPath(school.urn, { yearGroup: WHOLE_SCHOOL })}>
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
