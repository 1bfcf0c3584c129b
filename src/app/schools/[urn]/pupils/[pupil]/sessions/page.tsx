import type { Metadata } from 'next'
import { academicYearName } from '#domain/index.ts'
import { SessionTable } from '#features/roll/pupils/components/session-table.tsx'
import { loadSessions } from '#features/roll/pupils/load-sessions.ts'
import { schoolPage } from '#server/page.ts'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Sessions' }

export default async function SessionsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/pupils/[pupil]/sessions'>) {
  const { pupil: id } = await params
  const search = await searchParams
  const { school, pupil, year, words, sessions } = await schoolPage(params, (context) =>
    loadSessions(context, id, search),
  )
  const pupils = `/schools/${school.urn}/pupils`
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Pupils', href: pupils },
          { label: pupil.name, href: `${pupils}/${pupil.pupilId}?year=${year}` },
          { label: words },
        ]}
        title={`${pupil.name}: ${words.toLowerCase()}`}
        lead={`${counted(sessions.length, 'session')} in ${academicYearName(year)}`}
        action={<PrintButton />}
      />
      <SessionTable sessions={sessions} marksAt={`/schools/${school.urn}/marks/${pupil.pupilId}`} />
    </Page>
  )
}
