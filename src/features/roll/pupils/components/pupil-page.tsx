import type { ReactNode } from 'react'
import { academicYearName, restrictionWords, yearGroupName } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Restrictions } from '#ui/restrictions.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { PupilView } from '../queries.ts'
import { CodeTable } from './code-table.tsx'
import { RecordSections } from './record-sections.tsx'
import { YearGrid } from './year-grid.tsx'
import { YearTotals } from './year-totals.tsx'

/** A pupil: the year, what was missed and why, and for those who may read it the admission register. */
export function PupilPage({ view, history }: { view: PupilView; history: ReactNode }) {
  const { school, pupil, years, year, yearSums, marks, weeks, mayEdit, mayPrint, mayReadDocuments, record } =
    view
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  const sessionsAt = `${here}/sessions?year=${year}`
  return (
    <Page width="full">
      <PageHeader
        crumbs={[{ label: 'Pupils', href: `/schools/${school.urn}/pupils` }, { label: pupil.name }]}
        title={pupil.name}
        lead={leadOf(view)}
        action={
          <>
            {mayReadDocuments && (
              <ButtonLink href={`${here}/documents`} tone="quiet">
                Documents
              </ButtonLink>
            )}
            {mayPrint && (
              <ButtonLink href={`${here}/extract`} tone="quiet">
                Extract of the register
              </ButtonLink>
            )}
            {mayEdit && <ButtonLink href={`${here}/edit`}>Edit pupil record</ButtonLink>}
          </>
        }
      />
      <Restrictions said={record?.contacts.map(restrictionWords).filter(Boolean)} className="mb-4" />
      {years.length > 1 && (
        <Tabs
          label="School years"
          tabs={years.map((one) => ({
            href: `${here}?year=${one}`,
            label: academicYearName(one),
            current: one === year,
          }))}
        />
      )}
      <Section title={`Attendance ${academicYearName(year)}`}>
        {yearSums ? (
          <YearTotals sums={yearSums} marks={marks} sessionsAt={sessionsAt} />
        ) : (
          <p>Nothing has been marked in this year.</p>
        )}
      </Section>
      <div className="mt-9 grid gap-9 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <YearGrid weeks={weeks} marksAt={`/schools/${school.urn}/marks/${pupil.pupilId}`} />
        <CodeTable marks={marks} sessionsAt={sessionsAt} />
      </div>
      {record && (
        <RecordSections
          here={here}
          revealAt={`${here}?year=${year}&reveal=address`}
          pupil={pupil}
          today={view.today}
          record={record}
          mayEdit={mayEdit}
          history={history}
        />
      )}
    </Page>
  )
}

function leadOf({ pupil }: PupilView): string {
  const { legalName, name, dateOfBirth, yearGroup, groupName, startingDay, leavingDay } = pupil
  return [
    legalName !== name && `In full ${legalName}`,
    yearGroup !== null && yearGroupName(yearGroup),
    groupName,
    `born ${shortDate(dateOfBirth)}`,
    leavingDay
      ? `on roll until ${shortDate(leavingDay)}`
      : startingDay && `on roll since ${shortDate(startingDay)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
