import type { ReactNode } from 'react'

import { Icon } from '../icon.tsx'
import { SkipLink } from '../skip-link.tsx'
import { Brand } from './brand.tsx'
import { RailNav } from './rail-nav.tsx'
import type { Place } from './rail-nav.tsx'

type Props = {
  /** The few places this person needs. */
  places: Place[]
  home?: string
  /** Which workspace this is, and the way to another. */
  workspace?: ReactNode
  /** Always in view, such as the date and which registers are open: see `StatusStrip`. */
  strip?: ReactNode
  /** Who is signed in, and the button to sign out. */
  user?: ReactNode
  /** Shown on every page, for example that the data are invented. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame around every page of somebody signed in. It loads nothing itself: everything is passed in. */
export function AppFrame({ places, home = '/', workspace, strip, user, banner, children }: Props) {
  return (
    <div className="frame">
      <SkipLink />
      <header className="frame-side">
        <div className="frame-bar">
          <Brand href={home} />
        </div>
        <details className="frame-menu" data-frame-menu>
          <summary className="flex min-h-9 list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3 font-semibold [&::-webkit-details-marker]:hidden">
            <Icon name="menu" />
            Menu
          </summary>
        </details>
        <div className="frame-rail">
          {workspace}
          <RailNav places={places} />
          {user !== undefined && <div className="frame-foot">{user}</div>}
        </div>
      </header>
      <div className="frame-body min-w-0">
        {banner !== undefined && <aside aria-label="About this system">{banner}</aside>}
        {strip !== undefined && (
          <section aria-label="Now" className="frame-strip">
            {strip}
          </section>
        )}
        <main id="main" tabIndex={-1} className="frame-main">
          {children}
        </main>
      </div>
    </div>
  )
}
