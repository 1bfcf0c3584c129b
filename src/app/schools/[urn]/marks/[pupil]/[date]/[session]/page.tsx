import type { Metadata } from 'next'
import { EntryTable } from '#features/register/extract/components/entry-table.tsx'
import { AmendForm } from '#features/register/amending/components/amend-form.tsx'
import { explanationsOf } from '#features/register/amending/explanations.ts'
import { loadMark } from '#features/register/amending/queries.ts'
import { markAsked } from '#features/register/amending/schema.ts'
import { schoolPage } from '#server/page.ts'
import { longDate } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'A mark and its history' }

export default async function MarkPage({
  params,
}: PageProps<'/schools/[urn]/marks/[pupil]/[date]/[session]'>) {
  const key = markAsked(await params)
  const { mark, urn } = await schoolPage(params, async (context) => ({
    mark: await loadMark(context, key),
    urn: context.school.urn,
  }))
  const { entry, revision, groupId, groupName } = mark
  const half = key.session === 'AM' ? 'morning' : 'afternoon'
  return (
    <Page>
      <PageHeader
        title={mark.name}
        lead={`${longDate(key.date)}, ${half}${groupName ? `, ${groupName}` : ''}`}
        crumbs={
          groupId === null
            ? undefined
            : [
                { label: 'Registers', href: `/schools/${urn}/registers?date=${key.date}` },
                {
                  label: groupName ?? '',
                  href: `/schools/${urn}/registers/${groupId}/${key.date}/${key.session}`,
                },
              ]
        }
      />
      <EntryTable
        id="history"
        caption="What the register says, and what it has said"
        entries={entry ? [entry] : []}
      />
      <Section title={entry ? 'Change this mark' : 'Record a mark'}>
        {mark.mayChange ? (
          <AmendForm
            hidden={{ urn, pupil: key.pupilId, date: key.date, session: key.session, seen: revision }}
            current={entry}
            codes={mark.palette}
            reasons={entry && mark.closed ? mark.reasons : []}
            explanations={explanationsOf(entry, mark.palette)}
          />
        ) : (
          <Notice>
            {mark.palette.length === 0
              ? 'Your role reads registers and does not change them.'
              : 'This mark is not yours to change now. Ask the office if it should change.'}
          </Notice>
        )}
      </Section>
    </Page>
  )
}
