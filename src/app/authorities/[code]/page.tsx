import type { Metadata } from 'next'

import { OrganisationPage } from '#features/session/components/organisation-page.tsx'

export const metadata: Metadata = { title: 'Schools' }

type Props = { params: Promise<{ code: string }> }

/** The home of the people of a local authority. */
export default async function Page({ params }: Props) {
  return <OrganisationPage path={`/authorities/${(await params).code}`} />
}
