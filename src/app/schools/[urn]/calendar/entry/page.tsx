import type { Metadata } from 'next'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { EntryForm } from '#features/school/calendar/components/entry-form.tsx'
import { EntryHelp } from '#features/school/calendar/components/entry-help.tsx'
import { RemoveForm } from '#features/school/calendar/components/remove-form.tsx'
import { entryData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { CLOSURE_KINDS } from '#domain/index.ts'
import { schoolPage } from '#server/page.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Calendar entry' }

/** One entry of the calendar, new or to be changed. */
export default async function EntryPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/entry'>) {
  const query = await searchParams
  const { school, plan, yearGroups, kind, entry } = await schoolPage(params, (context) =>
    entryData(context, query),
  )
  const { urn } = school
  return (
    <EditPage urn={urn} year={plan.year} title={CLOSURE_KINDS[kind]}>
      <EntryHelp kind={kind} />
      <EntryForm urn={urn} year={plan.year} kind={kind} entry={entry} yearGroups={yearGroups} />
      {entry && (
        <Section title="Remove it">
          <p className="mb-4 max-w-prose">Its sessions are then held, and registers are due for them.</p>
          <RemoveForm urn={urn} year={plan.year} entryKey={entry.key} />
        </Section>
      )}
    </EditPage>
  )
}
