import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Icon, iconNames } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import type { ButtonTone } from '#ui/button-look.ts'

const tones: { tone: ButtonTone; says: string }[] = [
  { tone: 'primary', says: 'Save the register' },
  { tone: 'secondary', says: 'Add a contact' },
  { tone: 'quiet', says: 'Cancel' },
  { tone: 'danger', says: 'Remove access' },
]

/** Buttons in each tone, size and state; links, a dialog, a disclosure, the icons. */
export function ActionSamples() {
  return (
    <Section title="Actions">
      <div className="space-y-3">
        {(['normal', 'small'] as const).map((size) => (
          <p key={size} className="flex flex-wrap items-center gap-3">
            {tones.map(({ tone, says }) => (
              <Button key={tone} tone={tone} size={size}>
                {says}
              </Button>
            ))}
            <Button size={size} disabled>
              Not yet
            </Button>
            <Button size={size} tone="primary" aria-disabled="true">
              <span className="pending-dots">Saving</span>
            </Button>
            <ButtonLink href="/gallery" size={size}>
              <Icon name="download" /> Download
            </ButtonLink>
          </p>
        ))}
        <p>
          A <TextLink href="/gallery">link in a sentence</TextLink> says where it leads.
        </p>
        <Dialog
          trigger="End this membership"
          title="End Mr Whitcombe’s membership?"
          actions={<Button tone="danger">End it today</Button>}
        >
          <p>He can no longer sign in here. What he recorded stays on the record under his name.</p>
        </Dialog>
      </div>
      <div className="mt-6 grid gap-4 lg:grid-cols-2">
        <Card title="Unfolding" level={3} action={<TextLink href="/gallery">All terms</TextLink>}>
          <Disclosure summary="What is a session?">
            A school day is two sessions, morning and afternoon. Attendance is counted in sessions.
          </Disclosure>
          <Disclosure summary="Unfolded from the start" open>
            For what most people need once.
          </Disclosure>
        </Card>
        <Card title="Icons" level={3}>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2 text-sm">
            {iconNames.map((name) => (
              <li key={name} className="flex items-center gap-2">
                <Icon name={name} /> {name}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Section>
  )
}
