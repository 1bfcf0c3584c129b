import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { TextLink } from './link.tsx'

type CardProps = {
  title?: ReactNode
  action?: ReactNode
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** A sheet on the page, with a title and perhaps one action. */
export function Card({ title, action, level = 2, className, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section className={cx('rounded-lg border border-line bg-surface p-4 shadow-lift sm:p-5', className)}>
      {(title !== undefined || action !== undefined) && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {title !== undefined && <Heading className="text-lg">{title}</Heading>}
          {action}
        </div>
      )}
      {children}
    </section>
  )
}

type StatProps = {
  label: ReactNode
  value: ReactNode
  /** What the number counts, or the rule behind it. */
  of: ReactNode
  /** The address of the page that shows how the number is worked out, or what it counts. */
  href?: string
  /** A short state beside the number, such as a `Tag`. */
  note?: ReactNode
}

/** One number, what it is of, and a link to what it counts. */
export function Stat({ label, value, of, href, note }: StatProps) {
  return (
    <div className="keep-together relative rounded-lg border border-line bg-surface px-4 py-3 shadow-lift has-[a:hover]:border-action">
      <p className="text-sm font-semibold text-ink-muted">
        {href ? (
          <TextLink href={href} className="after:absolute after:inset-0">
            {label}
          </TextLink>
        ) : (
          label
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
        {note}
      </p>
      <p className="mt-0.5 text-sm text-ink-muted tabular-nums">{of}</p>
    </div>
  )
}

/** Numbers side by side, as many as fit. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-3">{children}</div>
}
