import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { academicYearName, academicYearOf } from '#domain/index.ts'
import { ListFilter } from '#features/roll/pupils/components/list-filter.tsx'
import { PupilTable } from '#features/roll/pupils/components/pupil-table.tsx'
import { loadPupilList, pupilsList } from '#features/roll/pupils/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Pupils' }

export default async function PupilsPage({ params, searchParams }: PageProps<'/schools/[urn]/pupils'>) {
  const search = await searchParams
  const view = await schoolPage(params, (context) => loadPupilList(context, search))
  const { school, today, query, pupils, total, groups, years, mayEdit } = view
  const base = `/schools/${school.urn}/pupils`
  if (pupils.length === 0 && query.page > 1) redirect(pupilsList.address(base, query, {}))
  return (
    <Page width="full">
      <PageHeader
        title="Pupils"
        lead={counted(total, 'pupil')}
        action={
          mayEdit && (
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
      <ListFilter query={query} years={years} groups={groups} />
      <PupilTable base={base} query={query} pupils={pupils} year={academicYearName(academicYearOf(today))} />
      <Pagination
        page={query.page}
        pageSize={pupilsList.pageSize}
        total={total}
        noun="pupils"
        href={(page) => pupilsList.address(base, query, { page })}
      />
    </Page>
  )
}
