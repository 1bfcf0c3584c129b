import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { ToastSample } from './toast-sample.tsx'

/** Notices, facts, prose, nothing to show, still loading, a passing message. */
export function MessageSamples() {
  return (
    <Section title="Messages and reading">
      <div className="grid gap-4 lg:grid-cols-2">
        <Notice title="The register closes at 9:20 am">After that a change needs a reason.</Notice>
        <Notice tone="success">The register of 4 Alder was saved at 8:52 am.</Notice>
        <Notice tone="warning" title="Two pupils have had no reason for four school days">
          After five, the mark must say whether the absence was authorised.
        </Notice>
        <Notice tone="error" title="The register has not been saved">
          The network is away. It is kept on this device and sent when the network is back.
        </Notice>
      </div>
      <div className="mt-6 grid gap-4 lg:grid-cols-2">
        <Card title="Facts" level={3}>
          <SummaryList
            rows={[
              {
                key: 'Legal name',
                value: 'Zoë Adéọlá Marchetti-Ó Briain',
                action: <TextLink href="/gallery">Change</TextLink>,
              },
              { key: 'Born', value: '3 February 2018', action: <TextLink href="/gallery">Change</TextLink> },
              { key: 'Known as', value: null },
            ]}
          />
        </Card>
        <Card title="Still loading" level={3}>
          <Skeleton rows={4} />
        </Card>
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <Prose>
          <h3>What counts as persistent absence</h3>
          <p>
            A pupil is persistently absent when they miss 10% or more of the sessions that were possible for
            them. Ten per cent is about one day in every two weeks.
          </p>
          <ul>
            <li>Sessions that were not possible are left out.</li>
            <li>Sessions for which no register was taken are in no rate.</li>
          </ul>
        </Prose>
        <EmptyState title="You are all done" icon="check" level={3}>
          Every register of this morning has been taken.
        </EmptyState>
      </div>
      <ToastSample />
    </Section>
  )
}
