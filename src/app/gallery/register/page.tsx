import type { Metadata } from 'next'

import { Outbox } from '#features/register/taking/components/outbox.tsx'
import { RegisterScreen } from '#features/register/taking/components/register-screen.tsx'
import { AppFrame } from '#ui/frame/app-frame.tsx'
import { StatusStrip } from '#ui/frame/status-strip.tsx'
import { Tabs } from '#ui/tabs.tsx'

import { sampleRegisters } from './sample-registers.ts'
import { StateSamples } from './state-samples.tsx'

export const metadata: Metadata = { title: 'The register in the gallery' }

/** The register screen as different people meet it, with invented classes. Nothing here is ever saved. */
export default async function RegisterGallery({ searchParams }: PageProps<'/gallery/register'>) {
  const view = (await searchParams)['view']?.toString() ?? 'teacher'
  const sample = sampleRegisters[view] ?? sampleRegisters.teacher
  return (
    <AppFrame
      home="/gallery"
      places={[
        { href: '/gallery', label: 'Gallery', icon: 'home' },
        { href: '/gallery/register', label: 'Register', icon: 'register', current: true },
      ]}
      strip={
        <StatusStrip
          lead="Wednesday 18 November 2026"
          items={[{ label: 'AM', value: 'open until 9:20 am', state: 'now' }]}
        />
      }
    >
      <Tabs
        label="Samples"
        tabs={Object.entries(sampleRegisters).map(([name, { title }]) => ({
          href: `/gallery/register?view=${name}`,
          label: title,
          current: name === view,
        }))}
      />
      {sample && (
        <>
          <Outbox personId={sample.view.personId} membershipId={sample.view.membershipId} />
          <RegisterScreen key={view} view={sample.view} />
          <StateSamples view={sample.view} />
        </>
      )}
    </AppFrame>
  )
}
