import type { Metadata } from 'next'
import { listLink, periodParams } from '#features/absence/period/address.ts'
import { filterOf, filterParams } from '#features/absence/period/filter.ts'
import { SessionTable } from '#features/absence/missed-sessions/components/session-table.tsx'
import { loadSessions } from '#features/absence/missed-sessions/load.ts'
import { PAGE_SIZE, sessionsParams } from '#features/absence/missed-sessions/query.ts'
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
  const { school, period, query, title, whose, pupil, total, sessions } = await schoolPage(
    params,
    (context) => loadSessions(context, search),
  )
  const base = `/schools/${school.urn}/attendance`
  const filter = filterParams(filterOf(search))
  const asked = (page: number) =>
    new URLSearchParams([...periodParams(period), ...filter, ...sessionsParams({ ...query, page })])
  const back =
    query.code === undefined
      ? {
          label: 'Patterns',
          href: `${base}/patterns?${new URLSearchParams([...periodParams(period), ...filter])}`,
        }
      : { label: 'Codes', href: `${base}/codes?${new URLSearchParams([...periodParams(period), ...filter])}` }
  const pupils =
    query.slot === undefined
      ? listLink(base, period, [['band', 'all'], ...filter])
      : `${base}/patterns/pupils?${new URLSearchParams([...periodParams(period), ...filter, ['slot', query.slot]])}`
  return (
    <Page>
      <PageHeader
        crumbs={[back, { label: title }]}
        title={title}
        lead={`${pupil ? `${pupil}. ` : ''}${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
        action={<ExportLinks href={`${base}/sessions/file?${asked(1)}`} of="these sessions" />}
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
        href={(page) => `${base}/sessions?${asked(page)}`}
      />
    </Page>
  )
}
