import type { Metadata } from 'next'
import { ClassSections } from '#features/absence/my-class/components/class-sections.tsx'
import { loadMyClasses } from '#features/absence/my-class/load.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'My class' }

const FILES = [
  { of: 'open', label: 'Sessions without a reason' },
  { of: 'weekdays', label: 'Days of the week' },
]

export default async function MyClassPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, today, monday, weekDays, classes } = await schoolPage(params, loadMyClasses)
  return (
    <Page>
      <PageHeader
        title={classes.length > 1 ? 'My classes' : 'My class'}
        lead={`Pupils in your groups today, marks as they stand now, to ${shortDate(today)}.`}
      />
      {classes.length === 0 && (
        <EmptyState title="No class of yours today">
          Whoever looks after staff at your school can give you a group.
        </EmptyState>
      )}
      {classes.map((own) => (
        <ClassSections key={own.group.id} urn={school.urn} {...{ today, monday, weekDays, own }} />
      ))}
      {classes.length > 0 && (
        <div className="screen-only">
          <Section title="Files">
            <div className="flex flex-wrap gap-x-8 gap-y-4">
              {FILES.map(({ of, label }) => (
                <div key={of}>
                  <p className="mb-2">{label}</p>
                  <ExportLinks
                    href={`/schools/${school.urn}/my-class/file?of=${of}`}
                    of={label.toLowerCase()}
                  />
                </div>
              ))}
            </div>
          </Section>
        </div>
      )}
    </Page>
  )
}
