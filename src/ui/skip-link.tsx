/** The first thing the keyboard reaches: a link past the menu to the page. */
export function SkipLink({ target = 'main' }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only z-50 rounded-md bg-surface px-4 py-3 font-semibold text-action underline focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      Skip to the page
    </a>
  )
}
