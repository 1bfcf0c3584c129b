import type { Metadata } from 'next'
import { CalendarLegend } from '#features/school/calendar/components/calendar-legend.tsx'
import { SavedNotice, SetUpNotice } from '#features/school/calendar/components/calendar-notices.tsx'
import { EditLinks } from '#features/school/calendar/components/edit-links.tsx'
import { YearCalendar } from '#features/school/calendar/components/year-calendar.tsx'
import { YearCount } from '#features/school/calendar/components/year-count.tsx'
import { YearNav } from '#features/school/calendar/components/year-nav.tsx'
import { YearTable } from '#features/school/calendar/components/year-table.tsx'
import { calendarYear } from '#features/school/calendar/queries.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Calendar' }

/** A school's year on one page. */
export default async function CalendarPage({ params, searchParams }: PageProps<'/schools/[urn]/calendar'>) {
  const search = await searchParams
  const data = await schoolPage(params, (context) => calendarYear(context, search))
  const { school, year, title, mayEdit } = data
  return (
    <Page>
      <PageHeader
        title={title}
        lead={`When ${school.name} meets. Every register, rate and deadline follows from it.`}
        action={<PrintButton tone="quiet" />}
      />
      <YearNav urn={school.urn} year={year} years={data.years} />
      <SavedNotice saved={data.saved} />
      {mayEdit && <SetUpNotice urn={school.urn} data={data} />}
      {data.isSetUp && (
        <>
          <YearCount length={data.length} maintained={data.maintained} />
          <Section title="The year">
            <p className="sr-only">Twelve months are drawn here. The same year follows as a table.</p>
            <CalendarLegend />
            <YearCalendar months={data.months} today={data.today} />
          </Section>
        </>
      )}
      <div className="screen-only mt-9">
        <Section title="In order">
          <EditLinks urn={school.urn} year={year} isSetUp={data.isSetUp} mayEdit={mayEdit} />
          <YearTable urn={school.urn} year={year} title={title} lines={data.lines} mayEdit={mayEdit} />
        </Section>
      </div>
    </Page>
  )
}
