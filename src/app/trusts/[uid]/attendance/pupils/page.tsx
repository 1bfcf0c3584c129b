import type { Metadata } from 'next'

import { AreaPupils } from '#features/area/pupils/components/area-pupils.tsx'
import { areaPupils } from '#features/area/pupils/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Pupils' }

/** Severely absent pupils of a whole trust, and children at several of its schools. */
export default async function Page({ params, searchParams }: PageProps<'/trusts/[uid]/attendance/pupils'>) {
  const search = await searchParams
  const data = await organisationPage(`/trusts/${(await params).uid}`, (context) =>
    areaPupils(context, search),
  )
  return <AreaPupils data={data} />
}
