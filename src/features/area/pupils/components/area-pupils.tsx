import { periodFields, periodSearch, periodWords } from '#features/area/period/queries.ts'
import { Button } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TabbedPage } from '#ui/tabbed-page.tsx'
import { PAGE_SIZE, type AreaPupils as Data } from '../queries.ts'
import { ChildTable } from './child-table.tsx'

/** The severely absent children of an area, and those at several of its schools. */
export function AreaPupils({ data }: { data: Data }) {
  const { base, tabs, organisation, today, period, severe, shared } = data
  const words = periodWords(period)
  const address = (pages: { page: number; shared: number }) => {
    const to = new URLSearchParams(periodSearch(period, today))
    for (const [key, value] of Object.entries(pages)) if (value > 1) to.set(key, String(value))
    return to.size === 0 ? `${base}/pupils` : `${base}/pupils?${to}`
  }
  const file = (list: 'severe' | 'shared') => {
    const to = new URLSearchParams(periodSearch(period, today))
    to.set('list', list)
    return `${base}/pupils/file?${to}`
  }
  return (
    <TabbedPage
      title="Pupils"
      lead={`Severely absent pupils of ${organisation}, and children at more than one of its schools.`}
      label="Attendance"
      tabs={tabs}
    >
      <form method="get" className="screen-only mb-6">
        <FieldRow>
          {periodFields(period, today).map((field) => (
            <SelectField key={field.name} {...field} />
          ))}
          <Button type="submit">Show</Button>
        </FieldRow>
      </form>
      <Section
        title="Severely absent"
        action={<ExportLinks href={file('severe')} of="severely absent children" />}
      >
        <ChildTable
          id="severe"
          caption={`Children who missed half or more of their possible sessions. ${words}. Each child once, with the sessions of all its schools here.`}
          empty="Nobody missed half of their sessions."
          rows={severe.children}
        />
        <Pagination
          page={severe.page}
          pageSize={PAGE_SIZE}
          total={severe.total}
          noun="children"
          href={(to) => address({ page: to, shared: shared.page })}
        />
      </Section>
      <Section
        title="Children at more than one school"
        action={<ExportLinks href={file('shared')} of="children at more than one school" />}
      >
        <ChildTable
          id="shared"
          caption={`Children with sessions at more than one school here, at once or one after the other. ${words}. Schools have said that the records are of one child.`}
          empty="No child has sessions at more than one school."
          rows={shared.children}
        />
        <Pagination
          page={shared.page}
          pageSize={PAGE_SIZE}
          total={shared.total}
          noun="children"
          href={(to) => address({ page: severe.page, shared: to })}
        />
      </Section>
    </TabbedPage>
  )
}
