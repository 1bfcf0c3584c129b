import { Button } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { PublishedReports as Data } from '../queries.ts'
import { PublishedTable } from './published-table.tsx'

/** What the schools of a trust have published of a term, side by side. */
export function PublishedReports({ data }: { data: Data }) {
  const { organisation, schools, reports, term, terms } = data
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
            options={terms.map(({ address, title }) => ({ value: address, label: title }))}
            defaultValue={term?.address}
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
