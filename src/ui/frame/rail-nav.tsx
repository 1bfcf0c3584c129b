'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import { TextLink } from '../link.tsx'

export type Place = {
  href: string
  label: string
  icon: IconName
  /** If left out, the place whose address begins the page's address is the current one. */
  current?: boolean
  /** How many things are waiting there. */
  count?: number
}

/**
 * The places of the rail. A layout does not know which page it shows, so the current place is worked out from the
 * address.
 */
export function RailNav({ places }: { places: Place[] }) {
  const path = usePathname()
  const here = currentPlace(places, path)

  useEffect(() => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('[data-frame-menu]')) menu.open = false
  }, [path])

  return (
    <nav aria-label="Main">
      <ul className="space-y-0.5">
        {places.map((place) => (
          <li key={place.href}>
            <TextLink
              bare
              href={place.href}
              aria-current={place === here ? 'page' : undefined}
              className={cx(
                'flex min-h-10 items-center gap-3 rounded-md border px-3 py-1.5',
                place === here
                  ? 'border-line bg-surface font-semibold text-ink shadow-[inset_4px_0_0_var(--action)]'
                  : 'border-transparent hover:bg-line/55',
              )}
            >
              <Icon name={place.icon} className={place === here ? 'text-action' : 'text-ink-muted'} />
              <span className="min-w-0 flex-1">{place.label}</span>
              {place.count !== undefined && place.count > 0 && (
                <span className="rounded-full bg-ink px-2 text-sm leading-5 font-semibold text-paper">
                  {place.count.toLocaleString('en-GB')}
                </span>
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currentPlace(places: Place[], path: string): Place | undefined {
  return (
    places.find(({ current }) => current) ??
    places
      .filter(({ href }) => path === href || path.startsWith(`${href}/`))
      .sort((a, b) => b.href.length - a.href.length)[0]
  )
}
