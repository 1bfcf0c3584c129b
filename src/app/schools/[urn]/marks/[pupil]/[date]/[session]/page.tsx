import type { Metadata } from 'next'
import { MarkHistoryTable } from '#features/register/extract/components/mark-history-table.tsx'
import { AmendForm } from '#features/register/amending/components/amend-form.tsx'
import { loadMark } from '#features/register/amending/queries.ts'
import { schoolPage } from '#server/page.ts'
import { longDate } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'A mark and its history' }

export default async function MarkPage({
  params,
}: PageProps<'/schools/[urn]/marks/[pupil]/[date]/[session]'>) {
  const asked = await params
  const view = await schoolPage(params, (context) => loadMark(context, asked))
  const { urn, mark, pupilId, date, session, revision, groupId, groupName } = view
  const half = session === 'AM' ? 'morning' : 'afternoon'
  return (
    <Page>
      <PageHeader
        title={view.name}
        lead={`${longDate(date)}, ${half}${groupName ? `, ${groupName}` : ''}`}
        crumbs={
          groupId === null
            ? undefined
            : [
                { label: 'Registers', href: `/schools/${urn}/registers?date=${date}` },
                {
                  label: groupName ?? '',
                  href: `/schools/${urn}/registers/${groupId}/${date}/${session}`,
                },
              ]
        }
      />
      <MarkHistoryTable
        id="history"
        caption="What the register says, and what it has said"
        marks={mark ? [mark] : []}
      />
      <Section title={mark ? 'Change this mark' : 'Record a mark'}>
        {view.mayChange ? (
          <AmendForm
            hidden={{ urn, pupil: pupilId, date, session, seen: revision }}
            current={mark}
            codes={view.palette}
            reasons={view.reasons}
            explanations={view.explanations}
          />
        ) : (
          <Notice>
            {view.palette.length === 0
              ? 'Your role reads registers and does not change them.'
              : 'This mark is not yours to change now. Ask the office if it should change.'}
          </Notice>
        )}
      </Section>
    </Page>
  )
}
