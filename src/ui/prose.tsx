import type { ReactNode } from 'react'

/** Text for reading: lines of at most 75 characters, room between paragraphs. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-prose space-y-4 [&_h2]:mt-8 [&_h2]:text-xl [&_h3]:mt-6 [&_h3]:text-lg [&_li]:mt-1.5 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
      {children}
    </div>
  )
}
