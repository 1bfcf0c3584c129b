import type { Metadata } from 'next'

import { OrganisationPage } from '#features/session/components/organisation-page.tsx'

export const metadata: Metadata = { title: 'Schools' }

type Props = { params: Promise<{ uid: string }> }

/** The home of the people of a trust. */
export default async function Page({ params }: Props) {
  return <OrganisationPage path={`/trusts/${(await params).uid}`} />
}
