import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { academicYearName, academicYearOf, can } from '#domain/index.ts'
import { ListFilter } from '#features/roll/pupils/components/list-filter.tsx'
import { PupilTable } from '#features/roll/pupils/components/pupil-table.tsx'
import { listAddress, listQuery, PAGE_SIZE } from '#features/roll/pupils/list-query.ts'
import { groupsOn, pupilList, yearsToChoose } from '#features/roll/pupils/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Pupils' }

export default async function PupilsPage({ params, searchParams }: PageProps<'/schools/[urn]/pupils'>) {
  const query = listQuery(await searchParams)
  const { actor, school, today, pupils, groups } = await schoolPage(
    params,
    async ({ db, actor, school, today }) => {
      requireAbility(actor, 'read_pupils')
      const pupils = await pupilList(db, school.id, query, today)
      return { actor, school, today, pupils, groups: await groupsOn(db, school.id, today) }
    },
  )
  const base = `/schools/${school.urn}/pupils`
  if (pupils.length === 0 && query.page > 1) redirect(listAddress(base, query, {}))
  const total = pupils[0]?.total ?? 0
  return (
    <Page width="full">
      <PageHeader
        title="Pupils"
        lead={counted(total, 'pupil')}
        action={
          can(actor.role, 'edit_admission_register') && (
            <>
              <ButtonLink href={`/schools/${school.urn}/groups`} tone="quiet">
                Registration groups
              </ButtonLink>
              <ButtonLink href={`${base}/new`} tone="primary">
                Add a pupil
              </ButtonLink>
            </>
          )
        }
      />
      <ListFilter query={query} years={yearsToChoose(school)} groups={groups} />
      <PupilTable base={base} query={query} pupils={pupils} year={academicYearName(academicYearOf(today))} />
      <Pagination
        page={query.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="pupils"
        href={(page) => listAddress(base, query, { page })}
      />
    </Page>
  )
}
