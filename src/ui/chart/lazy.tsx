'use client'

import dynamic from 'next/dynamic'

// Drawn in the browser alone: a style attribute in the server's HTML would be refused by the content security policy.
export const LazyLines = dynamic(() => import('./lines.tsx').then(({ Lines }) => Lines), { ssr: false })

export const LazyBars = dynamic(() => import('./bars.tsx').then(({ Bars }) => Bars), { ssr: false })
