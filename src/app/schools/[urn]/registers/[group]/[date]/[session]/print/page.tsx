import type { Metadata } from 'next'
import { PaperRegister } from '#features/register/components/paper-register.tsx'
import { loadRegister } from '#features/register/queries.ts'
import { registerAsked } from '#features/register/schema.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Register on paper' }

type Props = { params: Promise<{ urn: string; group: string; date: string; session: string }> }

export default async function PaperRegisterPage({ params }: Props) {
  const asked = await params
  const { view, school } = await schoolPage(params, async (context) => ({
    view: await loadRegister(context, registerAsked(asked)),
    school: context.school,
  }))
  return <PaperRegister view={view} schoolName={school.name} />
}
