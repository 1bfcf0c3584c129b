import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

import { face, faceExtended } from './fonts.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Rollbook', template: '%s · Rollbook' },
  description: 'The school attendance register',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

/**
 * The outermost layout. It waits for the request, which makes every route dynamic: a page made at build time has no
 * nonce, so its scripts would be refused.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en-GB" className={`${face.variable} ${faceExtended.variable}`}>
      <body className="text-base">{children}</body>
    </html>
  )
}
