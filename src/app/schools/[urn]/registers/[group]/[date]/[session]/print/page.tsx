import type { Metadata } from 'next'
import { PaperRegister } from '#features/register/taking/components/paper-register.tsx'
import { loadRegister } from '#features/register/taking/queries.ts'
import { registerAsked } from '#features/register/taking/schema.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Register on paper' }

export default async function PaperRegisterPage({
  params,
}: PageProps<'/schools/[urn]/registers/[group]/[date]/[session]/print'>) {
  const asked = await params
  const { view, school } = await schoolPage(params, async (context) => ({
    view: await loadRegister(context, registerAsked(asked)),
    school: context.school,
  }))
  return <PaperRegister view={view} schoolName={school.name} />
}
