import type { Metadata } from 'next'
import { Desk } from '#features/register/desk/components/desk.tsx'
import { RecordedList } from '#features/register/desk/components/recorded-list.tsx'
import { loadDesk } from '#features/register/desk/queries.ts'
import { schoolPage } from '#server/page.ts'
import { longDate } from '#ui/format.ts'
import { Page, Section } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export const metadata: Metadata = { title: 'Front desk' }

export default async function DeskPage({ params, searchParams }: PageProps<'/schools/[urn]/desk'>) {
  const { q, pupil } = await searchParams
  const { desk, urn, today } = await schoolPage(params, async (context) => ({
    desk: await loadDesk(context),
    urn: context.school.urn,
    today: context.today,
  }))
  return (
    <Page>
      <PageHeader
        title="Front desk"
        lead={`Today, ${longDate(today)}. The office desk: absences, late arrivals, leaving.`}
      />
      <Desk
        urn={urn}
        desk={desk}
        asked={{
          letters: typeof q === 'string' ? q : '',
          pupilId: typeof pupil === 'string' ? Number(pupil) : null,
        }}
      />
      <Section title="What you recorded last">
        <RecordedList urn={urn} today={today} recorded={desk.recorded} />
      </Section>
    </Page>
  )
}
