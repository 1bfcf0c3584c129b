import { reportTermsUntil, type ReportTerm } from '#domain/index.ts'
import { latestReports, reportsOfTerm, termOf } from '#features/absence/reports/queries.ts'
import { organisationPage } from '#server/page.ts'
import { schoolsOfOrganisation } from '#features/area/schools/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Search } from '../period.ts'
import { PublishedTable } from './published-table.tsx'

const addressOf = ({ academicYear, name }: ReportTerm) => `${academicYear}-${name}`

/** What the schools of a trust have published of a term, side by side. No pupil's row is read. */
export async function PublishedPage({ path, search }: { path: string; search: Search }) {
  const { schools, reports, term, terms, organisation } = await organisationPage(
    path,
    async ({ db, actor, workplace, today }) => {
      requireAbility(actor, 'read_snapshots')
      const terms = reportTermsUntil(today)
      const latest = [...(await latestReports(db)).values()].map((report) => addressOf(termOf(report)))
      const term =
        terms.find((one) => addressOf(one) === search['term']) ??
        terms.find((one) => latest.includes(addressOf(one)))
      return {
        schools: await schoolsOfOrganisation(db),
        reports: term && (await reportsOfTerm(db, term)),
        term,
        terms,
        organisation: workplace.organisation,
      }
    },
  )
  return (
    <Page width="full">
      <PageHeader
        title="Attendance"
        lead={`What the schools of ${organisation} have published, side by side. A figure that could point at a pupil is not told.`}
      />
      <form method="get" className="screen-only mb-6">
        <FieldRow>
          <SelectField
            name="term"
            label="Term"
            options={terms.map((one) => ({ value: addressOf(one), label: one.title }))}
            defaultValue={term && addressOf(term)}
          />
          <Button type="submit">Show</Button>
        </FieldRow>
      </form>
      {term && reports ? (
        <PublishedTable schools={schools} reports={reports} term={term} />
      ) : (
        <p>No school has published a report yet.</p>
      )}
    </Page>
  )
}
