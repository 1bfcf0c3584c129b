import type { ReactNode } from 'react'

const widths = { form: 'max-w-form', page: 'max-w-page', full: '' }

/** The width of a page: `form` for questions and reading, `page` for most, `full` for wide grids and wall screens. */
export function Page({ width = 'page', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return <div className={widths[width]}>{children}</div>
}

/** A part of a page under its own heading; `id` lets a link lead to it. */
export function Section({
  id,
  title,
  action,
  children,
}: {
  id?: string
  title: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="mt-9 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
