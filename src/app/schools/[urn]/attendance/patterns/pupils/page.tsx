import type { Metadata } from 'next'
import { absencesOf } from '#domain/index.ts'
import { periodParams } from '#features/absence/period/address.ts'
import { filterOf, filterParams } from '#features/absence/period/filter.ts'
import { loadSlot } from '#features/absence/patterns/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

export const metadata: Metadata = { title: 'Pupils of a pattern' }

export default async function SlotPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/patterns/pupils'>) {
  const search = await searchParams
  const { school, period, whose, slot, pupils } = await schoolPage(params, async (context) => {
    const found = await loadSlot(context, search)
    if (!found) throw new NotFound()
    return found
  })
  const base = `/schools/${school.urn}/attendance`
  const filter = filterParams(filterOf(search))
  const address = (path: string, ...more: [string, string][]) =>
    `${base}${path}?${new URLSearchParams([...periodParams(period), ...filter, ...more])}`
  const sessions = (kind: string, pupilId: number) =>
    address('/sessions', ['slot', slot.key], ['kind', kind], ['pupil', String(pupilId)])
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Patterns', href: address('/patterns') }, { label: slot.name }]}
        title={slot.name}
        lead={`${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, ${counted(slot.dates.length, 'day')}, marks as they stand now.`}
        action={<ExportLinks href={address('/patterns/pupils/file', ['slot', slot.key])} of="these pupils" />}
      />
      <Table
        id="pupils"
        caption={`${counted(pupils.length, 'pupil')} missed a session of these or came late to one`}
        rows={pupils}
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
            key: 'missed',
            header: 'Missed',
            align: 'end',
            cell: ({ pupilId, name, sums }) => (
              <Figure
                href={sessions('missed', pupilId)}
                label={`Sessions ${name} missed`}
                count={absencesOf(sums)}
                said={`${absencesOf(sums)} of ${sums.possible}`}
              />
            ),
          },
          {
            key: 'share',
            header: 'Share',
            align: 'end',
            cell: ({ sums }) => percent(sums.possible === 0 ? null : absencesOf(sums) / sums.possible),
          },
          {
            key: 'unauthorised',
            header: 'Unauthorised',
            align: 'end',
            cell: ({ pupilId, name, sums }) => (
              <Figure
                href={sessions('unauthorised', pupilId)}
                label={`Sessions ${name} missed, unauthorised`}
                count={sums.unauthorised}
              />
            ),
          },
          {
            key: 'late',
            header: 'Late',
            align: 'end',
            cell: ({ pupilId, name, sums }) => (
              <Figure
                href={sessions('late', pupilId)}
                label={`Sessions ${name} came late to`}
                count={sums.lateBeforeClose + sums.lateAfterClose}
              />
            ),
          },
        ]}
      />
    </Page>
  )
}

type FigureProps = { href: string; label: string; count: number; said?: string }

// Nothing stands behind a nought.
function Figure({ href, label, count, said = String(count) }: FigureProps) {
  return count === 0 ? (
    said
  ) : (
    <TextLink href={href} aria-label={`${label}: ${said}`}>
      {said}
    </TextLink>
  )
}
