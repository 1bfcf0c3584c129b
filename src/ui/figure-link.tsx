import { TextLink } from './link.tsx'

type Props = {
  count: number
  /** Where what it counts is listed; undefined where that may not be shown. */
  href: string | undefined
  /** What a screen reader says before the figure. */
  label: string
  /** The figure as it is shown, where it is not the count alone. */
  shown?: string
}

/** A figure that links to what it counts. A 0 is no link, because there is nothing to list. */
export function FigureLink({ count, href, label, shown = count.toLocaleString('en-GB') }: Props) {
  return count === 0 || href === undefined ? (
    shown
  ) : (
    <TextLink href={href} aria-label={`${label}: ${shown}`}>
      {shown}
    </TextLink>
  )
}
