import type { Metadata } from 'next'

import { OrganisationPage } from '#features/area/schools/components/organisation-page.tsx'

export const metadata: Metadata = { title: 'Schools' }

/** The home of the people of a local authority. */
export default async function Page({ params }: PageProps<'/authorities/[code]'>) {
  return <OrganisationPage path={`/authorities/${(await params).code}`} />
}
