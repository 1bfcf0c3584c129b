import type { Metadata } from 'next'
import { academicYearName, academicYearOf } from '#domain/index.ts'
import { organisationPage } from '#server/page.ts'
import { ChildTable } from '#features/area/virtual-school/components/child-table.tsx'
import { GroundFigures } from '#features/area/virtual-school/components/ground-figures.tsx'
import { ListFilter } from '#features/area/virtual-school/components/list-filter.tsx'
import { childrenOf, chosenChildren, standingOfGround } from '#features/area/virtual-school/children.ts'
import { listAddress, listQuery, PAGE_SIZE } from '#features/area/virtual-school/list-query.ts'
import { recordsOfConcern } from '#features/area/virtual-school/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Virtual school' }

export default async function VirtualSchoolPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/virtual-school'>) {
  const base = `/authorities/${(await params).code}/virtual-school`
  const query = listQuery(await searchParams)
  const { records, today } = await organisationPage(base.replace('/virtual-school', ''), async (context) => {
    requireAbility(context.actor, 'flag_child')
    const records = await recordsOfConcern(context.db, context.actor.authorityId ?? 0, context.today)
    return { records, today: context.today }
  })
  const children = childrenOf(records)
  const chosen = chosenChildren(children, query)
  const year = academicYearName(academicYearOf(today))
  return (
    <Page width="full">
      <PageHeader
        title="Virtual school"
        lead={`${counted(children.length, 'child', 'children')} today, wherever they go to school. Marks as they stand now.`}
        action={
          <ButtonLink href={`${base}/flags`} tone="primary">
            Tell a school of a child
          </ButtonLink>
        }
      />
      <GroundFigures
        base={base}
        query={query}
        year={year}
        standings={{
          looked_after: standingOfGround(children, 'looked_after'),
          social_worker: standingOfGround(children, 'social_worker'),
        }}
      />
      <Section title="Children">
        <ListFilter query={query} />
        <ChildTable
          base={base}
          query={query}
          year={year}
          listed={chosen.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)}
        />
        <Pagination
          page={query.page}
          pageSize={PAGE_SIZE}
          total={chosen.length}
          noun="children"
          href={(page) => listAddress(base, query, { page })}
        />
        <div className="mt-4">
          <ExportLinks href={listAddress(`${base}/file`, query, { page: 1 })} of="children" />
        </div>
      </Section>
    </Page>
  )
}
