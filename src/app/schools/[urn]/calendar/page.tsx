import type { Metadata } from 'next'
import { CalendarLegend } from '#features/school/calendar/components/calendar-legend.tsx'
import { SavedNotice, SetUpNotice } from '#features/school/calendar/components/calendar-notices.tsx'
import { EditLinks } from '#features/school/calendar/components/edit-links.tsx'
import { YearCalendar } from '#features/school/calendar/components/year-calendar.tsx'
import { YearCount } from '#features/school/calendar/components/year-count.tsx'
import { YearNav } from '#features/school/calendar/components/year-nav.tsx'
import { YearTable } from '#features/school/calendar/components/year-table.tsx'
import { textOf, type Query } from '#features/school/calendar/query.ts'
import { yearData } from '#features/school/calendar/year-data.ts'
import { linePath } from '#features/school/calendar/paths.ts'
import { yearTitle } from '#features/school/calendar/words.ts'
import { yearLength } from '#features/school/calendar/year-length.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Calendar' }

/** A school's year on one page. */
export default async function CalendarPage({ params, searchParams }: PageProps<'/schools/[urn]/calendar'>) {
  const query = await searchParams
  const data = await schoolPage(params, (context) => yearData(context, query))
  const { school, year, mayEdit, months } = data
  return (
    <Page>
      <PageHeader
        title={yearTitle(year)}
        lead={`When ${school.name} meets. Every register, rate and deadline follows from it.`}
        action={<PrintButton tone="quiet" />}
      />
      <YearNav urn={school.urn} year={year} years={data.years} />
      <SavedNotice saved={textOf(query, 'saved')} />
      {mayEdit && <SetUpNotice urn={school.urn} data={data} />}
      {data.isSetUp && (
        <>
          <YearCount length={yearLength(months, data.schoolWeeks)} maintained={data.maintained} />
          <Section title="The year">
            <p className="sr-only">Twelve months are drawn here. The same year follows as a table.</p>
            <CalendarLegend />
            <YearCalendar months={months} today={data.today} />
          </Section>
        </>
      )}
      <div className="screen-only mt-9">
        <Section title="In order">
          <EditLinks urn={school.urn} year={year} isSetUp={data.isSetUp} mayEdit={mayEdit} />
          <YearTable
            name={yearTitle(year)}
            lines={data.lines}
            editHref={mayEdit ? (line) => linePath(school.urn, year, line.entry) : null}
          />
        </Section>
      </div>
    </Page>
  )
}
