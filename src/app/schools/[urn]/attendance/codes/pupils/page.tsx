import type { Metadata } from 'next'
import { AUDIT_RULES } from '#domain/index.ts'
import { periodAddress, periodParams } from '#features/absence/period/address.ts'
import { filterOf, filterParams } from '#features/absence/period/filter.ts'
import { loadFound } from '#features/absence/codes/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, dayDate, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

export const metadata: Metadata = { title: 'Pupils of a code' }

/** The latest sessions named in a line; the file has them all. */
const SHOWN = 12

export default async function FoundPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/codes/pupils'>) {
  const search = await searchParams
  const { school, period, whose, rule, code, found } = await schoolPage(params, async (context) => {
    const asked = await loadFound(context, search)
    if (!asked) throw new NotFound()
    return asked
  })
  const base = `/schools/${school.urn}/attendance/codes`
  const title = rule ? AUDIT_RULES[rule].label : `${code?.code} ${code?.name}`
  const sessions = found.reduce((sum, { marks }) => sum + marks.length, 0)
  const asked = new URLSearchParams([
    ...periodParams(period),
    ...filterParams(filterOf(search)),
    rule ? ['rule', rule] : ['code', code?.code ?? ''],
  ])
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Codes', href: periodAddress(base, period) }, { label: title }]}
        title={title}
        lead={`${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
        action={<ExportLinks href={`${base}/pupils/file?${asked}`} of="these sessions" />}
      />
      <Table
        id="pupils"
        caption={`${counted(sessions, 'session')} of ${counted(found.length, 'pupil')}, the latest of each first`}
        rows={found}
        rowKey={({ pupilId }) => pupilId}
        dense
        columns={[
          {
            key: 'name',
            header: 'Pupil',
            cell: ({ pupilId, name }) => (
              <TextLink href={`/schools/${school.urn}/pupils/${pupilId}`}>{name}</TextLink>
            ),
          },
          { key: 'group', header: 'Group', cell: ({ group }) => group },
          {
            key: 'count',
            header: 'Sessions',
            align: 'end',
            cell: ({ pupilId, name, marks }) =>
              code ? (
                <TextLink
                  href={`/schools/${school.urn}/attendance/sessions?${asked}&pupil=${pupilId}`}
                  aria-label={`Sessions of ${name}: ${marks.length}`}
                >
                  {marks.length}
                </TextLink>
              ) : (
                marks.length
              ),
          },
          {
            key: 'when',
            header: 'When',
            wrap: true,
            cell: ({ marks }) => {
              const named = marks.slice(-SHOWN).toReversed()
              const left = marks.length - named.length
              return (
                named.map(({ date, session }) => `${dayDate(date)} ${session}`).join(', ') +
                (left > 0 ? ` and ${left} before` : '')
              )
            },
          },
        ]}
      />
    </Page>
  )
}
