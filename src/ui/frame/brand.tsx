import { TextLink } from '../link.tsx'

/** The product's name and logo: the margin of a register with one stroke in it. */
export function Brand({ name = 'Rollbook', href = '/' }: { name?: string; href?: string }) {
  return (
    <TextLink
      bare
      href={href}
      className="inline-flex min-h-8 items-center gap-2.5 rounded-sm font-bold tracking-tight"
    >
      <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-7 shrink-0">
        <rect width="32" height="32" rx="6" className="fill-action" />
        <path d="M9.5 6v20M12.5 6v20" className="stroke-on-action/55" strokeWidth="1.2" />
        <path d="M17.5 23 24 9.5" className="stroke-on-action" strokeWidth="3.4" strokeLinecap="round" />
      </svg>
      {name}
    </TextLink>
  )
}
