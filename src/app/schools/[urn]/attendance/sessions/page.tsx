import type { Metadata } from 'next'
import { SessionTable } from '#features/absence/missed-sessions/components/session-table.tsx'
import { loadSessions, PAGE_SIZE, sessionsAddress } from '#features/absence/missed-sessions/queries.ts'
import { attendanceAddress } from '#features/absence/period/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Sessions' }

/** The sessions behind a figure, one by one. */
export default async function SessionsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/sessions'>) {
  const search = await searchParams
  const found = await schoolPage(params, (context) => loadSessions(context, search))
  const { school, period, filter, query, title, whose, pupil, total, sessions } = found
  const address = (path: string, ...more: [string, string][]) =>
    attendanceAddress(school.urn, path, { period, filter }, ...more)
  const back =
    query.code === undefined
      ? { label: 'Patterns', href: address('/patterns') }
      : { label: 'Codes', href: address('/codes') }
  const pupils =
    query.slot === undefined
      ? address('/pupils', ['band', 'all'])
      : address('/patterns/pupils', ['slot', query.slot])
  return (
    <Page>
      <PageHeader
        crumbs={[back, { label: title }]}
        title={title}
        lead={`${pupil ? `${pupil}. ` : ''}${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
        action={<ExportLinks href={sessionsAddress(found, 1, '/sessions/file')} of="these sessions" />}
      />
      <p className="mb-4">
        <TextLink href={pupils}>Pupil by pupil</TextLink>
      </p>
      <SessionTable
        urn={school.urn}
        caption={`${counted(total, 'session')}, the latest first`}
        sessions={sessions}
      />
      <Pagination
        page={query.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="sessions"
        href={(page) => sessionsAddress(found, page)}
      />
    </Page>
  )
}
